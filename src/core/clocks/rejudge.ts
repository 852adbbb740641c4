import type { Context } from '#core/operation';
import { endOfDay, startOfDay, swedishDayOf } from '#platform/calendar';
import { countDue } from './counting.ts';
import { rulesOf, type Watched } from './local/index.ts';
import { clockOf, givenOf, put, putClock, startColumns } from './place.ts';
import { besideId, changedColumns, clockOfRow, lawRuleId } from './row.ts';
import { listRules } from './rules/index.ts';
import { type Clock, cancelClock, isJudged, isPastDue } from './state.ts';
import type { ClockRow, ClockTables, MarkRow } from './tables.ts';

/** Why a clock is gone when the rule that it watched over is. */
export const RULE_CHANGED = 'rule_changed';

export interface Rejudged {
  /** Running clocks that got another due time or another version. */
  readonly changed: number;
  /** Clocks and marks that the new rule asks for and the old one did not. */
  readonly started: number;
  readonly cancelled: number;
}

/**
 * Judges what is running by the rules that hold today for what was pending: after a target has been set for it, and on the day on
 * which a new version of a rule comes. Doing it twice changes nothing more.
 *
 * What has already run out of time stays as it was judged. Nobody is late by a rule that was not there: a due day that the new rule
 * puts in the past becomes today.
 * @param ruleId without it, every rule of which a later version applies to what was pending
 */
export async function reapplyPending(ctx: Context, ruleId?: string): Promise<Rejudged> {
  await ctx.openRules();
  const total = { changed: 0, started: 0, cancelled: 0 };
  for (const id of ruleId === undefined ? await concerned(ctx) : [ruleId]) {
    for (const duty of await runningDuties(ctx, id)) {
      const one = await rejudgeDuty(ctx, id, duty);
      total.changed += one.changed;
      total.started += one.started;
      total.cancelled += one.cancelled;
    }
  }
  return total;
}

/** The rules by which something may have to be judged anew. */
async function concerned(ctx: Context): Promise<string[]> {
  const national = listRules(ctx.today).filter((rule) => rule.version > 1 && rule.applies_to_pending);
  const rules = await rulesOf(ctx);
  const local = rules.localIds.filter((id) => rules.spans(id).some((span) => span.appliesToPending));
  return [...new Set([...national.map((rule) => rule.id), ...local])].sort();
}

interface Duty {
  readonly clocks: ClockRow[];
  readonly marks: MarkRow[];
}

/** What is running of a rule, by subject, trigger and cycle. */
async function runningDuties(ctx: Context, ruleId: string): Promise<Duty[]> {
  const db = ctx.tables<ClockTables>();
  const clocks = await db
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('rule_id', 'in', [ruleId, besideId(ruleId)])
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const marks = await db
    .selectFrom('clocks.mark')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('rule_id', '=', ruleId)
    .where('done_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('replaced_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  const duties = new Map<string, Duty>();
  const dutyOf = (row: ClockRow | MarkRow): Duty => {
    const key = `${row.subject_id} ${row.started_at.toISOString()} ${row.cycle}`;
    const duty = duties.get(key) ?? { clocks: [], marks: [] };
    duties.set(key, duty);
    return duty;
  };
  for (const row of clocks) dutyOf(row).clocks.push(row);
  for (const row of marks) dutyOf(row).marks.push(row);
  return [...duties.values()];
}

async function rejudgeDuty(ctx: Context, ruleId: string, { clocks, marks }: Duty): Promise<Rejudged> {
  const row = clocks[0] ?? marks[0];
  if (!row || clocks.some((c) => lawRuleId(c.rule_id) === c.rule_id && settled(clockOfRow(c), ctx.now))) {
    return { changed: 0, started: 0, cancelled: 0 };
  }
  const total = { changed: 0, started: 0, cancelled: 0 };
  const rules = await rulesOf(ctx);
  const wanted = rules.watched(ruleId, swedishDayOf(row.started_at), ctx.today);
  for (const watched of wanted) {
    const clock = clocks.find((c) => c.rule_id === watched.ruleId);
    if (watched.as === 'clock' && clock) {
      if (await rejudgeClock(ctx, clock, watched)) total.changed++;
    } else if (watched.as === 'clock') {
      const anew = notBeforeToday(clockOf(watched, row.started_at, { cycle: row.cycle }), ctx.now);
      await putClock(ctx, watched, row, anew, row.cycle);
      total.started++;
    } else if (marks.length === 0) {
      await put(ctx, watched, row, row.started_at, { cycle: row.cycle });
      total.started++;
    }
  }
  for (const clock of clocks) {
    if (wanted.some((w) => w.as === 'clock' && w.ruleId === clock.rule_id)) continue;
    const result = cancelClock(clockOfRow(clock), { at: ctx.now, reason: RULE_CHANGED });
    if (!result.ok || settled(clockOfRow(clock), ctx.now)) continue;
    await update(ctx, clock, changedColumns(result.clock));
    total.cancelled++;
  }
  if (!wanted.some((w) => w.as === 'mark')) for (const mark of marks) await replaceMark(ctx, mark);
  return total;
}

async function rejudgeClock(ctx: Context, row: ClockRow, watched: Watched): Promise<boolean> {
  const localVersion = watched.local?.version ?? null;
  if (row.rule_version === watched.law.version && row.local_version === localVersion) return false;
  const before = clockOfRow(row);
  if (settled(before, ctx.now)) return false;
  const anew = clockOf(watched, row.started_at, givenOf(row));
  const after = keepExtension(before, notBeforeToday(anew, ctx.now));
  await update(ctx, row, {
    rule_version: watched.law.version,
    local_version: localVersion,
    ...startColumns(after),
    ...changedColumns(after),
  });
  return true;
}

/** Its time has run out: the outcome is judged, and no rule that comes later changes it. */
const settled = (clock: Clock, now: Date): boolean => isJudged(clock) && isPastDue(clock, now);

/** A due time that has gone by becomes the end of today. */
function notBeforeToday(clock: Clock, now: Date): Clock {
  if (!settled(clock, now)) return clock;
  const today = countDue({ start: startOfDay(swedishDayOf(now)), unit: 'calendar_days', length: 0 });
  return {
    ...clock,
    inHours: false,
    dueAt: today.dueAt,
    dueOn: today.dueOn,
    originalDueAt: today.dueAt,
    originalDueOn: today.dueOn,
    possibleLaterOn: null,
  };
}

/** A decision to extend stands, as far as it reaches beyond the new due day. */
function keepExtension(before: Clock, after: Clock): Clock {
  const { extension } = before;
  if (!extension) return after;
  if (extension.late || endOfDay(extension.until) <= after.dueAt) return { ...after, extension };
  return {
    ...after,
    extension,
    dueAt: endOfDay(extension.until),
    dueOn: extension.until,
    possibleLaterOn: null,
  };
}

async function update(ctx: Context, row: ClockRow, columns: Partial<ClockRow>): Promise<void> {
  await ctx
    .tables<ClockTables>()
    .updateTable('clocks.clock')
    .set(columns)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
}

async function replaceMark(ctx: Context, mark: MarkRow): Promise<void> {
  await ctx
    .tables<ClockTables>()
    .updateTable('clocks.mark')
    .set({ replaced_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', mark.id)
    .execute();
}
