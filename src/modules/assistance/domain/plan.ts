import type { CalendarDate } from '#platform/calendar';
import type { SituationPlanOutcome, SituationPlanStanding } from './codes.ts';
import { type Span, through } from './long-term.ts';

export interface PlanVersion {
  readonly version: number;
  readonly agreedOn: CalendarDate;
  readonly reviewBy: CalendarDate;
}

export interface PlanReview {
  readonly version: number;
  readonly reviewedOn: CalendarDate;
  readonly outcome: SituationPlanOutcome;
  readonly nextOn: CalendarDate | null;
}

/** What holds of a plan now: its last version, and what the last review of that version said. */
function lastOf(versions: readonly PlanVersion[], reviews: readonly PlanReview[]) {
  const version = versions.reduce<PlanVersion | null>((a, b) => (a && a.version > b.version ? a : b), null);
  const review = reviews
    .filter((r) => r.version === version?.version)
    .reduce<PlanReview | null>((a, b) => (a && a.reviewedOn > b.reviewedOn ? a : b), null);
  return { version, review };
}

/** By when the plan is to be looked at anew; null when there is none, or it is done. */
export function planReviewBy(
  versions: readonly PlanVersion[],
  reviews: readonly PlanReview[],
): CalendarDate | null {
  const { version, review } = lastOf(versions, reviews);
  return version && (review ? review.nextOn : version.reviewBy);
}

export function planStanding(
  versions: readonly PlanVersion[],
  reviews: readonly PlanReview[],
  today: CalendarDate,
): SituationPlanStanding {
  if (versions.length === 0) return 'none';
  const by = planReviewBy(versions, reviews);
  if (by === null) return 'done';
  return by >= today ? 'current' : 'overdue';
}

/** The days on which there was a plan in use: each version, and each review of it, holds until the day by which it was to be looked at anew. */
export function planSpans(versions: readonly PlanVersion[], reviews: readonly PlanReview[]): Span[] {
  return versions.flatMap((v) => {
    const own = reviews.filter((r) => r.version === v.version);
    const done = own.find((r) => r.outcome === 'done')?.reviewedOn;
    const held = [
      through(v.agreedOn, v.reviewBy),
      ...own.flatMap((r) => (r.nextOn ? [through(r.reviewedOn, r.nextOn)] : [])),
    ];
    if (!done) return held;
    return held.flatMap(({ from, to }) => {
      const until = to < done ? to : done;
      return from < until ? [{ from, to: until }] : [];
    });
  });
}
