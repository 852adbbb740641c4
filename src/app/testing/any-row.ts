import { randomBytes, randomInt } from 'node:crypto';
import type { Pool } from 'pg';
import { newId } from '#platform/ids';

/** Values for the columns that policies ask about, by name; the rest is filled by type. */
export type Known = Readonly<Record<string, unknown>>;

/**
 * Puts a row into a table about which nothing is known but its columns: the known ones as given, whatever else must not be null by its
 * type. For tables that no operation has filled, so that what policies hide is there.
 */
export async function insertAnyRow(pool: Pool, table: string, known: Known): Promise<void> {
  const columns = await plainColumns(pool, table);
  const allowed = await firstAllowed(pool, table);
  const values = columns.flatMap(({ name, type, needed }): [string, unknown][] => {
    if (name in known) return [[name, known[name]]];
    return needed ? [[name, allowed.get(name) ?? anyOf(type)]] : [];
  });
  await pool.query(
    `insert into ${table} (${values.map(([name]) => name).join(', ')})
      values (${values.map((_, i) => `$${i + 1}`).join(', ')})`,
    values.map(([, value]) => value),
  );
}

/** The first value of a list that a check allows, or the least number that it does, by column. */
async function firstAllowed(pool: Pool, table: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ rule: string }>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [table],
  );
  return new Map(
    rows.flatMap(({ rule }): [string, string][] => {
      const [, column, value] = /^CHECK \(\((\w+) = ANY \(ARRAY\['([^']+)'/.exec(rule) ?? [];
      if (column && value) return [[column, value]];
      const [, counted, least] = /^CHECK \(\(+(\w+) >= (\d+)\)/.exec(rule) ?? [];
      return counted && least ? [[counted, least]] : [];
    }),
  );
}

/** The columns that can be written: those that the database computes are left out. */
export async function plainColumns(
  pool: Pool,
  table: string,
): Promise<{ name: string; type: string; needed: boolean }[]> {
  const { rows } = await pool.query<{ name: string; type: string; needed: boolean }>(
    `select a.attname as name, t.typname as type, a.attnotnull and not a.atthasdef as needed
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
      order by a.attnum`,
    [table],
  );
  return rows;
}

function anyOf(type: string): unknown {
  if (type.startsWith('_')) return [];
  const made: Readonly<Record<string, () => unknown>> = {
    uuid: newId,
    text: () => randomBytes(4).toString('hex'),
    timestamptz: () => new Date('2026-11-20T08:15:00Z'),
    date: () => '2026-11-20',
    bool: () => false,
    int4: () => randomInt(1, 1_000_000),
    int8: () => randomInt(1, 1_000_000),
    numeric: () => 1,
    jsonb: () => '{}',
    bytea: () => randomBytes(32),
    xid8: () => '1',
    pg_snapshot: () => '1:1:',
  };
  const make = made[type];
  if (!make) throw new Error(`Say in any-row.ts what a ${type} can be`);
  return make();
}
