import { describe, expect, test } from 'vitest';
import { aBoard } from '#core/access/testing';
import { createRunner } from '#core/operation';
import { addAccount, type OrganisationTables, Sessions } from '#core/organisation';
import { giveFeedback, setOfficeHours } from '#modules/casework';
import { aCase, aWorld, type World } from '#modules/casework/testing';
import { addClient } from '#modules/eservices';
import { grants as figureGrants, takeImport } from '#modules/steering';
import {
  inTransaction,
  ROLE_APP,
  ROLE_EVIDENCE,
  ROLE_LOGIN,
  ROLE_MEASURES,
  ROLE_SEALER,
  ROLE_WORKER,
  type Role,
  type Settings,
} from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { insertAnyRow, plainColumns } from './testing/any-row.ts';
import { WALLS, type Wall } from './testing/walls.ts';

const t = await useTestDatabase();

type Row = Readonly<Record<string, unknown>>;

// Three boards with the same kinds of rows: our own, one beside it in the municipality, and one in another municipality.
const ours = await aWorld(t.pool);
const beside = await aWorld(t.pool, await aBoard(t.pool, { beside: ours.board }));
const elsewhere = await aWorld(t.pool);
const WORLDS = [ours, beside, elsewhere];
for (const w of WORLDS) await fill(w);
for (const w of WORLDS) await importFigures(w);

// In intake, held by Jon: what he may see. The other cases are in other units or not opened.
const mine = await aCase(ours).heldBy(ours.jon).assessed('acute').build();
await tellReporter(ours, mine);
const { personId } = (
  await ours.rows<{ personId: string }>(
    'select person_id as "personId" from access.case_fact where case_id = $1',
    [mine.caseId],
  )
)[0] ?? { personId: '' };

/** All that a transaction of Jon's can come to know: his units and functions, and one opened case. */
const JON = {
  tenant: ours.board.tenantId,
  authority: ours.board.authorityId,
  employee: ours.jon.employeeId ?? '',
  units: ours.jon.unitIds,
  functions: ours.jon.functionIds,
  opened: [mine.caseId],
  contents: [mine.reportId],
  barred: [],
  persons: [personId],
  files: [personId],
  reporters: [mine.reportId],
};

const TABLES = (
  await t.pool.query<{ name: string; tenant: boolean; secured: boolean; policies: number }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as secured,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^pg_|^information_schema$' order by 1`,
  )
).rows;
const NAMES = TABLES.map((table) => table.name);
for (const w of WORLDS) {
  const { tenantId: tenant_id, authorityId: authority_id } = w.board;
  const employee_id = w === ours ? ours.jon.employeeId : newId();
  await insertAnyRow(t.pool, 'reminders.notice', {
    tenant_id,
    authority_id,
    employee_id,
    kind: 'glass_broken',
  });
}
await insertAnyRow(t.pool, 'reminders.notice', {
  tenant_id: JON.tenant,
  authority_id: JON.authority,
  kind: 'glass_broken',
});
for (const { name } of TABLES.filter((table) => table.tenant)) await fillRest(name);
await insertAnyRow(t.pool, 'trail.stated_reason', {
  tenant_id: JON.tenant,
  authority_id: JON.authority,
  employee_id: JON.employee,
});
// Others have been told of what is acute; Jon is told something too.
await insertAnyRow(t.pool, 'reminders.notice', {
  tenant_id: JON.tenant,
  authority_id: JON.authority,
  employee_id: JON.employee,
  kind: 'acute',
});
const TENANT_TABLES = TABLES.filter((table) => table.tenant).map((table) => table.name);
const wallOf = (table: string): Wall => WALLS[table] ?? { seen: 'shared' };
const readable = TENANT_TABLES.filter((name) => wallOf(name).app?.includes('S'));
const seenAs = (...kinds: Wall['seen'][]) => readable.filter((name) => kinds.includes(wallOf(name).seen));

