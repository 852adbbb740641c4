import type { AnyOperation } from '#core/operation';
import { documentsInCases } from '#modules/casework';
import { changeOrder } from './operations/change-order.ts';
import { endCommission } from './operations/follow-up/end-commission.ts';
import { recordFollowUp } from './operations/follow-up/record-follow-up.ts';
import { recordMeasurement } from './operations/follow-up/record-measurement.ts';
import { setScale } from './operations/follow-up/set-scale.ts';
import { holdHandover } from './operations/hold-handover.ts';
import { recordOpenService } from './operations/open-service/record-open-service.ts';
import { pauseCommission, resumeCommission } from './operations/pause-commission.ts';
import { agreePlan } from './operations/plan/agree-plan.ts';
import { reviewPlan } from './operations/plan/review-plan.ts';
import { setPlan } from './operations/plan/set-plan.ts';
import { receiveCommission } from './operations/receive-commission.ts';
import { recordFirstContact } from './operations/record-first-contact.ts';
import { returnCommission } from './operations/return-commission.ts';
import { sendCommission } from './operations/send-commission.ts';
import { setCatalogueEntry } from './operations/set-catalogue-entry.ts';
import { settleReturn } from './operations/settle-return.ts';
import { startCommission } from './operations/start-commission.ts';
import { readCatalogue } from './read/catalogue.ts';
import { readCommission } from './read/commission.ts';
import { readCommissions } from './read/commissions.ts';
import { filePartsOfCommissions } from './read/file-parts.ts';
import { readFollowUps } from './read/follow-up/follow-ups.ts';
import { readScales } from './read/follow-up/scales.ts';
import { handoverMinutes } from './read/handover-minutes.ts';
import { readHandovers } from './read/handovers.ts';
import { openService } from './read/open-service/open-service.ts';
import { myCommissions } from './read/plan/my-commissions.ts';
import { printPlan, readPlan } from './read/plan/plan.ts';
import { publishedOpenCare } from './read/published/published.ts';
import { publishedRows } from './read/published/rows.ts';

documentsInCases(filePartsOfCommissions);

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  readCatalogue,
  setCatalogueEntry,
  readCommissions,
  readCommission,
  sendCommission,
  changeOrder,
  readHandovers,
  handoverMinutes,
  holdHandover,
  receiveCommission,
  recordFirstContact,
  startCommission,
  pauseCommission,
  resumeCommission,
  returnCommission,
  settleReturn,
  openService,
  publishedOpenCare,
  publishedRows,
  recordOpenService,
  readPlan,
  printPlan,
  setPlan,
  agreePlan,
  reviewPlan,
  myCommissions,
  readFollowUps,
  recordFollowUp,
  recordMeasurement,
  endCommission,
  readScales,
  setScale,
];
