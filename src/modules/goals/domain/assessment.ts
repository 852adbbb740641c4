import type { GoalAssessment, IndicatorStanding } from './codes.ts';

/** What the figures of a goal's indicators say together. */
interface Tally {
  readonly reached: number;
  readonly nearer: number;
  readonly notReached: number;
  readonly unknown: number;
}

/** Indicators without a target say nothing of the goal. */
const tally = (standings: readonly IndicatorStanding[]): Tally => {
  const of = (standing: IndicatorStanding) => standings.filter((s) => s === standing).length;
  return {
    reached: of('reached'),
    nearer: of('nearer'),
    notReached: of('not_reached'),
    unknown: of('unknown'),
  };
};

/**
 * The assessments that the figures bear, the nearest at hand first. Met asks that every figure is known and on the right side of its target. What
 * nobody has measured can't be assessed by figures; neither can a goal that has none.
 */
export function borneOut(
  standings: readonly IndicatorStanding[],
): readonly [GoalAssessment, ...GoalAssessment[]] {
  const { reached, nearer, notReached, unknown } = tally(standings);
  const known = reached + nearer + notReached;
  if (known === 0) return ['not_assessable'];
  if (known === reached) return unknown === 0 ? ['met'] : ['not_assessable', 'partly'];
  if (reached > 0) return unknown === 0 ? ['partly'] : ['partly', 'not_assessable'];
  if (nearer > 0) return unknown === 0 ? ['partly', 'not'] : ['partly', 'not', 'not_assessable'];
  return unknown === 0 ? ['not'] : ['not', 'not_assessable'];
}

/** What is proposed from the figures alone. */
export const proposed = (standings: readonly IndicatorStanding[]): GoalAssessment => borneOut(standings)[0];

/** Whether an assessment says something else than its figures, and so needs a stated reason. */
export const contradicts = (assessment: GoalAssessment, standings: readonly IndicatorStanding[]): boolean =>
  !borneOut(standings).includes(assessment);
