import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inbox, signEntry } from '#modules/casework';
import { addClient } from '#modules/eservices';
import { calendarDate } from '#platform/calendar';
import type { App } from '#platform/http';
import { newId } from '#platform/ids';
import { movableClock, systemNow } from '#platform/time';
import { useTestDatabase } from '#testing';
import { readConfig } from './config.ts';
import { type SeatKey, seats } from './demo/names.ts';
import { seedDemo } from './demo/seed.ts';
import { listDemoUsers } from './demo/users.ts';
import { grants, operations } from './modules.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';
import { type Contract, type Endpoint, endpointsOf, exampleOf, fieldsOf } from './testing/contract-schema.ts';
import { HOSTILE, type Path, placesIn, put, QUERIES, RAW } from './testing/hostile.ts';

/*
 * Whatever is sent, by whomever: the server does not break, says in problem+json what is wrong, and names a field of its own
 * schema. Afterwards everything works as before.
 */

const database = await useTestDatabase();
const NOW = new Date('2026-12-04T09:00:00+01:00');

type Headers = Record<string, string>;
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

let app: App;
let contract: Contract;
let caseId: string;
/** Examples that a schema can't say, by the field's name; and those that one operation alone wants. */
let known: Record<string, unknown>;
let ofOperation: Record<string, Record<string, unknown>>;
const callers = new Map<string, Headers>();

const logIn = new Map<SeatKey, () => Promise<Headers>>();

beforeAll(async () => {
  const clock = movableClock(NOW.getTime() - systemNow().getTime());
  const services = createServices(readConfig({ SAMSYN_LOG: 'silent' }), database, clock);
  const organisation = await seedDemo(database.pool, NOW);
  app = await createServer(services);
  await app.ready();
  contract = JSON.parse((await app.inject('/api/v1/openapi.json')).body) as Contract;

  const { tenantId } = organisation;
  const users = await listDemoUsers(database.pool, tenantId, calendarDate('2026-12-04'));
  for (const seat of seats) {
    const user = users.find((u) => u.employeeId === (seat.holder && organisation.actor(seat.key).employeeId));
    if (!user) continue;
    logIn.set(seat.key, async () => ({
      cookie: `samsyn=${await services.sessions.open(tenantId, user.accountId)}`,
    }));
    const session = await logIn.get(seat.key)?.();
    if (session) callers.set(seat.key, session);
  }
  callers.set('nobody', {});
  callers.set('client', {
    authorization: `Bearer ${await addClient(database.pool, tenantId, 'fuzz', systemNow())}`,
  });

  const waiting = await services.runner.run(inbox, organisation.actor('jon'), {});
  const row = waiting.rows.find((r) => r.children.length === 1);
  caseId = row?.children[0]?.caseId ?? '';
  const { entryId } = await services.runner.run(signEntry, organisation.actor('jon'), {
    caseId,
    draftId: newId(),
    writerId: newId(),
    version: 0,
    kind: 'fact',
    eventOn: '2026-12-04',
    text: 'Samtal med skolan.',
  });
  known = {
    caseId,
    reportId: row?.reportId,
    functionId: organisation.functionOf.get('siv'),
    accountId: users[0]?.accountId,
    identityNumber: '20120304-9802',
    until: '2026-12-30',
    username: 'not.there',
    password: 'not the right one',
    unit: 'Utredning barn',
    mine: 'true',
    ruleId: 'BU-020',
    employeeId: organisation.actor('olle').employeeId,
    fromOn: '2026-12-04',
    toOn: '2026-12-11',
    lastDay: '2026-12-11',
  };
  const sivs = organisation.actor('siv').employeeId;
  ofOperation = {
    'organisation.appoint': { employeeId: organisation.actor('karin').employeeId },
    'organisation.end-holding': { employeeId: sivs },
    'casework.sign-entry': { eventTime: '14:30', corrects: entryId },
    'session.choose-seat': { functionId: organisation.functionOf.get('jon') },
  };
}, 120_000);

afterAll(() => app.close());

async function ask(
  endpoint: Pick<Endpoint, 'method' | 'url'>,
  headers: Headers,
  sent: { payload?: string | Buffer; query?: string; type?: string | null } = {},
): Promise<Answer> {
  const type = sent.type === undefined ? 'application/json' : sent.type;
  const answer = await app.inject({
    method: endpoint.method,
    url: sent.query === undefined ? endpoint.url : `${endpoint.url}?${sent.query}`,
    headers: {
      'x-samsyn': '1',
      ...(endpoint.method === 'POST' && type !== null ? { 'content-type': type } : {}),
      ...headers,
    },
    ...(endpoint.method === 'POST' && sent.payload !== undefined ? { payload: sent.payload } : {}),
  });
  return { status: answer.statusCode, type: String(answer.headers['content-type']), body: answer.body };
}

