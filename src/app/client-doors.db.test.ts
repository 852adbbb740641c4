import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient } from '#modules/eservices';
import { aFlowInstance } from '#modules/eservices/testing';
import type { App } from '#platform/http';
import { newId } from '#platform/ids';
import { movableClock, systemNow } from '#platform/time';
import { useTestDatabase } from '#testing';
import { readConfig } from './config.ts';
import { seedDemo } from './demo/seed.ts';
import { listDemoUsers } from './demo/users.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';

/* The doors for systems with a key, when one of them has gone wrong. */

const database = await useTestDatabase();
const NOW = new Date('2026-12-04T09:00:00+01:00');

let app: App;
let tenantId: string;
let session: string;

beforeAll(async () => {
  const clock = movableClock(NOW.getTime() - systemNow().getTime());
  const services = createServices(readConfig({ SAMSYN_LOG: 'silent' }), database, clock);
  const organisation = await seedDemo(database.pool, NOW);
  app = await createServer(services);
  tenantId = organisation.tenantId;
  const users = await listDemoUsers(database.pool, tenantId, '2026-12-04' as never);
  const jon = users.find((u) => u.employeeId === organisation.actor('jon').employeeId);
  session = await services.sessions.open(tenantId, jon?.accountId ?? '');
}, 120_000);
afterAll(() => app.close());

const aKey = (name: string) => addClient(database.pool, tenantId, name, systemNow());
const push = (key: string, id: string, remoteAddress = '10.0.0.1') =>
  app.inject({
    method: 'POST',
    url: '/api/v1/eservices/open-eplatform',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/xml' },
    payload: aFlowInstance({ id, familyId: 777 }),
    remoteAddress,
  });
const report = (key: string) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/eservices/concern-report',
    headers: { authorization: `Bearer ${key}` },
    payload: {
      reportId: newId(),
      children: [{ givenName: 'Alva' }],
      freeText: 'Oro.',
      reporter: { kind: 'anonymous' },
    },
  });

describe('a client that floods', () => {
  it.each([
    ['open-eplatform', (key: string, n: number) => push(key, `8${n}`)],
    ['concern-report', (key: string) => report(key)],
  ])(
    '%s is told to wait, slows nobody else, and loses nothing that was taken',
    async (_door, hand) => {
      const wild = await aKey(`vild ${newId()}`);
      const calm = await aKey(`lugn ${newId()}`);
      const flood = Array.from({ length: 400 }, (_, n) => hand(wild, n));
      const started = performance.now();
      const inbox = await app.inject({ url: '/api/v1/casework/inbox', cookies: { samsyn: session } });
      const waited = performance.now() - started;
      const other = await hand(calm, 1000);
      const answers = await Promise.all(flood);
      expect([inbox.statusCode, other.statusCode]).toEqual([200, 200]);
      expect(waited).toBeLessThan(5_000);
      const refused = answers.filter((a) => a.statusCode === 429);
      const taken = answers.filter((a) => a.statusCode === 200);
      expect(refused.length + taken.length).toBe(400);
      expect(taken.length).toBeGreaterThan(0);
      expect(refused.length).toBeGreaterThan(0);
      for (const { headers, body } of refused) {
        expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
        expect(headers['content-type']).toMatch(/^application\/problem\+json/);
        expect(JSON.parse(body)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
      }
    },
    60_000,
  );
});

describe('keys that nobody has', () => {
  it('are soon not looked up any more, and a client behind the same address is let in all the same', async () => {
    const address = '10.9.9.9';
    const calm = await aKey(`granne ${newId()}`);
    expect((await push(calm, '9001', address)).statusCode).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 70; n++)
      statuses.push((await push(`sk_${newId()}${newId()}`, '9002', address)).statusCode);
    expect(statuses.slice(0, 60).every((s) => s === 401)).toBe(true);
    expect(statuses.slice(60).every((s) => s === 429)).toBe(true);
    expect((await push(calm, '9003', address)).statusCode).toBe(200);
    expect((await push(`sk_${newId()}${newId()}`, '9004', '10.9.9.8')).statusCode).toBe(401);
  });
});

describe('a client with another name', () => {
  it('hands in the same form and not a second one, whichever client hands it in', async () => {
    const name = `e-tjänster ${newId()}`;
    const key = await aKey(name);
    const first = await push(key, '9101');
    await database.pool.query('update eservices.client set name = $1 where name = $2', ['Nytt namn', name]);
    const again = await push(key, '9101');
    expect(again.json()).toEqual(first.json());
    const other = await push(await aKey(name), '9101');
    expect(other.json()).toEqual(first.json());
    expect((await push(key, '9102')).json().formId).not.toBe(first.json().formId);
  });
});
