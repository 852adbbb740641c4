import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { inTransaction, ROLE_WORKER } from '#platform/db';
import type { JobTables } from './tables.ts';

/** One short transaction of the jobs' own bookkeeping. */
export const asWorker = <T>(pool: Pool, fn: (db: Kysely<JobTables>) => Promise<T>): Promise<T> =>
  inTransaction<JobTables, T>(pool, {}, ({ db }) => fn(db), { role: ROLE_WORKER });

/** A run of a job that this process has claimed. */
export interface Claim {
  readonly table: keyof JobTables;
  /** The periodic job's name, or the queued job's id. */
  readonly key: string;
  /** Names the run: a process that was taken for dead can't end somebody else's. */
  readonly lockedBy: string;
}

/** Makes a claim last longer. @returns false when it has been lost: it ran out and another process has it */
export async function renew(db: Kysely<JobTables>, claim: Claim, until: Date): Promise<boolean> {
  const { table, key, lockedBy } = claim;
  const updated =
    table === 'platform.job'
      ? await db
          .updateTable(table)
          .set({ locked_until: until })
          .where('id', '=', key)
          .where('locked_by', '=', lockedBy)
          .executeTakeFirst()
      : await db
          .updateTable(table)
          .set({ locked_until: until })
          .where('name', '=', key)
          .where('locked_by', '=', lockedBy)
          .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