/** What the role sees, or that it is not let in. */
async function seen(table: string, settings: Settings, role: Role = ROLE_APP): Promise<Row[] | 'denied'> {
  return await inTransaction<unknown, Row[]>(
    t.pool,
    settings,
    async ({ query }) =>
      (await query<{ row: Row }>(`select to_json(x) as row from ${table} x`)).map((r) => r.row),
    { role },
  ).catch((error: { code?: string }) => {
    if (error.code === '42501') return 'denied';
    throw error;
  });
}

/** All rows, as the owner, whom no policy binds. */
const all = async (table: string): Promise<Row[]> =>
  (await t.pool.query<{ row: Row }>(`select to_json(x) as row from ${table} x`)).rows.map((r) => r.row);

function mayBeSeen(row: Row, kind: Wall['seen'], s: typeof JON): boolean {
  if (row.tenant_id !== s.tenant) return false;
  if (kind === 'tenant') return true;
  const isOpened = ['id', 'case_id', 'report_id', 'subject_id'].some((k) =>
    [...s.opened, ...s.contents].includes(String(row[k])),
  );
  if (kind === 'events') return isOpened || row.employee_id === s.employee;
  if (row.authority_id !== s.authority) return false;
  if (kind === 'authority') return true;
  if (kind === 'reviewed') return false;
  if (kind === 'openings')
    return isOpened || row.employee_id === s.employee || s.units.includes(String(row.unit_id));
  if (kind === 'own') return row.employee_id === s.employee;
  if (kind === 'persons') return s.persons.includes(String(row.id));
  if (kind === 'files') return s.files.includes(String(row.person_id));
  if (kind === 'reporters') return s.reporters.includes(String(row.report_id)) && row.shielded !== true;
  if (kind === 'content') return isOpened;
  return isOpened || s.units.includes(String(row.unit_id)) || s.functions.includes(String(row.function_id));
}

const key = (rows: readonly Row[]): string[] => rows.map((r) => JSON.stringify(r)).sort();

describe('every table', () => {
  test('is stated, and nothing that is not there', () => {
    expect(NAMES).toEqual(Object.keys(WALLS).sort());
  });

  test('with a municipality has policies in force, but for the queues that the worker alone reaches', () => {
    const open = TABLES.filter((table) => table.tenant && (!table.secured || table.policies === 0));
    expect(open.map((table) => table.name)).toEqual(NAMES.filter((name) => wallOf(name).seen === 'queue'));
    for (const { name } of open) expect(Object.keys(wallOf(name)).sort(), name).toEqual(['seen', 'worker']);
  });

  test('without a municipality is stated as shared', () => {
    const shared = TABLES.filter((table) => !table.tenant).map((table) => table.name);
    expect(shared).toEqual(NAMES.filter((name) => wallOf(name).seen === 'shared'));
  });

  const LETTERS = { S: 'SELECT', I: 'INSERT', U: 'UPDATE', D: 'DELETE' } as const;
  const BY_ROLE = {
    app: ROLE_APP,
    login: ROLE_LOGIN,
    sealer: ROLE_SEALER,
    worker: ROLE_WORKER,
    measures: ROLE_MEASURES,
    evidence: ROLE_EVIDENCE,
  } as const;
  test.each(NAMES)('%s is reached by each role as stated', async (table) => {
    const wall = wallOf(table);
    for (const [short, role] of Object.entries(BY_ROLE) as [keyof typeof BY_ROLE, Role][]) {
      const { rows } = await t.pool.query<Record<string, boolean>>(
        `select ${Object.entries(LETTERS)
          .map(([letter, act]) => `has_table_privilege('${role}', '${table}', '${act}') as "${letter}"`)
          .join(', ')}, has_table_privilege('${role}', '${table}', 'TRUNCATE') as "T"`,
      );
      const may = Object.entries(rows[0] ?? {}).flatMap(([letter, yes]) => (yes ? letter : []));
      const partly = async (letter: 'S' | 'U') =>
        !may.includes(letter) && (await columnsOf(role, table, LETTERS[letter])).length > 0;
      if (await partly('S')) may.unshift('s');
      if (await partly('U')) may.push('u');
      const stated = wall[short] ?? (short === 'evidence' ? wall.measures : undefined);
      expect(may.join(''), `${short} at ${table}`).toBe(stated ?? '');
    }
  });
});

