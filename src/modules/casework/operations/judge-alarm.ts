import type { GlassTables } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { AppError, conflict } from '#platform/errors';
import { newId } from '#platform/ids';
import { JudgeAlarm, JudgedAlarm } from '../log-contract.ts';
import type { LogTables } from '../log-tables.ts';
import { alarmId, judgementsBetween, views } from '../read/log-alarms.ts';
import { alarmsBetween, type GlassAlarm, isOwnAlarm } from '../store/log-readings.ts';

/**
 * The log reviewer says what an alarm came to: in order, not in order, or followed up, with reasons. A finding is added to and never changed.
 * Nobody judges what they have read themselves.
 */
export const judgeAlarm = defineOperation({
  name: 'casework.judge-alarm',
  kind: 'command',
  permission: 'casework:alarm:review',
  audit: 'alarm.judged',
  summary: 'Judge an alarm of the log review',
  input: JudgeAlarm,
  output: JudgedAlarm,
  run: async (ctx, input) => {
    await ctx.openTrail();
    const on = calendarDate(input.on);
    const alarm = (await alarmsBetween(ctx, on, on)).find((a) => alarmId(a) === input.alarmId);
    if (!alarm) throw new AppError('NOT_FOUND');
    if (isOwnAlarm(ctx, alarm)) throw conflict('OWN_READING');
    await ctx
      .tables<LogTables>()
      .insertInto('casework.log_judgement')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        alarm_id: input.alarmId,
        kind: alarm.kind,
        alarm_on: alarm.on,
        employee_id: alarm.employeeId,
        event_ids: [...alarm.eventIds],
        verdict: input.verdict,
        reason: input.reason,
        judged_at: ctx.now,
        judged_by: ctx.actor.name,
        judged_by_employee: ctx.actor.employeeId,
      })
      .execute();
    await markGlass(ctx, alarm, input);
    ctx.concerning({ kind: 'employee', id: alarm.employeeId });
    if (alarm.kind === 'mutual_appointment' && alarm.about)
      ctx.concerning({ kind: 'employee', id: alarm.about });
    for (const id of alarm.caseIds) ctx.concerning({ kind: 'case', id });
    const [view] = await views(ctx, [alarm], await judgementsBetween(ctx, on, on));
    if (!view) throw new AppError('NOT_FOUND');
    return { alarm: view };
  },
});

/** An emergency opening also keeps itself that it has been judged, by whom and to what. */
async function markGlass(
  ctx: Context,
  { glass }: GlassAlarm,
  { verdict, reason }: { verdict: 'in_order' | 'not_in_order' | 'followed_up'; reason: string },
): Promise<void> {
  if (!glass) return;
  await ctx
    .tables<GlassTables>()
    .updateTable('access.broken_glass')
    .set({
      reviewed_at: ctx.now,
      reviewed_by_employee: ctx.actor.employeeId,
      verdict,
      review_text: reason,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', glass.id)
    .execute();
}
