import type { AnyOperation } from '#core/operation';
import { pointsOutInFiles, watchesCases } from '#modules/casework';
import { beginPlacement } from './operations/begin.ts';
import { changeBasis } from './operations/change-basis.ts';
import { endContactLimit, setContactLimit } from './operations/contact-limits.ts';
import { recordHealthStep } from './operations/duties/record-health-step.ts';
import { recordSchoolFollowUp } from './operations/duties/record-school-follow-up.ts';
import { recordShelterSchool } from './operations/duties/record-shelter-school.ts';
import { recordVisit } from './operations/duties/record-visit.ts';
import { endPlacement } from './operations/end.ts';
import { movePlacement } from './operations/move.ts';
import { followUpPlacement } from './operations/record-follow-up.ts';
import { recordCarePlan } from './operations/record-plan.ts';
import { readDuties } from './read/duties/duties.ts';
import { listPlacements } from './read/list.ts';
import { placementOverview } from './read/overview.ts';
import { readPlacement } from './read/placements.ts';
import { follower } from './store/following.ts';
import { secretHomes } from './store/secret-homes.ts';

watchesCases(follower);
pointsOutInFiles(secretHomes);

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  readPlacement,
  listPlacements,
  placementOverview,
  beginPlacement,
  changeBasis,
  movePlacement,
  setContactLimit,
  endContactLimit,
  recordCarePlan,
  endPlacement,
  followUpPlacement,
  readDuties,
  recordHealthStep,
  recordSchoolFollowUp,
  recordShelterSchool,
  recordVisit,
];
