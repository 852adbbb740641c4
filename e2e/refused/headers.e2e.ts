import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, logInAs, OWN_PAGE } from '../support/caller.ts';
import { type Answer, send } from '../support/http.ts';
import { DIST } from '../support/places.ts';
import { type Server, startServer } from '../support/server.ts';

let server: Server;
let intake: Caller;
beforeAll(async () => {
  server = await startServer();
  intake = await logInAs(server.url, 'Jon Åkerlo');
});
afterAll(() => server.stop());

const api = (path: string) => `${server.url}/api/v1/${path}`;
const post = (path: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
  send(api(path), { method: 'POST', headers: { ...OWN_PAGE, ...headers }, body });
const assets = readdirSync(join(DIST, 'web/assets'));
const asset = (ending: string) => `/assets/${assets.find((name) => name.endsWith(ending)) ?? 'none'}`;

interface Kind {
  readonly kind: string;
  readonly status: number;
  readonly ask: () => Promise<Answer>;
}

const KINDS: readonly Kind[] = [
  { kind: 'the client', status: 200, ask: () => send(`${server.url}/`) },
  { kind: 'a page of the client', status: 200, ask: () => send(`${server.url}/arenden/x?gor=fordela`) },
  { kind: 'a script of the client', status: 200, ask: () => send(`${server.url}${asset('.js')}`) },
  { kind: 'a style of the client', status: 200, ask: () => send(`${server.url}${asset('.css')}`) },
  { kind: 'a picture of the client', status: 200, ask: () => send(`${server.url}/favicon.svg`) },
  { kind: 'a file that is not there', status: 404, ask: () => send(`${server.url}/assets/none.js`) },
  { kind: 'the public form', status: 200, ask: () => send(`${server.url}/oro`) },
  { kind: 'the public form in English', status: 200, ask: () => send(`${server.url}/oro?lang=en`) },
  {
    kind: 'the public form with faults',
    status: 422,
    ask: () =>
      send(`${server.url}/oro`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'step=who&do=next',
      }),
  },
  {
    kind: 'the public form, unreadable',
    status: 415,
    ask: () =>
      send(`${server.url}/oro`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }),
  },
  { kind: "the form's script", status: 200, ask: () => send(`${server.url}/oro/oro.js`) },
  { kind: "the form's style", status: 200, ask: () => send(`${server.url}/oro/oro.css`) },
  { kind: 'a page of the form that is not there', status: 404, ask: () => send(`${server.url}/oro/none`) },
  { kind: 'health', status: 200, ask: () => send(`${server.url}/healthz`) },
  { kind: 'the contract', status: 200, ask: () => send(api('openapi.json')) },
  { kind: 'a reading', status: 200, ask: () => intake.get('/api/v1/casework/inbox') },
  { kind: 'a log-in', status: 200, ask: () => logInAnswer() },
  { kind: 'an address that is none', status: 400, ask: () => send(`${server.url}/api/v1/%zz`) },
  { kind: 'a body that is no JSON', status: 400, ask: () => post('session/log-in', '{') },
  { kind: 'no session', status: 401, ask: () => send(api('casework/inbox')) },
  { kind: 'a foreign page', status: 403, ask: () => send(api('casework/find'), { method: 'POST' }) },
  { kind: 'nothing there', status: 404, ask: () => send(api('nothing')) },
  { kind: 'another method', status: 404, ask: () => send(api('casework/inbox'), { method: 'DELETE' }) },
  {
    kind: 'a question about methods',
    status: 404,
    ask: () => send(api('casework/inbox'), { method: 'OPTIONS' }),
  },
  { kind: 'a body too large', status: 413, ask: () => post('session/log-in', Buffer.alloc(2_000_000, 97)) },
  {
    kind: 'a body of another kind',
    status: 415,
    ask: () => post('session/log-in', 'a', { 'content-type': 'text/xml' }),
  },
  { kind: 'a body with faults', status: 422, ask: () => post('session/log-in', '{}') },
];

