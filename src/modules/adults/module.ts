import type { AnyOperation } from '#core/operation';
import { pointsOutInFiles, watchesCases } from '#modules/casework';
import { noteViolence } from './operations/note-violence.ts';
import { recordContact } from './operations/record-contact.ts';
import { recordLeavingStep } from './operations/record-leaving-step.ts';
import { recordRelativeSupport } from './operations/record-relative-support.ts';
import { recordSafetyAnswer } from './operations/record-safety-answer.ts';
import { reviewHousing } from './operations/review-housing.ts';
import { seeToChildren } from './operations/see-to-children.ts';
import { setSafetyPlan } from './operations/set-safety-plan.ts';
import { takeHousingStep } from './operations/take-housing-step.ts';
import { housingChain } from './read/housing-chain.ts';
import { readSituation } from './read/situation.ts';
import { violenceContacts } from './read/violence-contacts.ts';
import { moveFigures } from './store/moved.ts';
import { secretAddresses } from './store/pointed-out.ts';
import { endedInAdults, receivedInAdults } from './store/violence.ts';

watchesCases({ received: receivedInAdults, given: moveFigures, ended: endedInAdults });
pointsOutInFiles(secretAddresses);

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  readSituation,
  noteViolence,
  recordContact,
  seeToChildren,
  setSafetyPlan,
  recordSafetyAnswer,
  takeHousingStep,
  reviewHousing,
  recordLeavingStep,
  recordRelativeSupport,
  violenceContacts,
  housingChain,
];
