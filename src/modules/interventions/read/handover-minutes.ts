import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { personNameIn } from '#modules/casework';
import { id } from '#platform/schema';
import type { CommissionTables } from '../commission-tables.ts';
import { HandoverMinutes } from '../handover-contract.ts';
import type { HandoverTables } from '../handover-tables.ts';
import { meetingById } from '../store/handovers.ts';
import { RECEIVE } from './commission-steps.ts';

/** The minutes of a handover: what was agreed about each commission that the reader has on their side. */
export const handoverMinutes = defineOperation({
  name: 'interventions.handover-minutes',
  kind: 'query',
  permission: RECEIVE,
  audit: 'handover.read',
  summary: 'The minutes of a handover between two units',
  input: z.object({ meetingId: id() }),
  output: HandoverMinutes,
  run: (ctx, { meetingId }) => minutesOf(ctx, meetingId),
});

export async function minutesOf(ctx: Context, meetingId: string): Promise<z.input<typeof HandoverMinutes>> {
  ctx.beforeAnswer();
  const meeting = await meetingById(ctx, meetingId);
  // Neither the row nor a number tells that there is a case that is closed to the reader.
  const closed = await ctx.closedAmong(meeting.commission_ids);
  const ids = meeting.commission_ids.filter((one) => !closed.has(one));
  const heads = await ctx
    .tables<CommissionTables>()
    .selectFrom('interventions.commission')
    .select(['id', 'case_id', 'number', 'entry_name'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  await ctx.openAllowed(
    [...new Set(heads.flatMap((h) => [h.id, h.case_id]))].filter((caseId) => !ctx.isOpened(caseId)),
    'interventions:commission:read',
  );
  const [steps, { units }] = await Promise.all([
    ctx
      .tables<HandoverTables>()
      .selectFrom('interventions.commission_step')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('meeting_id', '=', meetingId)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute(),
    ctx.organisation(),
  ]);
  const unitName = (unitId: string): string => units.find((u) => u.id === unitId)?.name ?? '';
  const items: z.input<typeof HandoverMinutes>['items'] = [];
  for (const step of steps) {
    const head = heads.find((h) => h.id === step.commission_id);
    const caseId = [step.commission_id, step.case_id].find((one) => ctx.isOpened(one));
    if (!head || !caseId || closed.has(head.id)) continue;
    items.push({
      commissionId: step.commission_id,
      caseId,
      number: head.number,
      personName: await personNameIn(ctx, caseId),
      entryName: head.entry_name,
      step: step.step,
      receiver: step.receiver,
      reason: step.reason,
      text: step.body,
    });
  }
  return {
    meetingId,
    day: meeting.day,
    fromUnit: unitName(meeting.from_unit_id),
    unit: unitName(meeting.unit_id),
    present: meeting.present,
    heldAt: meeting.set_at.toISOString(),
    by: meeting.set_by,
    items,
    closed: ids.length - items.length,
  };
}
