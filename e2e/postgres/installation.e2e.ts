import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '#platform/test-databases';
import { type Caller, callerWith, cookieOf, OWN_PAGE, stranger } from '../support/caller.ts';
import { type Answer, send } from '../support/http.ts';
import { OWNER, ownDatabase } from '../support/own-postgres.ts';
import { samsyn } from '../support/run.ts';
import { emptyFolder, removeFolder, type Server, startServer } from '../support/server.ts';

/* An installation as in production: a PostgreSQL of one's own, a municipality and accounts made by commands, passwords. */

const PASSWORD = 'gröna kajor flyger lågt';
const bin = findPostgres();

describe.skipIf(bin === undefined)('an installation on PostgreSQL', () => {
  const dataDir = emptyFolder();
  let postgres: PostgresServer;
  let isStopped = false;
  let server: Server;
  let env: Record<string, string>;

  const asOwner = async (
    sql: string,
    values: readonly unknown[] = [],
  ): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: postgres.url('samsyn', OWNER) });
    await client.connect();
    return client
      .query(sql, [...values])
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const command = async (args: readonly string[], more: Record<string, string> = {}): Promise<string> => {
    const { code, output } = await samsyn(args, { ...env, ...more });
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${output}`);
    return output;
  };
  const addUser = (username: string, givenName: string, familyName: string, unit: string, role: string) =>
    command(
      ['user', 'add', username, '--given-name', givenName, '--family-name', familyName].concat([
        ...['--unit', unit, '--role', role, '--title', role, '--degree', 'Examensbevis'],
      ]),
      { SAMSYN_PASSWORD: PASSWORD },
    );
  const tryLogIn = (username: string, password: string): Promise<Answer> =>
    send(`${server.url}/api/v1/session/log-in`, {
      method: 'POST',
      headers: OWN_PAGE,
      body: JSON.stringify({ username, password }),
    });
  const logIn = async (username: string): Promise<Caller> => {
    const answer = await tryLogIn(username, PASSWORD);
    expect(answer.status).toBe(200);
    return callerWith(server.url, cookieOf(answer));
  };

  beforeAll(async () => {
    postgres = await startPostgres(bin ?? '');
    env = { DATABASE_URL: await ownDatabase(postgres), SAMSYN_DATA: dataDir };
  }, 120_000);

  afterAll(async () => {
    await server?.stop();
    if (!isStopped) await postgres?.stop();
    removeFolder(dataDir);
  });

  test('is made by commands', async () => {
    const again = await samsyn(['migrate'], env);
    expect(again).toMatchObject({ code: 0 });
    expect(await samsyn(['user', 'list'], env)).toMatchObject({ code: 1 });
    await command(
      ['municipality', 'add', 'tallmo', '--name', 'Tallmo kommun', '--board', 'Socialnämnden'].concat([
        ...['--intake-unit', 'Mottagningen', '--on-call-phone', '0980-319 300'],
      ]),
    );
    // Units are made by hand so far.
    await asOwner(
      `insert into org.unit (tenant_id, id, authority_id, parent_id, name, kind, area)
       select tenant_id, gen_random_uuid(), authority_id, null, n, 'investigation', area
       from org.unit, unnest(array['Utredning', 'Utredning söder']) n`,
    );
    await addUser('ines.berg', 'Ines', 'Bergvall', 'Mottagningen', 'intake');
    await addUser('sture.lind', 'Sture', 'Lindhed', 'Utredning', 'caseworker');
    await addUser('vera.sund', 'Vera', 'Sundfors', 'Utredning söder', 'caseworker');
    await addUser('lo.granskar', 'Lo', 'Granström', 'Mottagningen', 'log_reviewer');
    const list = await command(['user', 'list']);
    for (const name of ['Ines Bergvall', 'Sture Lindhed', 'Vera Sundfors', 'Lo Granström'])
      expect(list).toContain(name);
    const twice = await samsyn(
      ['user', 'add', 'Ines.Berg', '--given-name', 'Ines', '--family-name', 'Bergvall'],
      { ...env, SAMSYN_PASSWORD: PASSWORD },
    );
    expect(twice).toMatchObject({ code: 1, output: expect.stringContaining('username') });
    const short = await samsyn(['user', 'add', 'kort', '--given-name', 'K', '--family-name', 'K'], {
      ...env,
      SAMSYN_PASSWORD: 'kort',
    });
    expect(short).toMatchObject({ code: 1, output: expect.stringContaining('12') });
    const unknown = await samsyn(
      [
        'user',
        'add',
        'ingen.enhet',
        '--given-name',
        'I',
        '--family-name',
        'E',
        '--unit',
        'Finns ej',
        '--role',
        'intake',
      ],
      { ...env, SAMSYN_PASSWORD: PASSWORD },
    );
    expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('unit') });
    expect(await command(['user', 'list'])).not.toMatch(/kort|ingen\.enhet/);
  });

  test('serves without demo: no log-in without a password, no moved clock, cookies for TLS', async () => {
    server = await startServer({ dataDir, clock: 'system', env });
    expect(server.process.output()).not.toContain('Demokommun');
    const current = await stranger(server.url).read<{ demo: boolean; municipality: string }>(
      '/api/v1/session/current',
    );
    expect(current).toMatchObject({ demo: false, municipality: 'Tallmo kommun' });
    expect((await stranger(server.url).get('/api/v1/session/demo-users')).status).toBe(404);
    const accountId = String((await asOwner('select id from org.account limit 1'))[0]?.id);
    const demo = await stranger(server.url).post('/api/v1/session/demo-log-in', { accountId });
    expect({ status: demo.status, cookies: demo.cookies }).toEqual({ status: 404, cookies: [] });
    const moved = await stranger(server.url).post('/api/v1/demo/move-clock', { to: '2027-01-01T00:00:00Z' });
    expect(moved.status).toBe(404);
    const answer = await tryLogIn('ines.berg', PASSWORD);
    expect(answer.cookies[0]).toMatch(/^__Host-samsyn=.*; Secure/);
    expect(answer.headers['strict-transport-security']).toBeDefined();
  });

  test('carries the story from the form to the log', async () => {
    const child = 'Tova Alnäs';
    server.personal.push(
      child,
      'Alnäs',
      'Bergvall',
      'Lindhed',
      'Sundfors',
      PASSWORD,
      'ines.berg',
      'sture.lind',
    );
    const form = new URLSearchParams({
      step: 'check',
      do: 'send',
      count: 'one',
      'child-1-name': child,
      'child-1-age': '8 år',
      kind: 'professional',
      danger: 'no',
      worry: 'neglect',
      text: 'Hon kommer ofta utan mat och kläder efter väder.',
      name: 'Gunvor Hällström',
      category: 'school',
      organisation: 'Tallmoskolan',
      phone: '070-174 06 07',
    });
    const sent = await send(`${server.url}/oro`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    });
    expect(sent.status).toBe(200);
    const reference = /\b\d\d-\d{4}\b/.exec(sent.text)?.[0];

    const ines = await logIn('INES.berg');
    const { rows } = await ines.read<{
      rows: {
        reportId: string;
        reference: string;
        protection: { state: string };
        preliminary: { state: string };
        children: { caseId: string; caseNumber: string }[];
      }[];
    }>('/api/v1/casework/inbox');
    expect(rows).toMatchObject([
      { reference, protection: { state: 'running' }, preliminary: { state: 'running' } },
    ]);
    const [row] = rows;
    const caseId = row?.children[0]?.caseId ?? '';
    const early = await ines.post('/api/v1/casework/decide-preliminary', {
      caseId,
      outcome: 'not_open',
      text: 'x',
    });
    expect(early.status).toBe(422);
    await ines.command('/api/v1/casework/assess-protection', {
      caseId,
      reportId: row?.reportId,
      outcome: 'no_need',
      reasons: 'Hon är hos sin mormor.',
    });
    const { functions } = await ines.read<{
      functions: { functionId: string; employeeName: string | null }[];
    }>(`/api/v1/casework/assignable-functions?caseId=${caseId}`);
    const functionId = functions.find((f) => f.employeeName === 'Sture Lindhed')?.functionId;
    const decided = await ines.command<{ state: string; clocks: { ruleId: string; state: string }[] }>(
      '/api/v1/casework/decide-preliminary',
      { caseId, outcome: 'open', text: 'Behöver utredas.', functionId },
    );
    expect(decided.state).toBe('investigation');
    expect(decided.clocks.find((c) => c.ruleId === 'BU-010')?.state).toBe('met');

    const vera = await logIn('vera.sund');
    const refused = await vera.get(`/api/v1/casework/case?caseId=${caseId}`);
    expect(refused.status).toBe(404);
    expect(refused.text).not.toMatch(/Tova|Alnäs|Tallmoskolan/);
    const sture = await logIn('sture.lind');
    const view = await sture.read<{ person: { name: string }; timeline: { kind: string }[] }>(
      `/api/v1/casework/case?caseId=${caseId}`,
    );
    expect(view.person.name).toBe(child);
    expect(view.timeline.map((t) => t.kind)).toEqual(
      expect.arrayContaining(['report_received', 'protection_assessed', 'opened']),
    );

    const lo = await logIn('lo.granskar');
    const log = await lo.command<{
      rows: { employeeName: string; operation: string; kind: string; reason: string }[];
    }>('/api/v1/trail/search', { caseNumber: row?.children[0]?.caseNumber });
    expect(log.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ employeeName: 'Ines Bergvall', operation: 'casework.decide-preliminary' }),
        expect.objectContaining({ employeeName: 'Vera Sundfors', kind: 'refused', reason: 'OTHER_UNIT' }),
        expect.objectContaining({ employeeName: 'Sture Lindhed', operation: 'casework.case', kind: 'read' }),
      ]),
    );
    expect(await samsyn(['verify-trail'], env)).toMatchObject({ code: 0 });
  });

  test('answers a wrong password and a wrong name alike, and locks out the guesser and nobody else', async () => {
    const wrong = await tryLogIn('vera.sund', 'not the password at all');
    const nobody = await tryLogIn('finns.inte', 'not the password at all');
    expect(wrong.status).toBe(401);
    expect(wrong.text).toBe(nobody.text);
    expect(wrong.cookies).toEqual([]);
    let last = wrong;
    for (let i = 0; i < 4; i++) last = await tryLogIn('Vera.Sund ', `guess number ${i}`);
    expect(last.status).toBe(401);
    // Six times is too often: now even the right one has to wait.
    const locked = await tryLogIn('vera.sund', PASSWORD);
    expect({ status: locked.status, code: locked.json().code }).toEqual({
      status: 429,
      code: 'TOO_MANY_REQUESTS',
    });
    expect(locked.cookies).toEqual([]);
    // Another account from the same address is not shut out.
    expect((await tryLogIn('sture.lind', PASSWORD)).status).toBe(200);
  });

  test('is told of in the trail without the password or the name that was typed', async () => {
    const entries = await asOwner(
      `select event, reason, employee_id from trail.entry where event like 'session.%'`,
    );
    const refusals = entries.filter((e) => e.event === 'session.refused');
    expect(refusals.length).toBeGreaterThanOrEqual(6);
    expect(refusals.every((e) => e.employee_id === null)).toBe(true);
    const contents = await asOwner('select body from trail.content');
    expect(JSON.stringify(contents)).not.toContain(PASSWORD);
    const stored = await asOwner('select password_hash from org.account where password_hash is not null');
    expect(stored.length).toBe(4);
    for (const row of stored) expect(row.password_hash).toMatch(/^\$argon2id\$/);
  });

  test('answers "not now" while PostgreSQL is away, and works again when it is back', async () => {
    const sture = await logIn('sture.lind');
    await asOwner(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()',
    ).catch(() => undefined);
    expect((await sture.get('/api/v1/casework/cases')).status).toBe(200);
    await postgres.stop();
    isStopped = true;
    const away = await sture.get('/api/v1/casework/cases');
    expect({ status: away.status, after: away.headers['retry-after'] }).toEqual({ status: 503, after: '2' });
    expect((await stranger(server.url).get('/readyz')).status).toBe(503);
    expect((await stranger(server.url).get('/healthz')).status).toBe(200);
  });
});
