import { beforeEach, describe, expect, test } from 'vitest';
import { createPool, DatabaseRefusedError, type MigrationSet, migrate } from '#platform/db';
import { useTestDatabase } from '#testing';

const t = await useTestDatabase();

const set = (name: string, ...sql: string[]): MigrationSet => ({
  name,
  files: Object.fromEntries(sql.map((text, i) => [`./migrations/000${i + 1}_step.sql`, text])),
});

const FIRST = 'create table t.a (x integer primary key)';
const SECOND = 'insert into t.a values (1); insert into t.a values (2)';

const refusal = async (sets: readonly MigrationSet[]): Promise<string> => {
  const error: unknown = await migrate(t.pool, sets).then(
    () => undefined,
    (e) => e,
  );
  if (!(error instanceof DatabaseRefusedError)) throw new Error('was not refused', { cause: error });
  return error.code;
};

const rowsOf = async (sql: string): Promise<unknown[]> =>
  (await t.pool.query({ text: sql, rowMode: 'array' })).rows;

beforeEach(async () => {
  await t.pool.query(
    'drop schema if exists platform cascade; drop schema if exists t cascade; create schema t',
  );
});

test('runs the sets in order, each migration once', async () => {
  const sets = [set('one', FIRST), set('two', SECOND)];
  expect(await migrate(t.pool, sets)).toEqual(['one/0001_step', 'two/0001_step']);
  expect(await migrate(t.pool, sets)).toEqual([]);
  expect(await rowsOf('select x from t.a order by x')).toEqual([[1], [2]]);
});

test('a later migration of an earlier set is run when it comes', async () => {
  await migrate(t.pool, [set('one', FIRST), set('two', SECOND)]);
  const sets = [set('one', FIRST, 'insert into t.a values (3)'), set('two', SECOND)];
  expect(await migrate(t.pool, sets)).toEqual(['one/0002_step']);
});

test('files are ordered by number, not by name or order of mention', async () => {
  const files = { './m/0002_a.sql': SECOND, './m/0001_b.sql': FIRST };
  expect(await migrate(t.pool, [{ name: 'one', files }])).toEqual(['one/0001_b', 'one/0002_a']);
});

test('of many starters at once each migration is run by one', async () => {
  const sets = [set('one', FIRST, SECOND), set('two', 'insert into t.a values (3)', 'select pg_sleep(0.05)')];
  const ran = await Promise.all(Array.from({ length: 6 }, () => migrate(t.pool, sets)));
  expect(ran.flat().sort()).toEqual(['one/0001_step', 'one/0002_step', 'two/0001_step', 'two/0002_step']);
  expect(await rowsOf('select x from t.a order by x')).toEqual([[1], [2], [3]]);
});

test('a failing migration leaves nothing of itself and keeps the ones before', async () => {
  const broken = set('one', FIRST, `${SECOND}; insert into t.a values ('x')`);
  expect(await refusal([broken])).toBe('MIGRATION_FAILED');
  expect(await rowsOf('select x from t.a')).toEqual([]);
  expect(await migrate(t.pool, [set('one', FIRST, SECOND)])).toEqual(['one/0002_step']);
});

describe('refuses', () => {
  test('a database with a migration that the code does not know', async () => {
    await migrate(t.pool, [set('one', FIRST, SECOND)]);
    expect(await refusal([set('one', FIRST)])).toBe('DATABASE_NEWER_THAN_CODE');
  });

  test('a database with a set that the code does not know', async () => {
    await migrate(t.pool, [set('one', FIRST), set('two', SECOND)]);
    expect(await refusal([set('one', FIRST)])).toBe('DATABASE_NEWER_THAN_CODE');
  });

  test('a migration that was changed after it had been run', async () => {
    await migrate(t.pool, [set('one', FIRST)]);
    expect(await refusal([set('one', `${FIRST} `)])).toBe('MIGRATION_CHANGED');
  });

  test('and runs nothing new then', async () => {
    await migrate(t.pool, [set('one', FIRST)]);
    expect(await refusal([set('one', `${FIRST} `, SECOND)])).toBe('MIGRATION_CHANGED');
    expect(await rowsOf('select x from t.a')).toEqual([]);
  });

  test.each([
    ['a gap', { '0001_a.sql': FIRST, '0003_b.sql': SECOND }],
    ['a double', { 'x/0001_a.sql': FIRST, 'y/0001_b.sql': SECOND }],
    ['a start other than 0001', { '0002_a.sql': FIRST }],
    ['a file without number', { 'a.sql': FIRST }],
  ])('%s in the numbers', async (_what, files) => {
    expect(await refusal([{ name: 'one', files }])).toBe('MIGRATION_NUMBERING');
  });

  test('two sets of one name', async () => {
    expect(await refusal([set('one', FIRST), set('one', SECOND)])).toBe('MIGRATION_NUMBERING');
  });
});

test('line ends of the checkout do not count as a change', async () => {
  await migrate(t.pool, [set('one', 'create table t.a (\n  x integer\n)')]);
  expect(await migrate(t.pool, [set('one', 'create table t.a (\r\n  x integer\r\n)')])).toEqual([]);
});

test.runIf(t.kind === 'postgres')(
  'a user who may not make or join the roles is told what to do',
  async () => {
    await t.pool.query(`create role samsyn_guest login`);
    const url = new URL(t.databaseUrl ?? '');
    url.username = 'samsyn_guest';
    const guest = createPool({ connectionString: url.toString() });
    try {
      await expect(migrate(guest, [set('one', FIRST)])).rejects.toMatchObject({
        code: 'ROLES_MISSING',
        message: expect.stringContaining('CREATE ROLE samsyn_app NOLOGIN'),
      });
    } finally {
      await guest.end();
      await t.pool.query('drop role samsyn_guest');
    }
  },
);
