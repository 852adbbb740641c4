import type { Pool } from 'pg';
import { sqlState } from '#platform/db';
import { newId } from '#platform/ids';

const CHECK_VIOLATION = '23514';

/** A column of a table that is counted. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly isKey: boolean;
}

export interface CountedTable {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** The tables that leave marks of their changes, with their columns that can be written. */
export async function countedTables(pool: Pool): Promise<CountedTable[]> {
  const { rows } = await pool.query<CountedTable>(
    `select c.oid::regclass::text as name, jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname,
        'nullable', not a.attnotnull, 'isKey', exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)))
        order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
      where a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
        and exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname ~ '^counted_')
      group by c.oid order by 1`,
  );
  return rows;
}

/**
 * Takes the rules out of the tables, so that whatever may stand in their columns can: what is kept of figures may rest on none of them, but that
 * something ends after it has begun.
 */
export async function withoutRules(pool: Pool, tables: readonly CountedTable[]): Promise<void> {
  const { rows } = await pool.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
      where conrelid = any($1::regclass[]) and (contype in ('f', 'x', 'u') or contype = 'c' and pg_get_constraintdef(oid) !~ '[a-z]_on [<>]=? ')
      union all
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
      where confrelid = any($1::regclass[]) and contype = 'f' and conrelid <> all($1::regclass[])
      union all
      select format('drop index %s', i.indexrelid::regclass) from pg_index i where i.indrelid = any($1::regclass[]) and i.indisunique
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [tables.map((t) => t.name)],
  );
  for (const { drop } of rows) await pool.query(drop);
}

/** Numbers from 0 to below 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whatever could stand in the rows of one board. */
export class AnyChange {
  readonly #pool: Pool;
  readonly #known: Readonly<Record<string, readonly string[]>>;
  readonly #codes: readonly string[];
  readonly #random: () => number;
  readonly #others = Array.from({ length: 4 }, () => newId());

  /** @param known the ids that a column may have @param codes what texts may be */
  constructor(
    pool: Pool,
    known: Readonly<Record<string, readonly string[]>>,
    codes: readonly string[],
    random: () => number,
  ) {
    this.#pool = pool;
    this.#known = known;
    this.#codes = codes;
    this.#random = random;
  }

  /** Adds a row, changes one in a column or several, or takes one away; nothing when that would end before it has begun. */
  async change(table: CountedTable): Promise<void> {
    await this.#change(table).catch((error: unknown) => {
      if (sqlState(error) !== CHECK_VIOLATION) throw error;
    });
  }

  async #change({ name, columns }: CountedTable): Promise<void> {
    const what = this.#random();
    if (what < 0.5) {
      const values = columns.map((c) => this.#valueOf(c));
      await this.#pool.query(
        `insert into ${name} (${columns.map((c) => c.name).join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
        values,
      );
    } else if (what < 0.88) {
      const free = columns.filter((c) => !c.isKey && c.name !== 'tenant_id');
      const some = free.filter(() => this.#random() < 1.6 / free.length);
      if (some.length === 0) return;
      await this.#pool.query(
        `update ${name} set ${some.map((c, i) => `${c.name} = $${i + 1}`).join(', ')} where ctid = (${this.#anyRow(name)})`,
        some.map((c) => this.#valueOf(c)),
      );
    } else await this.#pool.query(`delete from ${name} where ctid = (${this.#anyRow(name)})`);
  }

  #anyRow(table: string): string {
    return `select ctid from ${table} where tenant_id = '${this.#known.tenant_id?.[0]}' order by md5(ctid::text || '${this.#random()}') limit 1`;
  }

  #one<T>(of: readonly T[]): T {
    const found = of[Math.floor(this.#random() * of.length)];
    if (found === undefined) throw new Error('There is none to choose from');
    return found;
  }

  #day(): string {
    return new Date(Date.UTC(2025, 8, 1) + Math.floor(this.#random() * 480) * 86_400_000)
      .toISOString()
      .slice(0, 10);
  }

  #valueOf({ name, type, nullable, isKey }: Column): unknown {
    const known = this.#known[name];
    if (known) return this.#one(known);
    if (nullable && !isKey && this.#random() < 0.25) return null;
    const made: Readonly<Record<string, () => unknown>> = {
      uuid: () => (isKey ? newId() : this.#one(this.#others)),
      text: () => this.#one(this.#codes),
      _text: () => [this.#one(this.#codes), this.#one(this.#codes)],
      bool: () => this.#random() < 0.5,
      int4: () => Math.floor(this.#random() * 4),
      int8: () => Math.floor(this.#random() * 4),
      numeric: () => Math.floor(this.#random() * 4),
      date: () => this.#day(),
      timestamptz: () => `${this.#day()}T09:15:00Z`,
      _date: () => `{${[this.#day(), this.#day(), this.#day()].join(',')}}`,
      datemultirange: () => `{[${[this.#day(), this.#day()].sort().join(',')}]}`,
      daterange: () => `[${[this.#day(), this.#day()].sort().join(',')}]`,
      jsonb: () => '{}',
      _uuid: () => `{${newId()}}`,
      bytea: () => Buffer.from('x'),
    };
    const make = made[type];
    if (!make) throw new Error(`Say in any-change.ts what a ${type} can be`);
    return make();
  }
}
