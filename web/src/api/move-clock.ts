import { answer } from './client.ts';
import { transport } from './transport.ts';

/**
 * Moves the domain's clock, where the session says that it can be moved. No part of the contract: it is there in the demo
 * alone.
 * @param to an instant with offset
 */
export function moveClock(to: string, signal: AbortSignal): Promise<{ now: string }> {
  return answer(post(to, signal));
}

async function post(to: string, signal: AbortSignal) {
  const response = await transport(
    new Request('/api/v1/demo/move-clock', {
      method: 'POST',
      headers: { 'x-samsyn': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ to }),
      signal,
    }),
  );
  const body = await response.json();
  return response.ok ? { data: body as { now: string }, response } : { error: body as unknown, response };
}
