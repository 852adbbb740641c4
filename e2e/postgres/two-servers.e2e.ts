import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '#platform/test-databases';
import { type Caller, callerWith, cookieOf, OWN_PAGE } from '../support/caller.ts';
import { type Answer, send } from '../support/http.ts';
import { installTallmo, OWNER } from '../support/own-postgres.ts';
import { until } from '../support/processes.ts';
import { samsyn } from '../support/run.ts';
import { emptyFolder, removeFolder, type Server, startServer } from '../support/server.ts';

/*
 * Two copies of the server before one PostgreSQL, as behind a proxy that sends each request to either: whoever logs in at one is
 * logged in at the other, what both do at once is done once, and one goes on when the other is gone.
 */

const PASSWORD = 'gröna kajor flyger lågt';
/** One of the servers' file of heads, and the work that only one of them may do, are looked at this often. */
const PATIENCE = { within: 90_000, every: 500 };
const bin = findPostgres();

describe.skipIf(bin === undefined)('two servers on one PostgreSQL', () => {
  const folders = [emptyFolder(), emptyFolder()] as const;
  let postgres: PostgresServer;
  let env: Record<string, string>;
  let one: Server;
  let other: Server;
  let isOneGone = false;

  const asOwner = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: postgres.url('samsyn', OWNER) });
    await client.connect();
    return client
      .query(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const tryLogIn = (server: Server, username: string, password: string, cookie = ''): Promise<Answer> =>
    send(`${server.url}/api/v1/session/log-in`, {
      method: 'POST',
      headers: { ...OWN_PAGE, ...(cookie === '' ? {} : { cookie }) },
      body: JSON.stringify({ username, password }),
    });
  const logIn = async (server: Server, username: string): Promise<Caller> => {
    const answer = await tryLogIn(server, username, PASSWORD);
    expect(answer.status, answer.text).toBe(200);
    return callerWith(server.url, cookieOf(answer));
  };
  const at = (server: Server, { cookie }: Caller): Caller => callerWith(server.url, cookie);
  const report = (reportId: string, given: string) => ({
    reportId,
    channel: 'letter',
    children: [{ givenName: given, familyName: 'Alnäs' }],
    freeText: 'Brev från skolan.',
    reporter: { kind: 'anonymous' },
  });

  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '');
    const { DATABASE_URL } = await installTallmo(postgres, folders[0]);
    env = { DATABASE_URL };
    for (const [username, givenName, familyName] of [
      ['ines.berg', 'Ines', 'Bergvall'],
      ['lo.gran', 'Lo', 'Granlid'],
    ] as const) {
      const args = ['user', 'add', username, '--given-name', givenName, '--family-name', familyName];
      args.push(
        '--unit',
        'Mottagning',
        '--role',
        'intake',
        '--title',
        'Socialsekreterare',
        '--degree',
        'Examen',
      );
      const set = { ...env, SAMSYN_DATA: folders[0], SAMSYN_PASSWORD: PASSWORD };
      expect(await samsyn(args, set)).toMatchObject({ code: 0 });
    }
    // The second finds the schema that the first has brought up to date.
    one = await startServer({ dataDir: folders[0], clock: 'system', env });
    other = await startServer({ dataDir: folders[1], clock: 'system', env });
    for (const server of [one, other])
      server.personal.push(PASSWORD, 'Bergvall', 'Granlid', 'Alnäs', 'ines.berg', 'lo.gran');
  }, 180_000);

  afterAll(async () => {
    if (!isOneGone) await one?.stop();
    await other?.stop();
    await postgres?.stop();
    for (const folder of folders) removeFolder(folder);
  });

  test('whoever logs in at one is logged in at the other, and out at both', async () => {
    const ines = await logIn(one, 'ines.berg');
    expect((await at(other, ines).get('/api/v1/casework/inbox')).status).toBe(200);
    expect((await at(other, ines).post('/api/v1/session/log-out', {})).status).toBe(200);
    expect((await ines.get('/api/v1/casework/inbox')).status).toBe(401);
  });

  test('a new log-in at one ends the session that the browser had from the other', async () => {
    const ines = await logIn(one, 'ines.berg');
    const again = await tryLogIn(other, 'ines.berg', PASSWORD, ines.cookie);
    expect(again.status).toBe(200);
    expect((await ines.get('/api/v1/casework/inbox')).status).toBe(401);
    expect((await callerWith(one.url, cookieOf(again)).get('/api/v1/casework/inbox')).status).toBe(200);
  });

  test('an account that is closed is out of both at once', async () => {
    const lo = await logIn(one, 'lo.gran');
    expect((await at(other, lo).get('/api/v1/casework/inbox')).status).toBe(200);
    const set = { ...env, SAMSYN_DATA: folders[0] };
    expect(await samsyn(['user', 'disable', 'lo.gran'], set)).toMatchObject({ code: 0 });
    for (const server of [one, other])
      expect((await at(server, lo).get('/api/v1/casework/inbox')).status).toBe(401);
  });

  test('the same report handed to both at the same moment comes in once', async () => {
    const ines = await logIn(one, 'ines.berg');
    const sent = report('0198c5a0-0000-7000-8000-00000000aa01', 'Tova');
    const answers = await Promise.all(
      [one, other, one, other].map((server) =>
        at(server, ines).post('/api/v1/casework/register-report', sent),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await asOwner('select count(*)::int as n from casework.report')).toEqual([{ n: 1 }]);
  });

  test('reports that come in at both have numbers of their own', async () => {
    const ines = await logIn(one, 'ines.berg');
    const sent = Array.from({ length: 12 }, (_, i) =>
      report(`0198c5a0-0000-7000-8000-00000000bb${String(i).padStart(2, '0')}`, `Barn ${i + 1}`),
    );
    const answers = await Promise.all(
      sent.map((body, i) =>
        at(i % 2 === 0 ? one : other, ines).post('/api/v1/casework/register-report', body),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(sent.map(() => 200));
    const [row] = await asOwner(
      'select count(*)::int as n, count(distinct number)::int as numbers from casework.case_head',
    );
    expect(row).toEqual({ n: 13, numbers: 13 });
  });

  test('guessing at both is stopped at both, each by its own count', async () => {
    const statuses = async (server: Server) => {
      const got: number[] = [];
      for (let i = 0; i < 6; i++) got.push((await tryLogIn(server, 'finns.inte', `gissning ${i}`)).status);
      return got;
    };
    expect(await statuses(one)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await statuses(other)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('every entry of the trail is sealed once, and each has all heads in its own file', async () => {
    const headsOf = (folder: string): string[] => {
      try {
        return readFileSync(join(folder, 'trail-heads.jsonl'), 'utf8').trim().split('\n').sort();
      } catch {
        return [];
      }
    };
    const pending = async () => (await asOwner('select count(*)::int as n from trail.pending'))[0]?.n;
    await until('nothing waits to be sealed', async () => (await pending()) === 0, PATIENCE);
    const [sealed] = await asOwner(
      `select (select count(*)::int from trail.entry) as entries, count(*)::int as members, count(distinct m)::int as once
       from trail.seal, unnest(members) m`,
    );
    expect(sealed?.members).toBe(sealed?.once);
    expect(sealed?.members).toBe(sealed?.entries);
    const seals = (await asOwner('select count(*)::int as n from trail.seal'))[0]?.n;
    for (const folder of folders)
      await until(`all heads are in ${folder}`, () => headsOf(folder).length === seals, PATIENCE);
    expect(headsOf(folders[0])).toEqual(headsOf(folders[1]));
    for (const folder of folders)
      expect(await samsyn(['verify-trail'], { ...env, SAMSYN_DATA: folder })).toMatchObject({ code: 0 });
  });

  test('what one of them does for both is done by one, and taken over when it is gone', async () => {
    const jobs = () =>
      asOwner(`select name, last_ok from platform.periodic_job where name like 'reminders.remind'`);
    await until('reminders have been looked for', async () => (await jobs())[0]?.last_ok != null, PATIENCE);
    const twice = await asOwner(
      'select 1 from reminders.notice where step is not null group by tenant_id, employee_id, clock_id, step having count(*) > 1',
    );
    expect(twice).toEqual([]);
    const ines = await logIn(one, 'ines.berg');
    one.process.child.kill('SIGKILL');
    await one.process.ended;
    isOneGone = true;
    one.requireQuiet();
    expect((await at(other, ines).get('/api/v1/casework/inbox')).status).toBe(200);
    const left = (await jobs())[0]?.last_ok as Date;
    await until('the other has taken it over', async () => ((await jobs())[0]?.last_ok as Date) > left, {
      ...PATIENCE,
      within: 150_000,
    });
  }, 240_000);
});
