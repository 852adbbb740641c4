import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '#platform/http';
import { movableClock, systemNow } from '#platform/time';
import { useTestDatabase } from '#testing';
import { readConfig } from './config.ts';
import { seedDemo } from './demo/seed.ts';
import { listDemoUsers } from './demo/users.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';

/* Searches by number: whoever goes through them all is stopped, whatever the search finds. */

const database = await useTestDatabase();
const NOW = new Date('2026-12-04T21:00:00+01:00');

let app: App;
let session: string;

beforeAll(async () => {
  const clock = movableClock(NOW.getTime() - systemNow().getTime());
  const services = createServices(readConfig({ SAMSYN_LOG: 'silent' }), database, clock);
  const organisation = await seedDemo(database.pool, NOW);
  app = await createServer(services);
  const users = await listDemoUsers(database.pool, organisation.tenantId, '2026-12-04' as never);
  const karin = users.find((u) => u.employeeId === organisation.actor('karin').employeeId);
  session = await services.sessions.open(organisation.tenantId, karin?.accountId ?? '');
}, 120_000);
afterAll(() => app.close());

test('the search on a shift is answered sixty times a minute, and then told to wait', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 62; n++) {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/api/v1/casework/find-in-shift',
      headers: { 'x-samsyn': '1' },
      cookies: { samsyn: session },
      payload: { number: `BU-2026-${9000 + n}`, reason: 'Polisen ringer om barnet.' },
    });
    statuses.push(statusCode);
  }
  // She is on no shift: a search that finds nothing, or may not be made, counts like any other.
  expect(statuses.slice(0, 60).every((s) => s === 409)).toBe(true);
  expect(statuses.slice(60)).toEqual([429, 429]);
}, 60_000);
