import { defineOperation } from '#core/operation';
import { FollowUps, ReadFollowUps } from '../../follow-up-contract.ts';
import { READ_COMMISSION } from '../commission.ts';
import { followUpsView } from './follow-ups-view.ts';

/** How a commission has been followed up, what has been measured, and how it ended, from whichever of its two cases one has. */
export const readFollowUps = defineOperation({
  name: 'interventions.follow-ups',
  kind: 'query',
  permission: READ_COMMISSION,
  audit: 'follow-ups.read',
  summary: 'The follow-ups of a commission, what has been measured, and how it ended',
  input: ReadFollowUps,
  output: FollowUps,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId, commissionId }) => followUpsView(ctx, caseId, commissionId),
});
