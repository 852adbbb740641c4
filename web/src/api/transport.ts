import { markAway, markReached } from './connection.ts';
import { waitForLogIn } from './expired-session.ts';
import { ServerAway } from './problem.ts';

const GATEWAY_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * `fetch` for everything under /api. Throws `ServerAway` when the server did not answer, and waits for a new
 * log-in when the session has ended.
 */
export async function transport(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || isSessionCall(request)) return response;
  await waitForLogIn();
  return send(again);
}

async function send(request: Request): Promise<Response> {
  const response = await fetch(request).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause;
    markAway();
    throw new ServerAway('no answer', { cause });
  });
  if (GATEWAY_STATUSES.has(response.status)) {
    markAway();
    throw new ServerAway(`answered ${response.status}`);
  }
  markReached();
  return response;
}

/** A wrong password is answered to whoever typed it. */
function isSessionCall(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/api/v1/session/');
}
