import { z } from 'zod';

/** Whose goal it is: the council's, which the board is to serve, or the board's own. */
export const GoalLevel = z.enum(['council', 'board']);
export type GoalLevel = z.infer<typeof GoalLevel>;

/** Met, partly met, not met, or not assessable: nobody knows, which is none of the others. */
export const GoalAssessment = z.enum(['met', 'partly', 'not', 'not_assessable']);
export type GoalAssessment = z.infer<typeof GoalAssessment>;

/** What an indicator stands on: a measure that is computed, or one that is typed in or imported. */
export const IndicatorSource = z.enum(['measure', 'stated']);
export type IndicatorSource = z.infer<typeof IndicatorSource>;

/** On which side of the target the figure is to be. Down can be good. */
export const TargetDirection = z.enum(['at_least', 'at_most']);
export type TargetDirection = z.infer<typeof TargetDirection>;

export const IndicatorStanding = z.enum([
  'reached',
  /** Not there, but nearer than where it began. */
  'nearer',
  'not_reached',
  /** Nobody knows: not measured, withheld so far that it can't be told, or not to be measured here. */
  'unknown',
  'no_target',
]);
export type IndicatorStanding = z.infer<typeof IndicatorStanding>;
