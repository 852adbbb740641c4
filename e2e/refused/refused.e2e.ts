import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, callerWith, cookieOf, logInAs, OWN_PAGE, stranger } from '../support/caller.ts';
import { type Answer, send } from '../support/http.ts';
import { type Server, startServer } from '../support/server.ts';
import { BY_KEY, type Endpoint, endpoints, OPEN } from './doors.ts';

let server: Server;
let intake: Caller;
beforeAll(async () => {
  server = await startServer();
  intake = await logInAs(server.url, 'Jon Åkerlo');
});
afterAll(() => server.stop());

const all = endpoints();
const commands = all.filter((e) => e.method === 'POST' && !BY_KEY.has(e.name));

const knock = (endpoint: Endpoint, headers: Readonly<Record<string, string>>): Promise<Answer> =>
  send(`${server.url}${endpoint.path}`, {
    method: endpoint.method,
    headers: endpoint.method === 'POST' ? { 'content-type': 'application/json', ...headers } : headers,
    ...(endpoint.method === 'POST' ? { body: '{}' } : {}),
  });

function expectProblem(answer: Answer, status: number, code: string): void {
  expect({ status: answer.status, type: answer.headers['content-type'] }).toEqual({
    status,
    type: expect.stringMatching(/^application\/problem\+json/),
  });
  expect(answer.json()).toMatchObject({ status, code, title: expect.stringMatching(/\S/) });
}

test('the contract has all the doors that are named here, and more', () => {
  const names = all.map((e) => e.name);
  expect([...OPEN.keys(), ...BY_KEY].filter((name) => !names.includes(name))).toEqual([]);
  expect(commands.length).toBeGreaterThan(10);
});

describe('without a session', () => {
  test.each(all.filter((e) => !OPEN.has(e.name)))('$name is refused', async (endpoint) => {
    expectProblem(await knock(endpoint, { 'x-samsyn': '1' }), 401, 'NOT_LOGGED_IN');
  });

  test('a made-up session, an empty one and one of another kind are none', async () => {
    for (const cookie of [
      'samsyn=',
      `samsyn=${'a'.repeat(43)}`,
      'samsyn=%00',
      '__Host-samsyn=x',
      'samsyn="',
    ]) {
      const answer = await send(`${server.url}/api/v1/casework/inbox`, { headers: { cookie } });
      expectProblem(answer, 401, 'NOT_LOGGED_IN');
    }
  });

  test('that has been ended is none any more', async () => {
    const lova = await logInAs(server.url, 'Lova Strandh');
    expect((await lova.get('/api/v1/casework/cases')).status).toBe(200);
    expect((await lova.post('/api/v1/session/log-out', {})).status).toBe(200);
    expectProblem(await lova.get('/api/v1/casework/cases'), 401, 'NOT_LOGGED_IN');
  });
});

describe('a session that was there before the log-in', () => {
  const enterWith = async (cookie: string, name: string): Promise<Answer> => {
    const { users } = await stranger(server.url).read<{ users: { accountId: string; name: string }[] }>(
      '/api/v1/session/demo-users',
    );
    return send(`${server.url}/api/v1/session/demo-log-in`, {
      method: 'POST',
      headers: { ...OWN_PAGE, cookie },
      body: JSON.stringify({ accountId: users.find((u) => u.name === name)?.accountId }),
    });
  };

  test('is another afterwards, and the one that was put there is dead', async () => {
    const planted = await logInAs(server.url, 'Lova Strandh');
    const answer = await enterWith(planted.cookie, 'Siv Rönnfors');
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).not.toBe(planted.cookie);
    expectProblem(await planted.get('/api/v1/casework/cases'), 401, 'NOT_LOGGED_IN');
    const current = await callerWith(server.url, cookieOf(answer)).read<{ user: { name: string } }>(
      '/api/v1/session/current',
    );
    expect(current.user.name).toBe('Siv Rönnfors');
  });

  test('of the sender’s own making is never taken up', async () => {
    const made = `samsyn=${'b'.repeat(43)}`;
    const answer = await enterWith(made, 'Siv Rönnfors');
    expect(cookieOf(answer)).toMatch(/^samsyn=[\w-]{43}$/);
    expect(cookieOf(answer)).not.toBe(made);
    expectProblem(await callerWith(server.url, made).get('/api/v1/casework/cases'), 401, 'NOT_LOGGED_IN');
  });

  test('goes on when the log-in is refused', async () => {
    const lova = await logInAs(server.url, 'Lova Strandh');
    const answer = await send(`${server.url}/api/v1/session/log-in`, {
      method: 'POST',
      headers: { ...OWN_PAGE, cookie: lova.cookie },
      body: JSON.stringify({ username: 'siv', password: 'en helt annan fras' }),
    });
    expectProblem(answer, 401, 'WRONG_CREDENTIALS');
    expect((await lova.get('/api/v1/casework/cases')).status).toBe(200);
  });
});

