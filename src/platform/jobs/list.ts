import { type Kysely, sql } from 'kysely';
import type { JobTables } from './tables.ts';

export interface JobsList {
  readonly periodic: readonly {
    readonly name: string;
    readonly nextAt: Date;
    readonly lastOk: Date | null;
    readonly running: boolean;
    /** Failures in a row; 0 when the last run succeeded. */
    readonly failures: number;
    readonly failedAt: Date | null;
    readonly lastError: string | null;
  }[];
  /** Queued jobs by name: how many wait, and since when the one that is due has waited. */
  readonly waiting: readonly { readonly name: string; readonly count: number; readonly nextAt: Date }[];
  /** Queued jobs that failed at least once or were given up. */
  readonly failed: readonly {
    readonly id: string;
    readonly name: string;
    readonly attempts: number;
    readonly lastError: string | null;
    /** Null while it is still to be tried again. */
    readonly givenUpAt: Date | null;
    readonly nextAt: Date;
  }[];
}

const FAILED_SHOWN = 100;

/** What the jobs are doing, for whoever runs the installation. Runs as the worker's role. */
export async function listJobs(db: Kysely<JobTables>, now: Date): Promise<JobsList> {
  const periodic = await db.selectFrom('platform.periodic_job').selectAll().orderBy('name').execute();
  const waiting = await db
    .selectFrom('platform.job')
    .select(['name', sql<number>`count(*)`.as('count'), sql<Date>`min(run_at)`.as('nextAt')])
    .where('given_up_at', 'is', null)
    .groupBy('name')
    .orderBy('name')
    .execute();
  const failed = await db
    .selectFrom('platform.job')
    .select([
      'id',
      'name',
      'attempts',
      'last_error as lastError',
      'given_up_at as givenUpAt',
      'run_at as nextAt',
    ])
    .where('last_error', 'is not', null)
    .orderBy('run_at', 'desc')
    .limit(FAILED_SHOWN)
    .execute();
  return {
    periodic: periodic.map((p) => ({
      name: p.name,
      nextAt: p.next_at,
      lastOk: p.last_ok,
      running: p.locked_until !== null && p.locked_until > now,
      failures: p.failures,
      failedAt: p.failed_at,
      lastError: p.last_error,
    })),
    waiting,
    failed,
  };
}
