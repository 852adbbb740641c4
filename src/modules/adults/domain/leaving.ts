import type { CalendarDate } from '#platform/calendar';
import type { ConsentBasis, LeavingOutcome, LeavingStep } from './codes.ts';
import type { Fault } from './violence.ts';

export interface LeavingTaken {
  readonly kind: LeavingStep;
  readonly on: CalendarDate;
}

/** Whether somebody is on their way out of crime: the last beginning has no end after it. Steps in the order in which they were recorded. */
export const isLeaving = (taken: readonly LeavingTaken[]): boolean =>
  taken.reduce((running, { kind }) => (kind === 'begun' ? true : kind === 'ended' ? false : running), false);

export interface LeavingSaid extends LeavingTaken {
  readonly basis: ConsentBasis | null;
  readonly outcome: LeavingOutcome | null;
}

/** Begins once, by a basis for speaking with others; ends once, with how it went. */
export function leavingFault(
  said: LeavingSaid,
  taken: readonly LeavingTaken[],
  today: CalendarDate,
): Fault | null {
  if (said.on > today) return { field: 'on', code: 'in_the_future' };
  const running = isLeaving(taken);
  if (said.kind === 'begun' && running) return { field: 'kind', code: 'already_begun' };
  if (said.kind !== 'begun' && !running) return { field: 'kind', code: 'not_begun' };
  const begun = taken.filter(({ kind }) => kind === 'begun').at(-1);
  if (begun && said.on < begun.on) return { field: 'on', code: 'before_commission' };
  if (said.kind === 'begun' && said.basis === null) return { field: 'basis', code: 'required' };
  return said.kind === 'ended' && said.outcome === null ? { field: 'outcome', code: 'required' } : null;
}
