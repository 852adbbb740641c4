export {
  AssistanceArea,
  DecisionReviewOutcome,
  EvictionChildren,
  EvictionSender,
  MemberRelation,
  MonthChannel,
  MonthOutcome,
  PeriodEndReason,
  PlanKind,
  SituationPlanOutcome,
  SituationPlanStanding,
} from './domain/codes.ts';
export { assistanceCounts } from './measures/source.ts';
export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { answerEvictionNotice } from './operations/answer-eviction.ts';
export { beginPeriod } from './operations/begin.ts';
export { checkMonth } from './operations/check-month.ts';
export { endPeriod } from './operations/end.ts';
export { recordEvictionNotice } from './operations/record-eviction.ts';
export { recordMonth } from './operations/record-month.ts';
export { reviewRunningDecision } from './operations/review-decision.ts';
export { reviewSituationPlan } from './operations/review-plan.ts';
export { setArea } from './operations/set-area.ts';
export { setHousehold } from './operations/set-household.ts';
export { setSituationPlan } from './operations/set-plan.ts';
export { grants } from './policy.ts';
