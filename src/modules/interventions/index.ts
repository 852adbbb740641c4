export { Identity, Regime, ReportedAs } from './contract.ts';
export { CommissionState } from './domain/commission.ts';
export {
  EndReason,
  FollowUpOutcome,
  GoalAttainment,
  MeasurePoint,
  NoFinalFollowUp,
  ScaleDirection,
} from './domain/follow-up/codes.ts';
export { ServiceAge, ServiceCorrection, ServiceForm } from './domain/open-service/open-service.ts';
export { PlanDuty, PlanParty, PlanStanding, ReviewOutcome } from './domain/plan/codes.ts';
export { PublishedGroup } from './domain/published.ts';
export { goalsAtEnd } from './measures/commissions.ts';
export { interventionGroups } from './measures/groups.ts';
export { interventionCounts } from './measures/source.ts';
export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { endCommission } from './operations/follow-up/end-commission.ts';
export { recordFollowUp } from './operations/follow-up/record-follow-up.ts';
export { holdHandover } from './operations/hold-handover.ts';
export { recordOpenService } from './operations/open-service/record-open-service.ts';
export { agreePlan } from './operations/plan/agree-plan.ts';
export { reviewPlan } from './operations/plan/review-plan.ts';
export { setPlan } from './operations/plan/set-plan.ts';
export { receiveCommission } from './operations/receive-commission.ts';
export { recordFirstContact } from './operations/record-first-contact.ts';
export { sendCommission } from './operations/send-commission.ts';
export { setCatalogueEntry } from './operations/set-catalogue-entry.ts';
export { startCommission } from './operations/start-commission.ts';
export { grants } from './policy.ts';
export { readCatalogue } from './read/catalogue.ts';
export { type Begun, begunIn, coursesIn, serviceNames } from './read/of-case.ts';
export { countedServices, givenDays } from './read/open-service/of-services.ts';
export { publishedOpenCare } from './read/published/published.ts';
export { publishedRows } from './read/published/rows.ts';
