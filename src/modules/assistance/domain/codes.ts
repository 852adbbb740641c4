import { z } from 'zod';

/** Code lists of what is followed after a decision. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** The areas in which a situation is followed: economic assistance, LSS, social psychiatry, integration and work. */
export const AssistanceArea = z.enum([
  'economic_assistance',
  'disability',
  'social_psychiatry',
  'integration',
  'work',
]);
export type AssistanceArea = z.infer<typeof AssistanceArea>;

/** work_plan: planning with whoever has economic assistance; action_plan: in integration and work; individual_plan: LSS 10 §, when it is asked for. */
export const PlanKind = z.enum(['work_plan', 'action_plan', 'individual_plan']);
export type PlanKind = z.infer<typeof PlanKind>;

/** Why it ended. `work`, `studies` and `other_income` (pension, sickness benefit, parental benefit) are livelihoods of one's own. */
export const PeriodEndReason = z.enum([
  'work',
  'studies',
  'other_income',
  'need_met',
  'declines',
  'no_longer_entitled',
  'not_reachable',
  'moved',
  'died',
  'case_closed',
  'other',
]);
export type PeriodEndReason = z.infer<typeof PeriodEndReason>;

export const MemberRelation = z.enum(['applicant', 'partner', 'child', 'other_adult']);
export type MemberRelation = z.infer<typeof MemberRelation>;

export const MonthChannel = z.enum(['e_service', 'paper', 'visit', 'phone']);
export type MonthChannel = z.infer<typeof MonthChannel>;

export const MonthOutcome = z.enum(['granted', 'partly', 'refused', 'withdrawn']);
export type MonthOutcome = z.infer<typeof MonthOutcome>;

/** Who says that somebody is about to lose their home: the Enforcement Authority (SoF 11:3), or the landlord (the Land Code 12:44). */
export const EvictionSender = z.enum(['enforcement', 'landlord']);
export type EvictionSender = z.infer<typeof EvictionSender>;

/** Children in the home: none; the board has looked to how they are; a report has been made; they have a case already. */
export const EvictionChildren = z.enum(['none', 'looked_to', 'reported', 'known']);
export type EvictionChildren = z.infer<typeof EvictionChildren>;

export const SituationPlanOutcome = z.enum(['keep', 'change', 'done']);
export type SituationPlanOutcome = z.infer<typeof SituationPlanOutcome>;

export const DecisionReviewOutcome = z.enum(['keep', 'change', 'end']);
export type DecisionReviewOutcome = z.infer<typeof DecisionReviewOutcome>;

/** How the plan stands: none has been made; it is in use; the day on which it was to be looked at has passed; it is done. */
export const SituationPlanStanding = z.enum(['none', 'current', 'overdue', 'done']);
export type SituationPlanStanding = z.infer<typeof SituationPlanStanding>;
