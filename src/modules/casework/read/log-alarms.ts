import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type TrailRow, trailRows } from '#core/log-review';
import { type Context, defineOperation } from '#core/operation';
import { addDays, type CalendarDate, calendarDate, daysBetween, startOfDay } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { type LogAlarm, LogAlarms, LogAlarmsQuery } from '../log-contract.ts';
import type { LogTables } from '../log-tables.ts';
import { judgingToday } from '../store/judging.ts';
import { alarmsBetween, type GlassAlarm, isOwnAlarm } from '../store/log-readings.ts';
import { APPOINTED_WITHIN } from '../store/mutual-appointments.ts';

const MOST_DAYS = 31;
const SHOWN = 200;
const ROWS = 50;

/** What in the log asks for a look: computed from the trail, with what the log reviewer has found. */
export const logAlarms = defineOperation({
  name: 'casework.log-alarms',
  kind: 'search',
  permission: 'casework:alarm:review',
  audit: 'alarms.reviewed',
  summary: 'What in the log asks for a look, each with its rows and what was found',
  input: LogAlarmsQuery,
  output: LogAlarms,
  run: async (ctx, input) => {
    const to = input.to ? calendarDate(input.to) : ctx.today;
    const from = input.from ? calendarDate(input.from) : addDays(to, -6);
    if (to < from) throw invalid('to', 'before_from');
    if (daysBetween(from, to) >= MOST_DAYS) throw invalid('from', 'too_many_days');
    await ctx.openTrail();
    const alarms = await alarmsBetween(ctx, from, to);
    const judgements = await judgementsBetween(ctx, from, to);
    const waits = (alarm: GlassAlarm): boolean => !judgements.has(alarmId(alarm));
    const shown = [...alarms]
      .sort((a, b) => Number(waits(b)) - Number(waits(a)) || b.on.localeCompare(a.on))
      .slice(0, SHOWN);
    return {
      from,
      to,
      judgeWithin: (await judgingToday(ctx)).within,
      total: alarms.length,
      alarms: await views(ctx, shown, judgements),
    };
  },
});

type Judgements = ReadonlyMap<string, z.input<typeof LogAlarm>['judgements']>;

/** An id that the grounds of the alarm give, and that says nothing. */
export const alarmId = ({ kind, employeeId, on, about }: GlassAlarm): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, employeeId, on, about]))
    .digest('hex');

export async function judgementsBetween(
  ctx: Context,
  from: CalendarDate,
  to: CalendarDate,
): Promise<Judgements> {
  const rows = await ctx
    .tables<LogTables>()
    .selectFrom('casework.log_judgement')
    .select(['alarm_id', 'verdict', 'reason', 'judged_at', 'judged_by'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('alarm_on', '>=', from)
    .where('alarm_on', '<=', to)
    .orderBy('judged_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const byAlarm = new Map<string, z.input<typeof LogAlarm>['judgements']>();
  for (const r of rows) {
    const judgement = {
      verdict: r.verdict,
      reason: r.reason,
      judgedAt: r.judged_at.toISOString(),
      judgedBy: r.judged_by,
    };
    byAlarm.set(r.alarm_id, [...(byAlarm.get(r.alarm_id) ?? []), judgement]);
  }
  return byAlarm;
}

/** The alarms with their rows; the caller has opened the trail. */
export async function views(
  ctx: Context,
  alarms: readonly GlassAlarm[],
  judgements: Judgements,
): Promise<z.input<typeof LogAlarm>[]> {
  const rows = await rowsOf(ctx, alarms);
  const { nameOf, units } = await ctx.organisation();
  const judging = await judgingToday(ctx);
  return alarms.map((alarm) => {
    const found = judgements.get(alarmId(alarm)) ?? [];
    const { glass } = alarm;
    return {
      alarmId: alarmId(alarm),
      kind: alarm.kind,
      on: alarm.on,
      employeeName: nameOf.get(alarm.employeeId) ?? '',
      unitName: units.find((u) => u.id === alarm.unitId)?.name ?? null,
      caseCount: alarm.caseIds.length,
      eventCount: alarm.eventIds.length,
      rows: alarm.eventIds.slice(0, ROWS).flatMap((id) => rows.get(id) ?? []),
      isLate: glass !== null && found.length === 0 && !glass.isJudged && judging.isLate(glass.brokenAt),
      withName: alarm.kind === 'mutual_appointment' ? (nameOf.get(alarm.about ?? '') ?? null) : null,
      mayJudge: !isOwnAlarm(ctx, alarm),
      judgements: found,
    };
  });
}

async function rowsOf(
  ctx: Context,
  alarms: readonly GlassAlarm[],
): Promise<ReadonlyMap<string, z.input<typeof TrailRow>>> {
  // Of two who appoint each other the first may have done so long before.
  const days = alarms
    .flatMap((a) => (a.kind === 'mutual_appointment' ? [a.on, addDays(a.on, -APPOINTED_WITHIN)] : [a.on]))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return new Map();
  const rows = await trailRows(ctx, {
    eventIds: [...new Set(alarms.flatMap((a) => a.eventIds.slice(0, ROWS)))],
    from: startOfDay(first),
    to: startOfDay(addDays(last, 2)),
    limit: SHOWN * ROWS * 4,
  });
  return new Map(rows.map((row) => [row.id, row]));
}