describe('from a foreign page', () => {
  test.each(commands)('$name without our header is refused', async (endpoint) => {
    expectProblem(await knock(endpoint, { cookie: intake.cookie }), 403, 'FORBIDDEN');
  });

  test.each(['cross-site', 'same-site'])(
    'that the browser calls %s every command is refused',
    async (site) => {
      for (const endpoint of commands) {
        const headers = { cookie: intake.cookie, 'x-samsyn': '1', 'sec-fetch-site': site };
        const answer = await knock(endpoint, headers);
        expect({ endpoint: endpoint.name, status: answer.status, reason: answer.json().reason }).toEqual({
          endpoint: endpoint.name,
          status: 403,
          reason: 'FOREIGN_PAGE',
        });
      }
    },
  );

  test('a form that is posted as a page would does nothing', async () => {
    const answer = await send(`${server.url}/api/v1/session/log-out`, {
      method: 'POST',
      headers: { cookie: intake.cookie, 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await intake.get('/api/v1/casework/inbox')).status).toBe(200);
  });

  test('no other site is told that it may read an answer', async () => {
    for (const endpoint of [...all, { method: 'OPTIONS', path: '/api/v1/casework/cases', name: '' }]) {
      const answer = await knock(endpoint, { origin: 'https://elsewhere.example', cookie: intake.cookie });
      const allowing = Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'));
      expect({ endpoint: endpoint.name, allowing }).toEqual({ endpoint: endpoint.name, allowing: [] });
    }
  });
});

describe('a client key', () => {
  const wrong = [
    undefined,
    'Bearer',
    'Bearer ',
    `Bearer ${'x'.repeat(43)}`,
    `Bearer ${'x'.repeat(5000)}`,
    `Basic ${Buffer.from('a:b').toString('base64')}`,
    "Bearer ' or true --aaaaaaaaaaaaaaaaaaaa",
  ];
  test.each(wrong)('that is wrong (%s) is refused', async (authorization) => {
    const answer = await send(`${server.url}/api/v1/eservices/concern-report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: '{}',
    });
    expectProblem(answer, 401, 'NOT_LOGGED_IN');
  });

  test('is not asked for when a session calls: the door is for programs alone', async () => {
    expectProblem(await intake.post('/api/v1/eservices/concern-report', {}), 401, 'NOT_LOGGED_IN');
  });
});

describe('the demo log-in', () => {
  const demoUsers = (headers: Readonly<Record<string, string>>, url = server.url) =>
    send(`${url}/api/v1/session/demo-users`, { headers });
  const demoLogIn = (headers: Readonly<Record<string, string>>, accountId: string, url = server.url) =>
    send(`${url}/api/v1/session/demo-log-in`, {
      method: 'POST',
      headers: { ...OWN_PAGE, ...headers },
      body: JSON.stringify({ accountId }),
    });
  const someAccount = async (): Promise<string> => {
    const { users } = await stranger(server.url).read<{ users: { accountId: string }[] }>(
      '/api/v1/session/demo-users',
    );
    return users[0]?.accountId ?? '';
  };

  test.each(['127.0.0.1', 'localhost', '[::1]', 'localhost:3000'])(
    'is open when called by %s',
    async (host) => {
      expect((await demoUsers({ host })).status).toBe(200);
    },
  );

  test.each([
    'samsyn.example',
    'localhost.elsewhere.example',
    '127.0.0.1.elsewhere.example',
    '203.0.113.7',
    '0.0.0.0',
  ])('is not there when called by the name "%s"', async (host) => {
    expectProblem(await demoUsers({ host }), 404, 'NOT_FOUND');
    const answer = await demoLogIn({ host }, await someAccount());
    expectProblem(answer, 404, 'NOT_FOUND');
    expect(answer.cookies).toEqual([]);
  });

  test('does not take a proxy at its word that nobody has named', async () => {
    const forged = {
      host: 'samsyn.example',
      'x-forwarded-host': 'localhost',
      'x-forwarded-for': '127.0.0.1',
    };
    expectProblem(await demoUsers(forged), 404, 'NOT_FOUND');
  });

  test('is not there for who comes through a proxy from elsewhere', async () => {
    const behind = await startServer({ env: { SAMSYN_TRUSTED_PROXIES: '127.0.0.1' } });
    const from = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'localhost' };
    expectProblem(await demoUsers(from, behind.url), 404, 'NOT_FOUND');
    expect((await demoUsers({}, behind.url)).status).toBe(200);
    await behind.stop();
  });

  test('and the movable clock are not there when the demo is switched off', async () => {
    const plain = await startServer({ clock: 'system', env: { SAMSYN_DEMO: '0' } });
    expectProblem(await demoUsers({}, plain.url), 404, 'NOT_FOUND');
    expectProblem(await demoLogIn({}, await someAccount(), plain.url), 404, 'NOT_FOUND');
    expectProblem(await demoLogIn({}, 'no id at all', plain.url), 404, 'NOT_FOUND');
    const move = await stranger(plain.url).post('/api/v1/demo/move-clock', { to: '2027-01-01T00:00:00Z' });
    expectProblem(move, 404, 'NOT_FOUND');
    await plain.stop();
  });
});
