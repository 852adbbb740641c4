import type { AnyOperation } from '#core/operation';
import { watchesCases } from '#modules/casework';
import { answerOffer } from './operations/risk/answer-offer.ts';
import { identifyRiskChild, withdrawRisk } from './operations/risk/identify-risk-child.ts';
import { offerSupport } from './operations/risk/offer-support.ts';
import { recordReceived } from './operations/risk/record-received.ts';
import { offerTalk } from './operations/talk/offer-talk.ts';
import { recordNotice, withdrawNotice } from './operations/talk/record-notice.ts';
import { recordTalk } from './operations/talk/record-talk.ts';
import { readRiskChildren, readTalks } from './read/lists.ts';
import { readNotices, readRisks } from './read/of-case.ts';
import { moveFigures } from './store/figures.ts';

watchesCases({ given: moveFigures });

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  readNotices,
  recordNotice,
  withdrawNotice,
  offerTalk,
  recordTalk,
  readTalks,
  readRisks,
  identifyRiskChild,
  withdrawRisk,
  offerSupport,
  answerOffer,
  recordReceived,
  readRiskChildren,
];
