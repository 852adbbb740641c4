import type { AnyOperation } from '#core/operation';
import { pointsOutInFiles, watchesCases } from '#modules/casework';
import { answerEvictionNotice } from './operations/answer-eviction.ts';
import { beginPeriod } from './operations/begin.ts';
import { checkMonth } from './operations/check-month.ts';
import { endPeriod } from './operations/end.ts';
import { recordEvictionNotice } from './operations/record-eviction.ts';
import { recordMonth } from './operations/record-month.ts';
import { reviewRunningDecision } from './operations/review-decision.ts';
import { reviewSituationPlan } from './operations/review-plan.ts';
import { setArea } from './operations/set-area.ts';
import { setHousehold } from './operations/set-household.ts';
import { setSituationPlan } from './operations/set-plan.ts';
import { readAreas } from './read/areas.ts';
import { listSituations } from './read/list.ts';
import { readSituation } from './read/situation.ts';
import { follower } from './store/following.ts';
import { householdNames } from './store/pointed-out.ts';

watchesCases(follower);
pointsOutInFiles(householdNames);

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  readAreas,
  setArea,
  readSituation,
  beginPeriod,
  endPeriod,
  setHousehold,
  recordMonth,
  checkMonth,
  recordEvictionNotice,
  answerEvictionNotice,
  setSituationPlan,
  reviewSituationPlan,
  reviewRunningDecision,
  listSituations,
];
