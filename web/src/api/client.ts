import createClient from 'openapi-fetch';
import { isProblemBody, Problem } from './problem.ts';
import type { paths } from './schema.d.ts';
import { transport } from './transport.ts';

/** The contract's operations. Only our own pages can set a header of their own: the server refuses commands without it. */
export const api = createClient<paths>({
  headers: { 'x-samsyn': '1' },
  fetch: transport,
});

interface Call<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The answer of a call, or a thrown `Problem`.
 * @throws ServerAway from the transport when the server did not answer
 */
export async function answer<T>(call: Promise<Call<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (data !== undefined && data !== null) return data;
  throw new Problem(isProblemBody(error) ? error : { status: response.status, code: 'UNKNOWN', title: '' });
}
