import type { Context, Offer } from '#core/operation';
import { performersIn } from '#modules/casework';
import type { CommissionSide } from '../commission-contract.ts';
import { type CommissionStep, givingBack, mayTake } from '../domain/performing.ts';
import type { CommissionStepView } from '../performing-contract.ts';
import type { CommissionHead } from '../store/commissions.ts';
import { type StepRow, standingOfHead } from '../store/steps.ts';

export const RECEIVE = 'interventions:commission:receive';
const CARRY_OUT = 'interventions:commission:carry-out';
const SEND = 'interventions:commission:send';

/** What can be done with a commission from a side, or why not: till it runs, while it is paused, and when it has come back. */
export function performingOffers(head: CommissionHead, side: CommissionSide): Offer[] {
  const offer = (operation: string, permission: Offer['permission'], step: CommissionStep): Offer => ({
    operation: `interventions.${operation}`,
    permission,
    hindrance: mayTake(step, standingOfHead(head)),
  });
  if (side === 'orderer') return [offer('settle-return', SEND, 'settled')];
  return [
    offer('receive-commission', RECEIVE, 'received'),
    offer('record-first-contact', CARRY_OUT, 'contacted'),
    offer('start-commission', CARRY_OUT, 'started'),
    offer('pause-commission', CARRY_OUT, 'paused'),
    offer('resume-commission', CARRY_OUT, 'resumed'),
    offer('return-commission', RECEIVE, givingBack(head.state)),
  ];
}

export const stepViews = (rows: readonly StepRow[]): CommissionStepView[] =>
  rows.map((row) => ({
    stepId: row.id,
    step: row.step,
    on: row.on_day,
    meetingId: row.meeting_id,
    receiver: row.receiver,
    reason: row.reason,
    text: row.body,
    by: row.recorded_by,
    function: row.recorded_by_function_title,
    recordedAt: row.recorded_at.toISOString(),
  }));

/** The functions of the performing unit that it can be given to: none of the excluded, who have a conflict of interest. */
export const receiversIn = async (ctx: Context, { unit_id }: CommissionHead, excluded: readonly string[]) =>
  (await performersIn(ctx, unit_id, excluded)).map(({ functionId, title, employeeName }) => ({
    functionId,
    title,
    employeeName,
  }));