test('the roles can not log in, go around policies or make roles, and there are no others', async () => {
  const { rows } = await t.pool.query(
    `select rolname as name, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as can
      from pg_roles where rolname like 'samsyn\\_%' and rolname <> current_user order by 1`,
  );
  const roles = [ROLE_APP, ROLE_EVIDENCE, ROLE_LOGIN, ROLE_MEASURES, ROLE_SEALER, ROLE_WORKER];
  expect(rows).toEqual(roles.map((name) => ({ name, can: false })));
});

test('no view goes around the policies', async () => {
  const { rows } = await t.pool.query(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_|^information_schema$' and (c.relkind = 'm'
        or c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false))`,
  );
  expect(rows).toEqual([]);
});

describe('as samsyn_app', () => {
  test.each(TENANT_TABLES)('%s shows nothing without settings', async (table) => {
    expect(await seen(table, {})).toEqual(readable.includes(table) ? [] : 'denied');
  });

  test.each(seenAs('reviewed'))('%s shows the own board’s rows to the log review alone', async (table) => {
    const own = (await all(table)).filter((row) => row.authority_id === JON.authority);
    expect(own.length, 'the test needs rows of our own').toBeGreaterThan(0);
    expect(await seen(table, JON)).toEqual([]);
    expect(key((await seen(table, { ...JON, review: true })) as Row[])).toEqual(key(own));
  });

  test.each(readable.filter((name) => wallOf(name).seen !== 'reviewed'))(
    '%s shows what the settings reach and nothing else',
    async (table) => {
      const { seen: kind } = wallOf(table);
      const rows = await all(table);
      const own = rows.filter((row) => mayBeSeen(row, kind, JON));
      expect(own.length, 'the test needs rows of our own').toBeGreaterThan(0);
      expect(rows.length, 'the test needs rows of others').toBeGreaterThan(own.length);
      expect(key((await seen(table, JON)) as Row[])).toEqual(key(own));
    },
  );

  test.each(readable)(
    '%s shows another municipality nothing of ours, whatever else it names',
    async (table) => {
      const rows = (await seen(table, { ...JON, tenant: elsewhere.board.tenantId })) as Row[];
      expect(rows.filter((row) => row.tenant_id !== elsewhere.board.tenantId)).toEqual([]);
    },
  );

  test.each(seenAs('authority', 'directory', 'content', 'persons', 'files', 'reporters', 'own'))(
    '%s shows the board beside ours nothing, though it names our units, cases and persons',
    async (table) => {
      const rows = (await seen(table, { ...JON, authority: beside.board.authorityId })) as Row[];
      expect(rows.filter((row) => row.authority_id !== beside.board.authorityId)).toEqual([]);
      expect(await seen(table, { tenant: JON.tenant })).toEqual([]);
    },
  );

  test.each(seenAs('directory'))(
    '%s shows a unit its own rows, and another unit none of them',
    async (table) => {
      const { opened: _opened, contents: _contents, functions: _functions, ...unit } = JON;
      const youth = { ...unit, units: [ours.board.unitId('youth')] };
      const theirs = (await all(table)).filter(
        (row) => row.authority_id === JON.authority && row.unit_id === ours.board.unitId('youth'),
      );
      expect(key((await seen(table, youth)) as Row[])).toEqual(key(theirs));
    },
  );

  test.each(seenAs('content', 'persons', 'files', 'reporters'))(
    '%s shows nothing of a case that is not opened',
    async (table) => {
      expect(
        await seen(table, { ...JON, opened: [], contents: [], persons: [], files: [], reporters: [] }),
      ).toEqual([]);
    },
  );

  test.each(seenAs('directory', 'content').filter((name) => name !== 'eservices.received_form'))(
    '%s opens nothing of a case to who has the case’s id as that of a report or a file',
    async (table) => {
      const { units: _units, functions: _functions, ...bare } = JON;
      const forged = {
        ...bare,
        units: [],
        functions: [],
        opened: [],
        contents: [mine.caseId],
        reporters: [],
      };
      expect(await seen(table, forged)).toEqual([]);
    },
  );

  test.each(seenAs('directory', 'openings', 'own'))(
    '%s shows no row of a case to whoever has a conflict of interest in it',
    async (table) => {
      const rows = (await seen(table, { ...JON, opened: [], contents: [], barred: [mine.caseId] })) as Row[];
      const idOf = (row: Row) => (table === 'casework.case_head' ? row.id : row.case_id);
      expect(rows.filter((row) => idOf(row) === mine.caseId)).toEqual([]);
    },
  );

  test('the trail shows a reviewer the own board’s events and those of no board, and no other board’s', async () => {
    const rows = (await seen('trail.entry', { ...JON, opened: [], contents: [], review: true })) as Row[];
    const boards = new Set(rows.map((row) => row.authority_id));
    expect(boards.has(JON.authority)).toBe(true);
    expect([...boards].filter((b) => b !== null && b !== JON.authority)).toEqual([]);
    expect(rows.filter((row) => row.tenant_id !== JON.tenant)).toEqual([]);
  });

  const written = TENANT_TABLES.filter((name) => wallOf(name).app?.includes('I'));
  test.each(written)('%s takes in no row for another municipality', async (table) => {
    const [row] = (await all(table)).filter((r) => r.tenant_id === JON.tenant);
    const forged: Row = {
      ...row,
      tenant_id: elsewhere.board.tenantId,
      ...('id' in (row ?? {}) ? { id: newId() } : {}),
    };
    const columns = (await plainColumns(t.pool, table)).map((c) => c.name).join(', ');
    const insert = inTransaction(t.pool, JON, ({ query }) =>
      query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_record(null::${table}, $1)`,
        [forged],
      ),
    );
    await expect(insert).rejects.toThrow('violates row-level security policy');
  });

  const changed = TENANT_TABLES.filter((name) => wallOf(name).app?.includes('U'));
  test.each(changed)('%s lets no row be moved to another municipality', async (table) => {
    const move = inTransaction(t.pool, JON, ({ query }) =>
      query(`update ${table} set tenant_id = $1`, [elsewhere.board.tenantId]),
    );
    await expect(move).rejects.toThrow('violates row-level security policy');
  });

  test.each(seenAs('directory', 'content', 'persons').filter((name) => wallOf(name).app?.includes('U')))(
    '%s lets no row of another board be changed',
    async (table) => {
      const theirs = (await all(table)).filter((row) => row.authority_id === beside.board.authorityId);
      await inTransaction(t.pool, JON, ({ query }) =>
        query(`update ${table} set authority_id = authority_id where authority_id = $1`, [
          beside.board.authorityId,
        ]),
      );
      const after = (await all(table)).filter((row) => row.authority_id === beside.board.authorityId);
      expect(theirs.length).toBeGreaterThan(0);
      expect(key(after)).toEqual(key(theirs));
    },
  );

  test('what one transaction has opened is closed to the next on the same connection', async () => {
    for (let i = 0; i < 5; i++) {
      expect(await seen('casework.report_copy', JON)).not.toEqual([]);
      for (const table of readable) expect(await seen(table, {}), table).toEqual([]);
      await inTransaction(t.pool, JON, () => Promise.reject(new Error('undone'))).catch(() => undefined);
      expect(await seen('casework.report_copy', { tenant: JON.tenant, authority: JON.authority })).toEqual(
        [],
      );
    }
  });
});

