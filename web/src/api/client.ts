import { isProblemBody, Problem } from './problem.ts';
import { transport } from './transport.ts';

const ROOT = '/api/v1/';
/** Only our own pages can set a header of their own: the server refuses commands without it. */
const OWN_HEADER = { 'x-samsyn': '1' };

type Query = Record<string, string | number | undefined>;

export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const url = new URL(ROOT + path, location.origin);
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  return answer<T>(await transport(new Request(url, { headers: OWN_HEADER, signal: signal ?? null })));
}

export async function command<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const request = new Request(new URL(ROOT + path, location.origin), {
    method: 'POST',
    headers: { ...OWN_HEADER, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  return answer<T>(await transport(request));
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw new Problem(isProblemBody(body) ? body : { status: response.status, code: 'unknown', title: '' });
}