async function logInAnswer(): Promise<Answer> {
  const { users } = await intake.read<{ users: { accountId: string }[] }>('/api/v1/session/demo-users');
  return post('session/demo-log-in', JSON.stringify({ accountId: users[0]?.accountId }));
}

const directivesOf = (policy: string | undefined): Map<string, string> =>
  new Map(
    (policy ?? '')
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources.join(' ')]),
  );

describe('every kind of answer', () => {
  test.each(KINDS)(
    '$kind ($status) forbids scripts, frames and sources from elsewhere',
    async ({ status, ask }) => {
      const answer = await ask();
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
      expect(answer.headers['referrer-policy']).toMatch(/^(no-referrer|same-origin)$/);
      const policy = directivesOf(answer.headers['content-security-policy']);
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('frame-ancestors')).toBe("'none'");
      for (const [name, sources] of policy) {
        const own = sources
          .split(' ')
          .every((s) => ["'self'", "'none'", 'data:', "'unsafe-inline'"].includes(s));
        expect({ name, own }).toEqual({ name, own: true });
        if (/script|default|connect|form|base/.test(name)) expect(sources).toMatch(/^'(self|none)'$/);
      }
      expect(answer.headers['x-powered-by']).toBeUndefined();
      expect(answer.headers.server).toBeUndefined();
      if (status >= 400 && !/html/.test(answer.headers['content-type'] ?? '')) {
        expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(answer.json()).toMatchObject({ status, title: expect.stringMatching(/\S/) });
        expect(answer.text).not.toMatch(/node_modules|\.ts:|\.js:|Error:|FST_|SELECT |stack/i);
      }
    },
  );

  test('about somebody is kept by no cache', async () => {
    for (const { kind, ask } of KINDS.filter(({ kind: k }) => /reading|log-in|public form/.test(k))) {
      const answer = await ask();
      expect({ kind, cache: answer.headers['cache-control'] }).toEqual({ kind, cache: 'no-store' });
    }
  });

  test('that names a file by its digest may be kept for a year, the page that names it may not', async () => {
    expect((await send(`${server.url}${asset('.js')}`)).headers['cache-control']).toContain('immutable');
    expect((await send(`${server.url}/`)).headers['cache-control']).toBe('no-cache');
  });

  test('of the public form leaves nothing on the device', async () => {
    for (const { ask } of KINDS.filter(({ kind }) => kind.includes('form'))) {
      expect((await ask()).cookies).toEqual([]);
    }
  });
});

/** Bytes as they stand, which no HTTP client would send. */
function sendBytes(bytes: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let text = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (text ? resolve(text) : reject(error)));
    socket.on('close', () => resolve(text));
  });
}

describe('what is not HTTP', () => {
  test.each([
    ['a word', 'HELLO\r\n\r\n', 400],
    ['a request without a host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST /oro HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    [
      'a length and chunks',
      'POST /oro HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
  ])('%s is refused as everything else is', async (_what, bytes, status) => {
    const answer = await sendBytes(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    if (answer.includes('{'))
      expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect((await send(`${server.url}/healthz`)).status).toBe(200);
  });

  test('the demo is not there for who does not say by which name it was found', async () => {
    const answer = await sendBytes('GET /api/v1/session/demo-users HTTP/1.0\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  });
});

test("the session's cookie is for the server alone, and for TLS alone behind TLS", async () => {
  expect((await logInAnswer()).cookies).toEqual([
    expect.stringMatching(/^samsyn=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  const secure = await startServer({ env: { SAMSYN_SECURE: '1' } });
  const { users } = (await send(`${secure.url}/api/v1/session/demo-users`)).json<{
    users: { accountId: string }[];
  }>();
  const answer = await send(`${secure.url}/api/v1/session/demo-log-in`, {
    method: 'POST',
    headers: OWN_PAGE,
    body: JSON.stringify({ accountId: users[0]?.accountId }),
  });
  expect(answer.cookies).toEqual([
    expect.stringMatching(/^__Host-samsyn=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ]);
  expect(answer.headers['strict-transport-security']).toMatch(/max-age=31536000/);
  await secure.stop();
});
