import { addMonths, type CalendarDate } from '#platform/calendar';
import type { HousingStep } from './codes.ts';
import type { Fault } from './violence.ts';

/** A step is looked at anew within three months (LOK-031). */
const MONTHS = 3;
export const latestReviewOn = (on: CalendarDate): CalendarDate => addMonths(on, MONTHS);

/** Steps that nothing follows on by itself: nobody is owed a next plan in them. */
const ENDS: readonly HousingStep[] = ['own_lease', 'left'];
export const isEnd = (step: HousingStep): boolean => ENDS.includes(step);

/** Homes that somebody has through the municipality. */
const OURS: readonly HousingStep[] = ['shelter', 'training_flat', 'social_lease'];
export const isOurs = (step: HousingStep): boolean => OURS.includes(step);

export interface Taken {
  readonly id: string;
  readonly step: HousingStep;
  readonly fromOn: CalendarDate;
}

export interface Span extends Taken {
  /** The day on which the next step began; null while it lasts. */
  readonly untilOn: CalendarDate | null;
  readonly followedBy: HousingStep | null;
}

/** The steps in order of time, each until the next. */
export function spansOf<T extends Taken>(taken: readonly T[]): (T & Span)[] {
  const ordered = [...taken].sort((a, b) => a.fromOn.localeCompare(b.fromOn));
  return ordered.map((step, i) => {
    const next = ordered[i + 1];
    return { ...step, untilOn: next?.fromOn ?? null, followedBy: next?.step ?? null };
  });
}

export interface StepSaid {
  readonly step: HousingStep;
  readonly fromOn: CalendarDate;
  readonly nextPlan: string | null;
  readonly reviewOn: CalendarDate | null;
}

/** What must be said of a step: a later day than the one before, and what comes next and when it is looked at, unless it is an end. */
export function stepFault(said: StepSaid, last: Taken | null, today: CalendarDate): Fault | null {
  if (said.fromOn > today) return { field: 'fromOn', code: 'in_the_future' };
  if (last && said.fromOn <= last.fromOn) return { field: 'fromOn', code: 'before_last_step' };
  if (last && said.step === last.step) return { field: 'step', code: 'same_step' };
  if (!last && said.step === 'left') return { field: 'step', code: 'same_step' };
  return isEnd(said.step) ? null : planFault(said, today);
}

/** What comes next, and when it is looked at anew: within three months. */
export function planFault(
  { nextPlan, reviewOn }: Pick<StepSaid, 'nextPlan' | 'reviewOn'>,
  today: CalendarDate,
): Fault | null {
  if (!nextPlan) return { field: 'nextPlan', code: 'required' };
  if (reviewOn === null) return { field: 'reviewOn', code: 'required' };
  if (reviewOn <= today) return { field: 'reviewOn', code: 'not_in_the_future' };
  return reviewOn > latestReviewOn(today) ? { field: 'reviewOn', code: 'later_than_three_months' } : null;
}