describe('as samsyn_login', () => {
  const own = TENANT_TABLES.filter((name) => wallOf(name).login?.includes('S'));
  test.each(own)('%s shows the own municipality alone', async (table) => {
    const rows = (await seen(table, { tenant: JON.tenant }, ROLE_LOGIN)) as Row[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.tenant_id !== JON.tenant)).toEqual([]);
    expect(await seen(table, {}, ROLE_LOGIN)).toEqual([]);
  });
  test('no case can be read', async () => {
    for (const table of NAMES.filter((name) => /^(casework|clocks|trail|access)\./.test(name))) {
      expect(await seen(table, JON, ROLE_LOGIN), table).toBe('denied');
    }
  });
});

describe('as samsyn_sealer', () => {
  const own = TENANT_TABLES.filter((name) => wallOf(name).sealer?.includes('S'));
  test.each(own)('%s shows the own municipality alone', async (table) => {
    const rows = (await seen(table, { tenant: JON.tenant }, ROLE_SEALER)) as Row[];
    expect(rows.filter((row) => row.tenant_id !== JON.tenant)).toEqual([]);
    expect(await seen(table, {}, ROLE_SEALER)).toEqual([]);
  });
});

describe('as samsyn_worker', () => {
  const some = TENANT_TABLES.filter((name) => /^su?$/.test(wallOf(name).worker ?? ''));
  test.each(some)('%s is read without a word of what it is about', async (table) => {
    const telling = (await columnsOf(ROLE_WORKER, table)).filter((column) =>
      /(name|title|label|number|text|body|reason|worries)$/.test(column),
    );
    expect(telling).toEqual([]);
  });
  test.each(
    TENANT_TABLES.filter((name) => /s/i.test(wallOf(name).worker ?? '') && wallOf(name).seen !== 'queue'),
  )('%s shows the own municipality alone', async (table) => {
    const columns = (await columnsOf(ROLE_WORKER, table)).join(', ');
    const rows = await inTransaction<unknown, Row[]>(
      t.pool,
      { tenant: JON.tenant },
      ({ query }) => query(`select ${columns} from ${table}`),
      { role: ROLE_WORKER },
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((r) => r.tenant_id !== JON.tenant)).toEqual([]);
  });
});

