import { newId } from '#platform/ids';
import { startCommission } from '../operations/start-commission.ts';
import type { Care } from './index.ts';

/** An intervention that Agnes performs for Siv's case, begun today or on a day. */
export async function begun(c: Care, on = '2026-11-20') {
  const of = await c.distributed();
  await c.run(startCommission, c.agnes, { caseId: of.commissionId, stepId: newId(), on });
  return of;
}
