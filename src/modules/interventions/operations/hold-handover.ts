import type { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { setBy, signatureOf } from '#modules/casework';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { faultIn } from '../domain/handover.ts';
import { HandoverMinutes, HoldHandover } from '../handover-contract.ts';
import type { HandoverTables } from '../handover-tables.ts';
import { RECEIVE } from '../read/commission-steps.ts';
import { minutesOf } from '../read/handover-minutes.ts';
import { ownCommission } from '../store/commissions.ts';
import { giveBack } from '../store/giving-back.ts';
import { meetingIfHeld } from '../store/handovers.ts';
import { receive } from '../store/receiving.ts';
import { keepStep, requireStep } from '../store/steps.ts';

type Input = z.output<typeof HoldHandover>;

/**
 * Keeps what an ordering and a performing unit agreed at a handover: what is taken on and by whom, what waits, and what is declined. All of it or nothing.
 * The same id again is the same meeting.
 */
export const holdHandover = defineOperation({
  name: 'interventions.hold-handover',
  kind: 'command',
  permission: RECEIVE,
  audit: 'handover.held',
  summary: 'Keep the minutes of a handover, and do what was agreed',
  input: HoldHandover,
  output: HandoverMinutes,
  trailContent: ({ meetingId, fromUnitId, unitId, day, items }) => ({
    meetingId,
    fromUnitId,
    unitId,
    day,
    items: items.map(({ commissionId, outcome }) => ({ commissionId, outcome })),
  }),
  run: async (ctx, input) => {
    if (!(await meetingIfHeld(ctx, input.meetingId))) await hold(ctx, input);
    return await minutesOf(ctx, input.meetingId);
  },
});

async function hold(ctx: Context, input: Input): Promise<void> {
  const { meetingId, fromUnitId, unitId, items } = input;
  const day = calendarDate(input.day);
  if (day > ctx.today) throw invalid('day', 'in_the_future');
  if (!ctx.actor.unitIds.includes(unitId)) throw invalid('unitId', 'not_performing');
  const ids = items.map((item) => item.commissionId);
  if (new Set(ids).size < ids.length) throw invalid('items', 'twice');
  await ctx
    .tables<HandoverTables>()
    .insertInto('interventions.handover_meeting')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: meetingId,
      authority_id: ctx.authorityId,
      from_unit_id: fromUnitId,
      unit_id: unitId,
      day,
      present: input.present,
      commission_ids: ids,
      ...setBy(ctx, await signatureOf(ctx)),
    })
    .execute();
  await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, ids, true);
  // In one order for everybody, so that two meetings about the same wait for one another.
  for (const item of items.toSorted((a, b) => (a.commissionId < b.commissionId ? -1 : 1))) {
    const place = `items.${String(items.indexOf(item))}`;
    const fault = faultIn(item);
    if (fault) throw invalid(`${place}.outcome`, fault);
    await ctx.open(item.commissionId, RECEIVE, true);
    const head = await ownCommission(ctx, item.commissionId);
    if (head.from_unit_id !== fromUnitId || head.unit_id !== unitId)
      throw conflict('ANOTHER_UNITS_COMMISSION');
    const stepId = newId();
    const { outcome, functionId = '', reason = 'other', text = '' } = item;
    if (outcome === 'received') await receive(ctx, head, { stepId, functionId, text, meetingId });
    else if (outcome === 'declined') await giveBack(ctx, head, { stepId, reason, text, meetingId });
    else {
      requireStep(head, 'waits');
      await keepStep(ctx, head, { id: stepId, step: 'waits', on: day, meetingId, text });
    }
  }
}