describe('as samsyn_measures', () => {
  const own = TENANT_TABLES.filter((name) => wallOf(name).measures);
  test.each(own)('%s is counted without a word of which case, or whose', async (table) => {
    // A form's family is its kind, and an entry of the catalogue an intervention: the same for everybody who has filled it in, or been given it.
    const telling = (await columnsOf(ROLE_MEASURES, table)).filter(
      (column) =>
        !/^(tenant|authority|unit|judged_unit|coded_unit|opened_unit|rule|organisation|organisation_name|family|entry)_id$/.test(
          column,
        ) && /(^id|_id|by|name|text|reason|label|number)$/.test(column),
    );
    expect(telling).toEqual([]);
  });
  test.each(own)('%s shows the own board alone', async (table) => {
    const columns = (await columnsOf(ROLE_MEASURES, table)).join(', ');
    const rows = await inTransaction<unknown, Row[]>(
      t.pool,
      { tenant: JON.tenant, authority: JON.authority },
      ({ query }) => query(`select ${columns} from ${table}`),
      { role: ROLE_MEASURES },
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((r) => r.tenant_id !== JON.tenant || r.authority_id !== JON.authority)).toEqual([]);
  });
});

describe('as samsyn_evidence', () => {
  const own = TENANT_TABLES.filter((name) => wallOf(name).evidence ?? wallOf(name).measures);
  test.each(own)('%s is gathered without a word of whose it is, or by whom', async (table) => {
    const telling = (await columnsOf(ROLE_EVIDENCE, table)).filter((column) =>
      /(person_id|employee_id|function_id|individual|by|name|text|reason|label|number)$|^(before|after)$/.test(
        column,
      ),
    );
    expect(telling.filter((column) => column !== 'individual')).toEqual([]);
  });
  test.each(own)('%s shows the own board alone', async (table) => {
    const columns = (await columnsOf(ROLE_EVIDENCE, table)).join(', ');
    const rows = await inTransaction<unknown, Row[]>(
      t.pool,
      { tenant: JON.tenant, authority: JON.authority },
      ({ query }) => query(`select ${columns} from ${table}`),
      { role: ROLE_EVIDENCE },
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((r) => r.tenant_id !== JON.tenant || r.authority_id !== JON.authority)).toEqual([]);
  });
});