/** A value of the endpoint's input, in its body or in its query. */
function askWith(endpoint: Endpoint, headers: Headers, value: unknown): Promise<Answer> {
  if (endpoint.method === 'POST') return ask(endpoint, headers, { payload: JSON.stringify(value) ?? '' });
  const fields = Object.entries((value ?? {}) as Record<string, unknown>).filter(([, v]) => v !== undefined);
  const query = fields.map(([k, v]) => `${encodeURIComponent(k)}=${encoded(v)}`).join('&');
  return ask(endpoint, headers, { query });
}

/** A lone surrogate can't be written in an address; its bytes can. */
const encoded = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 8000
    ? '9'.repeat(8000)
    : encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
};

/** What is wrong with an answer; empty when it is as every answer must be. */
function faultsOf(endpoint: Endpoint, answer: Answer): string[] {
  const { status, type, body } = answer;
  if (status >= 500) return [`${status}: ${body.slice(0, 200)}`];
  if (status < 400) return type.startsWith('application/json') ? [] : [`${status} as ${type}`];
  if (!type.startsWith('application/problem+json')) return [`${status} as ${type}`];
  const problem = JSON.parse(body) as Record<string, unknown>;
  const faults: string[] = [];
  if (problem.status !== status) faults.push('another status in the body');
  if (typeof problem.title !== 'string' || !problem.title) faults.push('no title');
  if (typeof problem.code !== 'string') faults.push('no code');
  if (/node_modules|\.ts:\d|select |insert |constraint/i.test(body)) faults.push(`inner workings: ${body}`);
  const errors = (problem.errors ?? []) as { field?: string; message?: string }[];
  if (status === 422 && errors.length === 0) faults.push('422 without a field');
  const fields = endpoint.input ? fieldsOf(endpoint.input, contract) : new Set<string>();
  for (const { field, message } of errors) {
    const known = field === 'body' || fields.has(String(field).replace(/\.\d+(?=\.|$)/g, '.*'));
    if (!known) faults.push(`names a field that is not ours: ${field?.slice(0, 80)}`);
    if (!message) faults.push(`no words about ${field}`);
  }
  return faults;
}

/** Callers who may do it, else whoever gets furthest. */
function rightCaller({ operationId }: Endpoint): string {
  if (operationId === 'eservices.concern-report') return 'client';
  const permission = operations.find((o) => o.name === operationId)?.permission;
  const seat = seats.find((s) => s.holder && permission && permission in (grants[s.role as 'intake'] ?? {}));
  return seat?.key ?? 'jon';
}

/** Ends its own session: each call needs a fresh one. */
const headersOf = async (endpoint: Endpoint, caller: string): Promise<Headers> =>
  endpoint.operationId === 'session.log-out'
    ? ((await logIn.get('jon')?.()) ?? {})
    : (callers.get(caller) ?? {});

/** A few kilobytes that become thirty megabytes. */
const BOMB = gzipSync(Buffer.alloc(30_000_000, 32));

const OTHERS = ['nobody', 'jon', 'siv', 'elis', 'client'];

const names = operations
  .map((o) => o.name)
  .filter((name) => name !== 'casework.submit-concern-report')
  .concat(['session.log-in', 'session.choose-seat', 'session.demo-log-in', 'session.log-out'])
  .concat([
    'session.current',
    'session.demo-users',
    'eservices.concern-report',
    'health.alive',
    'health.ready',
  ]);

const endpointNamed = (name: string): Endpoint => {
  const endpoint = endpointsOf(contract).find((e) => e.operationId === name);
  if (!endpoint) throw new Error(`${name} is not in the contract that is served`);
  return endpoint;
};

const exampleFor = ({ input, operationId }: Endpoint): unknown =>
  input ? exampleOf(input, contract, { ...known, ...ofOperation[operationId] }) : {};

