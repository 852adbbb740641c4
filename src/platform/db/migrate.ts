import { createHash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { DatabaseRefusedError } from './errors.ts';
import { ensureRoles, grantEvidence } from './roles.ts';

/** The migrations of one module: SQL by path, each path ending in `NNNN_name.sql` numbered from 0001 without gaps. */
export type MigrationSet = {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** SQL that is run at every start when all migrations of all sets have been: for what follows from the schema as they have left it. */
  readonly afterwards?: string;
};

type Migration = {
  readonly set: string;
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

type Applied = {
  readonly set: string;
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
};

// A migration must be the same file on a machine that checks out with CRLF.
const checksumOf = (sql: string): string =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');

const refuse = (code: DatabaseRefusedError['code'], message: string, cause?: unknown): never => {
  throw new DatabaseRefusedError(code, message, { cause });
};

function migrationsOf(set: MigrationSet): Migration[] {
  const migrations = Object.entries(set.files).map(([path, sql]): Migration => {
    const [, number, name] = /(?:^|\/)(\d{4})_([a-z0-9_]+)\.sql$/.exec(path) ?? [];
    if (number === undefined || name === undefined) {
      return refuse('MIGRATION_NUMBERING', `Migration ${path} is not named NNNN_name.sql`);
    }
    return { set: set.name, number: Number(number), name, sql, checksum: checksumOf(sql) };
  });
  migrations.sort((a, b) => a.number - b.number);
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) {
      refuse(
        'MIGRATION_NUMBERING',
        `Migrations of ${set.name} must count 0001, 0002 … without gaps or doubles; at ${index + 1} stands ${migration.number}_${migration.name}`,
      );
    }
  });
  return migrations;
}

function planOf(sets: readonly MigrationSet[]): Migration[] {
  const names = new Set(sets.map((set) => set.name));
  if (names.size !== sets.length) refuse('MIGRATION_NUMBERING', 'Two sets of migrations have the same name');
  return sets.flatMap(migrationsOf);
}

/** Compares what the database has with what the code has. @returns the migrations still to run, in order */
function pendingOf(plan: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const key = (m: Applied | Migration): string => `${m.set}/${m.number}`;
  const known = new Map(plan.map((migration) => [key(migration), migration]));
  const done = new Map(applied.map((row) => [key(row), row]));
  for (const row of applied) {
    const migration = known.get(key(row));
    if (migration === undefined) {
      return refuse(
        'DATABASE_NEWER_THAN_CODE',
        `The database has the migration ${row.set}/${row.number}_${row.name}, which this version does not know. It was made by a newer version: start that one.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      return refuse(
        'MIGRATION_CHANGED',
        `The migration ${row.set}/${row.number}_${row.name} was changed after it had been run. Put the file back and write a new migration.`,
      );
    }
  }
  return plan.filter((migration) => !done.has(key(migration)));
}

const BOOTSTRAP = `
create schema if not exists platform;
create table if not exists platform.migration (
  set text not null,
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now(),
  primary key (set, number)
)`;

// Any number, the same for every starter. The lock ends with its transaction.
const LOCK = 'select pg_advisory_xact_lock(7267091, 1)';

async function readApplied(client: ClientBase): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select set, number, name, checksum from platform.migration order by set, number',
  );
  return rows;
}

async function transaction<T>(client: ClientBase, fn: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await fn();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Runs the first pending migration, if there is one. Two starters take turns by the lock and each reads afresh what is done. */
const runNext = (client: ClientBase, plan: readonly Migration[]): Promise<Migration | undefined> =>
  transaction(client, async () => {
    await client.query(LOCK);
    const [next] = pendingOf(plan, await readApplied(client));
    if (next === undefined) return undefined;
    try {
      await client.query(next.sql);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      refuse(
        'MIGRATION_FAILED',
        `The migration ${next.set}/${next.number}_${next.name} failed: ${why}`,
        error,
      );
    }
    await client.query(
      'insert into platform.migration (set, number, name, checksum) values ($1, $2, $3, $4)',
      [next.set, next.number, next.name, next.checksum],
    );
    return next;
  });

/**
 * Brings the database forward to this version: the sets in the given order, each migration in a transaction of its own. Any
 * number of starters may run it at once on the same database. What is already done is not done again; there is no way back.
 * @returns the migrations that this call ran, as `set/number_name`
 * @throws DatabaseRefusedError when the database is newer than the code, when a migration that was run has changed since, when
 *   numbers have gaps or doubles, when a migration fails (nothing of it is left), or when the roles can't be made
 */
export async function migrate(pool: Pool, sets: readonly MigrationSet[]): Promise<string[]> {
  const plan = planOf(sets);
  const client = await pool.connect();
  try {
    await ensureRoles(client);
    await transaction(client, async () => {
      await client.query(LOCK);
      await client.query(BOOTSTRAP);
    });
    const done: string[] = [];
    for (;;) {
      const ran = await runNext(client, plan);
      if (ran === undefined) break;
      done.push(`${ran.set}/${String(ran.number).padStart(4, '0')}_${ran.name}`);
    }
    await transaction(client, async () => {
      await client.query(LOCK);
      await client.query(grantEvidence);
      for (const { afterwards } of sets) if (afterwards !== undefined) await client.query(afterwards);
    });
    return done;
  } finally {
    client.release();
  }
}
