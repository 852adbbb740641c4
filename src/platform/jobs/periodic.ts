import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids';
import type { Claim } from './lease.ts';
import type { JobTables } from './tables.ts';

const TABLE = 'platform.periodic_job';

/** What is done again and again, by one copy of the server at a time unless it says otherwise. Must be able to be done twice: a claim can run out. */
export interface PeriodicJob {
  readonly name: string;
  /** From the start of one run to the start of the next. */
  readonly everyMs: number;
  /** Done by every copy of the server, each for itself: what each of them leaves outside the database. Nothing is claimed. */
  readonly everywhere?: true;
  /** @param signal aborted when the server stops or the claim is lost: a long run ends at its next safe point */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** Makes sure of the rows. A job that has become more frequent need not wait out its old interval. */
export async function ensurePeriodic(
  db: Kysely<JobTables>,
  jobs: readonly PeriodicJob[],
  now: Date,
): Promise<void> {
  for (const { name, everyMs } of jobs) {
    const latest = new Date(now.getTime() + everyMs);
    await db
      .insertInto(TABLE)
      .values({
        name,
        next_at: now,
        last_ok: null,
        last_error: null,
        locked_by: null,
        locked_until: null,
        failures: 0,
        failed_at: null,
      })
      .onConflict((oc) =>
        oc.column('name').doUpdateSet({ next_at: sql`least(platform.periodic_job.next_at, ${latest})` }),
      )
      .execute();
  }
}

/** Claims the jobs that are due and that nobody has claimed. Two who ask at once do not wait for each other: one of them gets nothing. */
export async function claimPeriodic(
  db: Kysely<JobTables>,
  jobs: readonly PeriodicJob[],
  now: Date,
  until: Date,
): Promise<{ readonly job: PeriodicJob; readonly claim: Claim }[]> {
  if (jobs.length === 0) return [];
  const due = await db
    .selectFrom(TABLE)
    .select('name')
    .where('name', 'in', [...jobs.map((job) => job.name)])
    .where('next_at', '<=', now)
    .where(({ or, eb }) => or([eb('locked_until', 'is', null), eb('locked_until', '<=', now)]))
    .forUpdate()
    .skipLocked()
    .execute();
  const claimed: { job: PeriodicJob; claim: Claim }[] = [];
  for (const job of jobs.filter(({ name }) => due.some((row) => row.name === name))) {
    const claim: Claim = { table: TABLE, key: job.name, lockedBy: newId() };
    await db
      .updateTable(TABLE)
      .set({
        locked_by: claim.lockedBy,
        locked_until: until,
        next_at: new Date(now.getTime() + job.everyMs),
      })
      .where('name', '=', job.name)
      .execute();
    claimed.push({ job, claim });
  }
  return claimed;
}

const outcome = (now: Date, fault: string | null) => ({
  last_error: fault,
  ...(fault === null
    ? { last_ok: now, failures: 0, failed_at: null }
    : { failures: sql<number>`failures + 1`, failed_at: now }),
});

/** Ends a run. A failure is kept until the job has succeeded again. */
export async function finishPeriodic(
  db: Kysely<JobTables>,
  claim: Claim,
  now: Date,
  fault: string | null,
): Promise<void> {
  await db
    .updateTable(TABLE)
    .set({ locked_by: null, locked_until: null, ...outcome(now, fault) })
    .where('name', '=', claim.key)
    .where('locked_by', '=', claim.lockedBy)
    .execute();
}

/** Notes how a run went that was claimed by nobody, and when the next one is. */
export async function notePeriodic(
  db: Kysely<JobTables>,
  job: PeriodicJob,
  nextAt: Date,
  now: Date,
  fault: string | null,
): Promise<void> {
  await db
    .updateTable(TABLE)
    .set({ next_at: nextAt, ...outcome(now, fault) })
    .where('name', '=', job.name)
    .execute();
}
