import { commission } from '../../app/sv/interventions.ts';

/** The pages of a commission. One is added by a line here and by its route under the commission's. */
export const COMMISSION_PAGES = [
  { to: '/arenden/$caseId/uppdrag/$commissionId', word: commission.pages.order },
  { to: '/arenden/$caseId/uppdrag/$commissionId/plan', word: commission.pages.plan },
  { to: '/arenden/$caseId/uppdrag/$commissionId/uppfoljning', word: commission.pages.followUp },
  { to: '/arenden/$caseId/uppdrag/$commissionId/avslut', word: commission.pages.end },
] as const;
