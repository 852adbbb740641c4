import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { createPool } from '#platform/db';
import { useTestDatabase } from '#testing';
import { ensureRole } from './roles.ts';

const t = await useTestDatabase();

const setting = async (name: string, pool = t.pool): Promise<unknown> =>
  (await pool.query<{ v: unknown }>('select current_setting($1) as v', [name])).rows[0]?.v;

describe.runIf(t.kind === 'postgres')('on PostgreSQL', () => {
  test('a query runs in one process', async () => {
    expect(await setting('max_parallel_workers_per_gather')).toBe('0');
  });

  test('options in the address are kept', async () => {
    const url = new URL(t.databaseUrl ?? '');
    url.searchParams.set('options', '-c work_mem=5MB');
    const pool = createPool({ connectionString: url.toString() });
    afterAll(() => pool.end());
    expect(await setting('work_mem', pool)).toBe('5MB');
    expect(await setting('max_parallel_workers_per_gather', pool)).toBe('0');
  });
});

test('many starters may make the same role at once', async () => {
  const role = `samsyn_test_${randomBytes(4).toString('hex')}`;
  await Promise.all(Array.from({ length: 12 }, () => t.pool.query(ensureRole(role))));
  const { rows } = await t.pool.query(
    'select rolcanlogin as login, pg_has_role(current_user, oid, $1) as ours from pg_roles where rolname = $2',
    ['usage', role],
  );
  await t.pool.query(`drop role ${role}`);
  expect(rows).toEqual([{ login: false, ours: true }]);
});
