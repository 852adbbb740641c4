import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { isDatabaseUnavailable } from '#platform/db';
import { systemNow } from '#platform/time';
import { faultOf, GiveUp } from './fault.ts';
import { asWorker, type Claim, renew } from './lease.ts';
import { claimPeriodic, ensurePeriodic, finishPeriodic, notePeriodic, type PeriodicJob } from './periodic.ts';
import { claimQueued, finishQueued, MAX_ATTEMPTS, putBack, type QueuedHandler } from './queue.ts';
import type { JobTables } from './tables.ts';

export interface JobsOptions {
  readonly pool: Pool;
  readonly periodic: readonly PeriodicJob[];
  /** What is done with a queued job, by its name. Jobs of other names wait for a server that knows them. */
  readonly queued?: Readonly<Record<string, QueuedHandler>>;
  /** Told of every failure; what the tables keep of it stands in `fault`. */
  readonly onFault: (job: string, fault: string, error: unknown) => void;
  /** The system's time: jobs follow no movable clock. */
  readonly now?: () => Date;
  /** How often to look for work. */
  readonly pollMs?: number;
  /**
   * How long a claim holds when nothing is heard of the one who made it: so late is a job done when its server dies. The servers' own
   * times must agree to within half of it.
   */
  readonly leaseMs?: number;
}

export interface Jobs {
  /** Looks for work now and every `pollMs`. */
  start(): void;
  /** Does all that is due now and waits for it. @returns how many jobs were run */
  round(): Promise<number>;
  /** Takes on nothing more, lets what is under way come to its next safe point, and waits for it. */
  stop(): Promise<void>;
}

type Work = (signal: AbortSignal) => Promise<void>;
type Failure = { readonly error: unknown; readonly fault: string };

const POLL_MS = 3_000;
const LEASE_MS = 30_000;
const endOfTime = new Date(8.64e15);

/**
 * Runs jobs that stand in tables: each by one copy of the server at a time, at least once whatever dies. Periodic jobs run beside each other,
 * so that a slow mail server does not hold up the sealing; queued ones one after the other.
 */
export function createJobs(options: JobsOptions): Jobs {
  const { pool, periodic, queued = {}, onFault, now = systemNow, leaseMs = LEASE_MS } = options;
  const shared = periodic.filter((job) => !job.everywhere);
  const own = periodic.filter((job) => job.everywhere);
  const underWay = new Set<Promise<unknown>>();
  const ending = new AbortController();
  const names = Object.keys(queued);
  /** When each of this server's own jobs is next due; not there while it runs. */
  const ownNext = new Map(own.map((job) => [job, now()]));
  let timer: NodeJS.Timeout | undefined;
  let ensured = false;
  let draining = false;
  let runs = 0;

  const until = (): Date => new Date(now().getTime() + leaseMs);

  /** Bookkeeping that fails because the database is away is left: the claim runs out, and the next round finds what this one left. */
  const note = async <T>(fn: (db: Kysely<JobTables>) => Promise<T>): Promise<T | undefined> => {
    try {
      return await asWorker(pool, fn);
    } catch (error) {
      if (!isDatabaseUnavailable(error)) onFault('jobs', faultOf(error), error);
      return undefined;
    }
  };

  /** @returns the error, or undefined when all went well */
  const run = async (name: string, work: Work, signal = ending.signal): Promise<Failure | undefined> => {
    runs += 1;
    try {
      await work(signal);
      return undefined;
    } catch (error) {
      const fault = faultOf(error);
      if (!isDatabaseUnavailable(error)) onFault(name, fault, error);
      return { error, fault };
    }
  };

  /** Runs what was claimed, keeps the claim while it runs, and tells the run when it has been lost. */
  const runClaimed = async (name: string, claim: Claim, work: Work): Promise<Failure | undefined> => {
    const lost = new AbortController();
    const keeper = setInterval(() => {
      void note((db) => renew(db, claim, until())).then((kept) => {
        if (kept === false) lost.abort();
      });
    }, leaseMs / 3);
    keeper.unref();
    const result = await run(name, work, AbortSignal.any([ending.signal, lost.signal]));
    clearInterval(keeper);
    return result;
  };

  const runPeriodic = async (job: PeriodicJob, claim: Claim): Promise<void> => {
    const failed = await runClaimed(job.name, claim, job.run);
    await note((db) => finishPeriodic(db, claim, now(), failed?.fault ?? null));
  };

  const runOwn = async (job: PeriodicJob): Promise<void> => {
    const next = new Date(now().getTime() + job.everyMs);
    ownNext.delete(job);
    const failed = await run(job.name, job.run);
    ownNext.set(job, next);
    await note((db) => notePeriodic(db, job, next, now(), failed?.fault ?? null));
  };

  const drain = async (): Promise<void> => {
    if (draining) return;
    draining = true;
    try {
      while (!ending.signal.aborted) {
        const claim = await note((db) => claimQueued(db, names, now(), until()));
        if (!claim) return;
        const handler = queued[claim.name];
        if (!handler) return;
        // Begun so often and neither done nor put back: it takes the process down with it.
        const failed =
          claim.attempts > MAX_ATTEMPTS
            ? { error: undefined, fault: 'never ended' }
            : await runClaimed(claim.name, claim, (signal) => handler(claim.payload, signal));
        await note((db) =>
          failed
            ? putBack(db, claim, now(), failed.fault, failed.error instanceof GiveUp)
            : finishQueued(db, claim),
        );
      }
    } finally {
      draining = false;
    }
  };

  const track = (work: Promise<unknown>): Promise<unknown> => {
    const tracked = work.finally(() => underWay.delete(tracked));
    underWay.add(tracked);
    return tracked;
  };

  const look = async (): Promise<void> => {
    if (ending.signal.aborted) return;
    if (!ensured) {
      ensured = (await note((db) => ensurePeriodic(db, periodic, now()).then(() => true))) ?? false;
      if (!ensured) return;
    }
    const due = (await note((db) => claimPeriodic(db, shared, now(), until()))) ?? [];
    const ownDue = own.filter((job) => (ownNext.get(job) ?? endOfTime) <= now());
    await Promise.all([
      ...ownDue.map((job) => track(runOwn(job))),
      ...due.map(({ job, claim }) => track(runPeriodic(job, claim))),
      track(drain()),
    ]);
  };

  return {
    start: () => {
      if (timer) return;
      const tick = (): void => void track(look());
      timer = setInterval(tick, options.pollMs ?? POLL_MS);
      timer.unref();
      tick();
    },
    round: async () => {
      const before = runs;
      await look();
      return runs - before;
    },
    stop: async () => {
      clearInterval(timer);
      ending.abort();
      await Promise.all(underWay);
    },
  };
}
