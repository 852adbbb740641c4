import type { Runner } from '#core/operation';
import type { World } from '#modules/casework/testing';
import { adultsCalls } from './calls/adults.ts';
import { assistanceCalls } from './calls/assistance.ts';
import { auditsCalls } from './calls/audits.ts';
import { caseworkCasesCalls } from './calls/casework-cases.ts';
import { caseworkCommitteeCalls } from './calls/casework-committee.ts';
import { caseworkDecisionsCalls } from './calls/casework-decisions.ts';
import { caseworkInvestigationCalls } from './calls/casework-investigation.ts';
import { caseworkOrganisationsCalls } from './calls/casework-organisations.ts';
import { caseworkPersonsCalls } from './calls/casework-persons.ts';
import { caseworkReviewsCalls } from './calls/casework-reviews.ts';
import { caseworkSecrecyCalls } from './calls/casework-secrecy.ts';
import { caseworkTextCalls } from './calls/casework-text.ts';
import { clocksCalls } from './calls/clocks.ts';
import { commitmentsCalls } from './calls/commitments.ts';
import { controlCalls } from './calls/control.ts';
import { economyCalls } from './calls/economy.ts';
import { eservicesCalls } from './calls/eservices.ts';
import { goalsCalls } from './calls/goals.ts';
import { guideCalls } from './calls/guide.ts';
import { interventionsCalls } from './calls/interventions.ts';
import { measuresCalls } from './calls/measures.ts';
import { organisationCalls } from './calls/organisation.ts';
import { placementsCalls } from './calls/placements.ts';
import { plansCalls } from './calls/plans.ts';
import { remindersCalls } from './calls/reminders.ts';
import { reportsCalls } from './calls/reports.ts';
import { steeringCalls } from './calls/steering.ts';
import { trailCalls } from './calls/trail.ts';
import { transitionsCalls } from './calls/transitions.ts';
import { type Calls, Walk } from './calls/walk.ts';
import { youthCalls } from './calls/youth.ts';

/** A valid input of every operation. */
const CALLS: Calls = {
  ...caseworkCasesCalls,
  ...caseworkInvestigationCalls,
  ...caseworkTextCalls,
  ...caseworkPersonsCalls,
  ...caseworkSecrecyCalls,
  ...adultsCalls,
  ...assistanceCalls,
  ...interventionsCalls,
  ...placementsCalls,
  ...youthCalls,
  ...commitmentsCalls,
  ...steeringCalls,
  ...auditsCalls,
  ...plansCalls,
  ...goalsCalls,
  ...controlCalls,
  ...reportsCalls,
  ...economyCalls,
  ...caseworkDecisionsCalls,
  ...caseworkReviewsCalls,
  ...caseworkCommitteeCalls,
  ...caseworkOrganisationsCalls,
  ...eservicesCalls,
  ...trailCalls,
  ...guideCalls,
  ...remindersCalls,
  ...clocksCalls,
  ...transitionsCalls,
  ...measuresCalls,
  ...organisationCalls,
};

/** Cases and functions in every place, for every operation. */
export const walkOf = async (pool: World['pool'], runner: Runner): Promise<Walk> =>
  await Walk.start(pool, runner, CALLS);
