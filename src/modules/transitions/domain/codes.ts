import { z } from 'zod';

/** Who owns a transition: whoever has the case, whoever leads the unit, or a function that is named. */
export const Owner = z.enum(['case_holder', 'unit_manager', 'named']);
export type Owner = z.infer<typeof Owner>;

/**
 * How a transition came out. `goes_on`: the person's own application is registered with the unit for adults. `not_opened`: nothing was opened after
 * all.
 */
export const Outcome = z.enum([
  'goes_on',
  'no_need',
  'declined',
  'not_reached',
  'moved',
  'died',
  'not_opened',
]);
export type Outcome = z.infer<typeof Outcome>;

/** Those that somebody records; going on is recorded by the application. */
export const RecordedOutcome = Outcome.exclude(['goes_on', 'not_opened']);
export type RecordedOutcome = z.infer<typeof RecordedOutcome>;

/** `applied`: the unit for adults has not confirmed yet. */
export const TransitionState = z.enum(['running', 'applied', 'not_reached', 'ended']);
export type TransitionState = z.infer<typeof TransitionState>;

/** By which way somebody has tried to reach the person. */
export const AttemptHow = z.enum([
  'phone',
  'message',
  'letter',
  'visit',
  'home_visit',
  'digital',
  'through_other',
]);
export type AttemptHow = z.infer<typeof AttemptHow>;

/** `returned`: the unit for adults has sent the application back. */
export const StepKind = z.enum([
  'owner',
  'attempt',
  'application',
  'confirmation',
  'returned',
  'outcome',
  'settlement',
]);
export type StepKind = z.infer<typeof StepKind>;