test('every endpoint that is served is named here', () => {
  expect(
    endpointsOf(contract)
      .map((e) => e.operationId)
      .sort(),
  ).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  test('takes what its schema says', async () => {
    const endpoint = endpointNamed(name);
    const answer = await askWith(
      endpoint,
      await headersOf(endpoint, rightCaller(endpoint)),
      exampleFor(endpoint),
    );
    expect(faultsOf(endpoint, answer)).toEqual([]);
    // A 422 would mean that only the first wall is tried below: add an example to `known`. No absence is there to be ended.
    expect(takes(name, answer) ? 'taken' : answer.body).toBe('taken');
  });

  test('bears every hostile value in every place', async () => {
    const endpoint = endpointNamed(name);
    const example = exampleFor(endpoint);
    const caller = rightCaller(endpoint);
    const faults: string[] = [];
    for (const place of placesIn(example)) {
      for (const [index, value] of HOSTILE.entries()) {
        const answer = await askWith(endpoint, await headersOf(endpoint, caller), put(example, place, value));
        for (const fault of faultsOf(endpoint, answer))
          faults.push(`${place.join('.')} ← #${index}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('bears bodies and addresses that are none, from everybody', async () => {
    const endpoint = endpointNamed(name);
    const faults: string[] = [];
    const look = (what: string, answer: Answer) => {
      for (const fault of faultsOf(endpoint, answer)) faults.push(`${what}: ${fault}`);
      return answer.status;
    };
    const right = rightCaller(endpoint);
    for (const caller of new Set([right, ...OTHERS])) {
      const headers = await headersOf(endpoint, caller);
      // What takes long to read is read alike for everybody: two callers are enough for it.
      const all = caller === right || caller === 'nobody';
      for (const query of all ? QUERIES : QUERIES.slice(0, 6))
        look(`${caller} ?${query.slice(0, 40)}`, await ask(endpoint, headers, { query, payload: '{}' }));
      if (endpoint.method === 'GET') continue;
      for (const { what, type, body } of RAW.filter(({ body: b }) => all || b.length < 1000)) {
        const status = look(`${caller} ${what}`, await ask(endpoint, headers, { payload: body, type }));
        if (what === 'two megabytes') expect(status).toBe(413);
        if (what === 'XML') expect(status).toBe(415);
        if (what === 'half an object') expect(status).toBe(400);
      }
      if (!all) continue;
      const packed = { ...headers, 'content-encoding': 'gzip' };
      const flooded = look(`${caller} a packed flood`, await ask(endpoint, packed, { payload: BOMB }));
      expect(flooded).toBe(413);
      look(`${caller} packed nonsense`, await ask(endpoint, packed, { payload: 'nonsense' }));
      look(
        `${caller} packed otherwise`,
        await ask(endpoint, { ...headers, 'content-encoding': 'zip' }, { payload: '{}' }),
      );
    }
    expect(faults).toEqual([]);
  });

  test('bears what chance makes of its input', async () => {
    const endpoint = endpointNamed(name);
    const example = exampleFor(endpoint);
    const places = placesIn(example);
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: false, maxDepth: 3 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...HOSTILE),
    );
    const change = fc.record({
      place: places.length > 0 ? fc.constantFrom<Path>(...places) : fc.constant<Path>([]),
      value: anything,
    });
    const caller = fc.constantFrom(rightCaller(endpoint), rightCaller(endpoint), ...OTHERS);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), caller, async (changes, who) => {
        let value = example;
        for (const { place, value: v } of changes) {
          // An earlier change may have taken away where this one would go.
          if (reachable(value, place)) value = put(value, place, jsonable(v));
        }
        const answer = await askWith(endpoint, await headersOf(endpoint, who), value);
        expect(faultsOf(endpoint, answer)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('answers no other method', async () => {
    const endpoint = endpointNamed(name);
    for (const method of [
      'PUT',
      'PATCH',
      'DELETE',
      'OPTIONS',
      endpoint.method === 'GET' ? 'POST' : 'GET',
    ] as const) {
      const answer = await app.inject({
        method,
        url: endpoint.url,
        headers: { ...callers.get('jon'), 'x-samsyn': '1' },
      });
      expect({ method, status: answer.statusCode }).toEqual({ method, status: 404 });
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });
});

const takes = (name: string, { status }: Answer): boolean =>
  [200, 401, 404, 409, 429, ...(name === 'organisation.end-absence' ? [422] : [])].includes(status);

const reachable = (value: unknown, place: Path): boolean => {
  let at = value;
  for (const key of place.slice(0, -1)) {
    if (at === null || typeof at !== 'object') return false;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at !== null && typeof at === 'object';
};

/** What JSON can't write (big numbers, symbols) is left out, as a client's own writer would. */
const jsonable = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
};

describe('after all that', () => {
  test('nobody has become more than they were', () => {
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  test('a report comes in, is found in the inbox and is assessed', async () => {
    const jon = callers.get('jon') ?? {};
    const reportId = newId();
    const report = {
      reportId,
      children: [{ givenName: 'Efter', familyName: 'Stormen' }],
      freeText: 'All is as before.',
      reporter: { kind: 'anonymous' },
    };
    const sent = await askWith(
      endpointNamed('eservices.concern-report'),
      callers.get('client') ?? {},
      report,
    );
    expect(sent.status).toBe(200);
    const { rows } = JSON.parse((await askWith(endpointNamed('casework.inbox'), jon, {})).body) as {
      rows: { reportId: string; children: { caseId: string }[] }[];
    };
    const children = rows.find((r) => r.reportId === reportId)?.children ?? [];
    expect(children).toHaveLength(1);
    const assessed = await askWith(endpointNamed('casework.assess-protection'), jon, {
      caseId: children[0]?.caseId,
      reportId,
      outcome: 'no_need',
      reasons: 'Nothing speaks for danger.',
    });
    expect(assessed.status).toBe(200);
  });
});
