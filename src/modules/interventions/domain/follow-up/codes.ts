import { z } from 'zod';

/** How far a goal of the commission was reached. */
export const GoalAttainment = z.enum(['met', 'partly', 'not_met', 'not_assessed']);
export type GoalAttainment = z.infer<typeof GoalAttainment>;

/** What comes of a follow-up: the intervention goes on as it is, is changed, or ends. */
export const FollowUpOutcome = z.enum(['go_on', 'change', 'end']);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

/** Where in the intervention a measurement was made. */
export const MeasurePoint = z.enum(['start', 'middle', 'end']);
export type MeasurePoint = z.infer<typeof MeasurePoint>;

/** Which way on a scale is the better one for the person. */
export const ScaleDirection = z.enum(['higher', 'lower']);
export type ScaleDirection = z.infer<typeof ScaleDirection>;

/** Why an intervention ended. */
export const EndReason = z.enum([
  'goals_met',
  'goals_partly_met',
  'met_otherwise',
  'other_intervention',
  'declines',
  'not_reachable',
  'moved',
  'died',
  'age_limit',
  'performer_ends',
  'none_of_these',
]);
export type EndReason = z.infer<typeof EndReason>;

/** Why an intervention ended without a final follow-up. */
export const NoFinalFollowUp = z.enum(['declined', 'not_reachable', 'moved', 'died', 'protection']);
export type NoFinalFollowUp = z.infer<typeof NoFinalFollowUp>;