/** The columns that the role may read or change, by grants to all of the table or to some. */
async function columnsOf(role: Role, table: string, act = 'SELECT'): Promise<string[]> {
  const { rows } = await t.pool.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $2::regclass and attnum > 0
      and not attisdropped and has_column_privilege($1, attrelid, attnum, $3) order by attnum`,
    [role, table, act],
  );
  return rows.map((r) => r.name);
}

/** Rows in a table that nothing above has filled: one of our own unit and case, one of another unit, one of each other board. */
async function fillRest(table: string): Promise<void> {
  const { rows } = await t.pool.query(`select 1 from ${table} where tenant_id = any($1) limit 1`, [
    WORLDS.map((w) => w.board.tenantId),
  ]);
  if (rows.length > 0) return;
  const own = { case_id: mine.caseId, report_id: mine.reportId, employee_id: ours.jon.employeeId };
  const columns = (await plainColumns(t.pool, table)).map((c) => c.name);
  const byItself = WALLS[table]?.seen === 'content' && !columns.some((c) => c in own);
  await insertAnyRow(t.pool, table, {
    ...own,
    // Content that is opened by its own id and no case's.
    ...(byItself ? { id: mine.reportId } : {}),
    tenant_id: JON.tenant,
    authority_id: JON.authority,
    unit_id: JON.units[0],
    function_id: JON.functions[0],
    person_id: personId,
    follow_up_id: newId(),
  });
  for (const w of WORLDS) {
    const { tenantId: tenant_id, authorityId: authority_id } = w.board;
    const other = { unit_id: w.board.unitId('youth'), function_id: w.lova.functionId, case_id: newId() };
    await insertAnyRow(t.pool, table, { tenant_id, authority_id, ...other, follow_up_id: newId() });
  }
}

/** What its own checks keep from being filled with just anything. */
async function importFigures({ board, now }: World) {
  const { run } = createRunner({ pool: t.pool, grants: figureGrants, now });
  const keeper = await board.actor('administrator', 'staff', 'Elis Bergkvist');
  const files = {
    measures: 'id;title_sv;kind;better;accumulation;T1;T2;T3;target\nM1;Mått;share;up;in_period;80;;;100',
    counts: 'id;period;numerator;denominator;remark\nM1;2026-T1;8;10;',
    economy: 'area_sv;level;cost;income;net\nVuxen;area;300;;300',
  } as const;
  for (const kind of ['measures', 'counts', 'economy'] as const) {
    await run(takeImport, keeper, { kind, fileName: `${kind}-2026.csv`, content: files[kind] });
  }
}

async function tellReporter(w: World, { caseId, reportId }: { caseId: string; reportId: string }) {
  await w.run(giveFeedback, w.jon, { caseId, reportId, given: true, way: 'phone' });
}

/** Rows of every kind: cases in three units and stages, accounts, sessions, failures and a client. */
async function fill(w: World): Promise<void> {
  const { tenantId } = w.board;
  await aCase(w).heldBy(w.lova).assessed('no_need', w.lova).build();
  const closed = await aCase(w).assessed().notOpened().build();
  await tellReporter(w, closed);
  await w.run(setOfficeHours, await w.board.actor('administrator', 'staff', 'Elis Bergkvist'), {
    opens: '08:00',
    closes: '16:30',
    reason: 'Nämndens beslut.',
    seenVersions: 0,
  });
  await aCase(w).assessed().opened(w.siv).build();
  const asLogin = { role: ROLE_LOGIN } as const;
  const accountId = await inTransaction<OrganisationTables, string>(
    w.pool,
    { tenant: tenantId },
    ({ db }) =>
      addAccount(db, {
        tenantId,
        employeeId: w.siv.employeeId ?? '',
        username: `siv-${newId()}`,
        password: null,
        at: w.now(),
      }),
    asLogin,
  );
  const sessions = new Sessions(w.pool, w.now);
  await sessions.open(tenantId, accountId);
  await sessions.logIn(tenantId, 'nobody', 'wrong', Buffer.alloc(32));
  await addClient(w.pool, tenantId, `client ${newId()}`, w.now());
}
