import type { ContactOutcome, ContactStanding, SafeContactWay } from './codes.ts';

/** The local target (LOK-014): real hours from when violence became known, on Sundays too. */
const HOURS = 48;
const HOUR = 3_600_000;

/** An attempt to reach whoever is exposed. */
export interface Attempt {
  readonly at: Date;
  readonly outcome: ContactOutcome;
}

/** Until when somebody should have been reached. */
export const contactDueAt = (knownAt: Date): Date => new Date(knownAt.getTime() + HOURS * HOUR);

/** The first time that somebody was reached; null while nobody was. */
export function reachedAt(attempts: readonly Attempt[]): Date | null {
  const reached = attempts.filter((a) => a.outcome === 'reached').map((a) => a.at.getTime());
  return reached.length === 0 ? null : new Date(Math.min(...reached));
}

/** Whoever has been reached is reached, however dangerous it was said to be; else the last attempt says whether there is a safe way. */
export function contactStanding(knownAt: Date, attempts: readonly Attempt[]): ContactStanding {
  const reached = reachedAt(attempts);
  if (reached) return reached <= contactDueAt(knownAt) ? 'in_time' : 'late';
  const last = attempts.reduce<Attempt | null>((l, a) => (l === null || a.at >= l.at ? a : l), null);
  return last?.outcome === 'no_safe_way' ? 'no_safe_way' : 'waiting';
}

/** Whole hours that are left, less than none when the time is out. */
export const hoursLeft = (knownAt: Date, now: Date): number =>
  Math.floor((contactDueAt(knownAt).getTime() - now.getTime()) / HOUR);

export interface AttemptSaid extends Attempt {
  readonly way: SafeContactWay | null;
  /** How it was judged that it could be done safely. */
  readonly safeWay: string | null;
  /** Why there is no safe way. */
  readonly reason: string | null;
}

const MINUTE = 60_000;

/** What is written by the minute, and happened in the minute in which violence became known, happened then and not before. */
export const notBefore = (at: Date, knownAt: Date): Date =>
  at < knownAt && Math.floor(at.getTime() / MINUTE) === Math.floor(knownAt.getTime() / MINUTE) ? knownAt : at;

export interface Fault {
  readonly field: string;
  readonly code: string;
}

/** What must be said of an attempt. That nobody is looked for is a judgement, with its reason. */
export function attemptFault(said: AttemptSaid, knownAt: Date, now: Date): Fault | null {
  if (said.at > now) return { field: 'at', code: 'in_the_future' };
  if (said.at < knownAt) return { field: 'at', code: 'before_commission' };
  if (said.outcome === 'no_safe_way') return said.reason ? null : { field: 'reason', code: 'reason_missing' };
  if (said.way === null) return { field: 'way', code: 'required' };
  return said.safeWay ? null : { field: 'safeWay', code: 'required' };
}
