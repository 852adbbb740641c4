import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '#platform/http';
import { movableClock, systemNow } from '#platform/time';
import { aJpeg, aPdf, useTestDatabase } from '#testing';
import { readConfig } from './config.ts';
import { seedDemo } from './demo/seed.ts';
import { listDemoUsers } from './demo/users.ts';
import { createServer } from './server.ts';
import { createServices } from './services.ts';
import { type AnonymousSender, OroCaller } from './testing/oro-caller.ts';

/* The public form before a whole server: what is left of who sends, and what a flood of it does to the staff. */

const database = await useTestDatabase();
const NOW = new Date('2026-12-04T09:00:00+01:00');
let app: App;
let jon: { samsyn: string };

beforeAll(async () => {
  const clock = movableClock(NOW.getTime() - systemNow().getTime());
  const services = createServices(readConfig({ SAMSYN_LOG: 'silent' }), database, clock);
  const organisation = await seedDemo(database.pool, NOW);
  app = await createServer(services);
  await app.ready();
  const users = await listDemoUsers(database.pool, organisation.tenantId, '2026-12-04' as never);
  const account = users.find((u) => u.employeeId === organisation.actor('jon').employeeId)?.accountId ?? '';
  jon = { samsyn: await services.sessions.open(organisation.tenantId, account) };
}, 120_000);
afterAll(() => app.close());

const SENDER: AnonymousSender = { address: '203.0.113.77', device: 'Zaphone/9 (Magrathea)' };

describe('an anonymous report', () => {
  it('leaves no trace of address or device anywhere in the database', async () => {
    const caller = new OroCaller(app, SENDER);
    const photo = aJpeg({ exif: 'Zaphone 203.0.113.77', comment: 'Magrathea' });
    const answer = await caller.send('Det som jag har sett.', [
      { filename: 'foto.jpg', body: photo },
      { filename: 'brev.pdf', body: aPdf('Zaphone 203.0.113.77, Magrathea') },
    ]);
    expect(answer.statusCode).toBe(200);

    const everything = await allRows();
    expect(everything).toContain('Det som jag har sett.');
    expect(everything).toContain('foto.jpg');
    for (const trace of [SENDER.address, 'Zaphone', 'Magrathea', '203.0.113'])
      expect(everything).not.toContain(trace);
  });
});

describe('a file that can tell who an anonymous reporter is', () => {
  const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0heicmif1 Zaphone 59.3293N', 'latin1');
  const film = Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom Zaphone 59.3293N', 'latin1');

  it.each([
    ['bild.heic', heic, 'Ta en skärmbild av bilden'],
    ['film.mp4', film, 'Ta en skärmbild, eller spara filen som PDF'],
  ])('%s is refused with what to send instead, and kept nowhere', async (filename, body, words) => {
    const answer = await new OroCaller(app, SENDER).send('Med en fil som namnger.', [{ filename, body }]);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
    const everything = await allRows();
    expect(everything).not.toContain('Med en fil som namnger.');
    expect(everything).not.toContain('59.3293N');
  });
});

describe('a flood of the public form', () => {
  it('leaves the staff their speed, and takes in as many as it can', async () => {
    const unflooded = await timesOfInbox(5);
    const flood = Array.from({ length: 150 }, (_, n) =>
      new OroCaller(app, { ...SENDER, address: `198.51.100.${n}` }).send(`Översvämning ${n}.`),
    );
    const flooded = await timesOfInbox(5);
    const answers = (await Promise.all(flood)).map((a) => a.statusCode);
    // Generous: the machine is shared. Without the gate the inbox waits behind every report of the flood.
    expect(median(flooded)).toBeLessThan(Math.max(1_500, 12 * median(unflooded)));
    expect(answers.filter((status) => status === 200).length).toBeGreaterThan(30);
    expect(new Set(answers).size).toBeLessThanOrEqual(2);
    for (const status of answers) expect([200, 429]).toContain(status);
  });
});

async function timesOfInbox(times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    const answer = await app.inject({ url: '/api/v1/casework/counts', cookies: jon });
    expect(answer.statusCode).toBe(200);
    taken.push(performance.now() - start);
  }
  return taken;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Every row of every table as text, bytes as the letters that stand in them. */
async function allRows(): Promise<string> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema$'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.pool.query<Record<string, unknown>>(`select * from ${name}`);
    for (const row of rows)
      for (const value of Object.values(row))
        texts.push(Buffer.isBuffer(value) ? value.toString('latin1') : (JSON.stringify(value) ?? ''));
  }
  return texts.join('\n');
}
