import type { Kysely } from 'kysely';
import { newId } from '#platform/ids';
import type { Claim } from './lease.ts';
import type { JobTables, Payload } from './tables.ts';

const TABLE = 'platform.job';

/** Attempts before a job is given up: with the pauses between them a day and a half. */
export const MAX_ATTEMPTS = 14;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** What a queued job does. Must be able to be done twice: the server may die between the doing and the taking of note. */
export type QueuedHandler = (payload: Payload, signal: AbortSignal) => Promise<void>;

/** How long to wait after the given number of failed attempts: a minute, and twice as long each time, at most six hours. */
export const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);

/**
 * Puts a job in the queue, in the caller's transaction: it is there if and only if the rest was saved. Runs as the worker's role.
 * @returns its id
 */
export async function enqueue<DB extends JobTables>(
  db: Kysely<DB>,
  job: { readonly name: string; readonly payload: Payload; readonly runAt: Date },
): Promise<string> {
  const id = newId();
  await (db as unknown as Kysely<JobTables>)
    .insertInto(TABLE)
    .values({
      id,
      name: job.name,
      payload: JSON.stringify(job.payload),
      run_at: job.runAt,
      attempts: 0,
      locked_by: null,
      locked_until: null,
      last_error: null,
      given_up_at: null,
    })
    .execute();
  return id;
}

export interface QueuedRun extends Claim {
  readonly name: string;
  readonly payload: Payload;
  /** This one included. Counted when it begins, so that a job that kills the process is given up too. */
  readonly attempts: number;
}

/** Claims the job that has waited longest of those that are due, can be done here and are not claimed. */
export async function claimQueued(
  db: Kysely<JobTables>,
  names: readonly string[],
  now: Date,
  until: Date,
): Promise<QueuedRun | undefined> {
  if (names.length === 0) return undefined;
  const lockedBy = newId();
  const row = await db
    .updateTable(TABLE)
    .set((eb) => ({ locked_by: lockedBy, locked_until: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom(TABLE)
        .select('id')
        .where('given_up_at', 'is', null)
        .where('run_at', '<=', now)
        .where('name', 'in', [...names])
        .where(({ or, eb: e }) => or([e('locked_until', 'is', null), e('locked_until', '<=', now)]))
        .orderBy('run_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'name', 'payload', 'attempts'])
    .executeTakeFirst();
  return row && { table: TABLE, key: row.id, lockedBy, ...row };
}

/** Done: the job leaves the queue. */
export async function finishQueued(db: Kysely<JobTables>, claim: Claim): Promise<void> {
  await db.deleteFrom(TABLE).where('id', '=', claim.key).where('locked_by', '=', claim.lockedBy).execute();
}

/** Failed: it is tried again after a pause, or given up and left to a person. */
export async function putBack(
  db: Kysely<JobTables>,
  run: QueuedRun,
  now: Date,
  fault: string,
  giveUp: boolean,
): Promise<void> {
  await db
    .updateTable(TABLE)
    .set({
      locked_by: null,
      locked_until: null,
      last_error: fault,
      ...(giveUp || run.attempts >= MAX_ATTEMPTS
        ? { given_up_at: now }
        : { run_at: new Date(now.getTime() + pauseAfter(run.attempts)) }),
    })
    .where('id', '=', run.key)
    .where('locked_by', '=', run.lockedBy)
    .execute();
}

/** Gives a job that was given up another round of attempts. @returns false when there is no such job */
export async function retryJob(db: Kysely<JobTables>, id: string, now: Date): Promise<boolean> {
  const updated = await db
    .updateTable(TABLE)
    .set({ given_up_at: null, attempts: 0, run_at: now })
    .where('id', '=', id)
    .where('given_up_at', 'is not', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
