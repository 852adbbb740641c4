import type { CommitmentState } from '#core/commitments';
import { addDays, type CalendarDate } from '#platform/calendar';
import type { RecommendationState } from './codes.ts';

/** What is done about a recommendation that has opened again is settled within a month. */
export const settledAnewBy = (reopenedOn: CalendarDate): CalendarDate => addDays(reopenedOn, 30);

/**
 * How far a recommendation has come. It is closed when something was promised for it and all of that, but for what was dropped, is confirmed; what
 * was closed and is so no longer has been reopened. Pure.
 */
export function recommendationState(of: {
  readonly isAnswered: boolean;
  readonly actions: readonly CommitmentState[];
  readonly wasClosed: boolean;
}): RecommendationState {
  const actions = of.actions.filter((s) => s !== 'dropped');
  if (actions.length > 0 && actions.every((s) => s === 'confirmed')) return 'closed';
  if (of.wasClosed) return 'reopened';
  if (actions.length > 0) return 'under_way';
  return of.isAnswered ? 'answered' : 'unanswered';
}
