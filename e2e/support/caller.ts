import { type Answer, send } from './http.ts';

/** Somebody who calls the API as our own pages do. */
export interface Caller {
  readonly cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  /** As `get` and `post`, and fails unless the answer is 200. */
  read<T>(path: string): Promise<T>;
  command<T>(path: string, body: unknown): Promise<T>;
}

export const OWN_PAGE = { 'x-samsyn': '1', 'content-type': 'application/json' } as const;

export function callerWith(url: string, cookie: string): Caller {
  const session = cookie === '' ? {} : { cookie };
  const get = (path: string) => send(`${url}${path}`, { headers: { ...session, 'x-samsyn': '1' } });
  const post = (path: string, body: unknown) =>
    send(`${url}${path}`, {
      method: 'POST',
      headers: { ...session, ...OWN_PAGE },
      body: JSON.stringify(body),
      // A period's figures are published by one call, on a busy machine too.
      within: 120_000,
    });
  return {
    cookie,
    get,
    post,
    read: async <T>(path: string) => well<T>(await get(path), path),
    command: async <T>(path: string, body: unknown) => well<T>(await post(path, body), path),
  };
}

function well<T>(answer: Answer, path: string): T {
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
  return answer.json<T>();
}

/** Nobody in particular: no session. */
export const stranger = (url: string): Caller => callerWith(url, '');

interface DemoUsers {
  readonly users: readonly { readonly accountId: string; readonly name: string }[];
}

/** Logs in as one of the demo municipality's people, by name. */
export async function logInAs(url: string, name: string): Promise<Caller> {
  const { users } = await stranger(url).read<DemoUsers>('/api/v1/session/demo-users');
  const accountId = users.find((u) => u.name === name)?.accountId;
  if (accountId === undefined) throw new Error(`no demo user is called ${name}`);
  const answer = await stranger(url).post('/api/v1/session/demo-log-in', { accountId });
  if (answer.status !== 200) throw new Error(`the log-in answered ${answer.status}: ${answer.text}`);
  return callerWith(url, cookieOf(answer));
}

/** The session of an answer that opened one, as the browser would send it back. */
export const cookieOf = (answer: Answer): string => answer.cookies[0]?.split(';')[0] ?? '';
