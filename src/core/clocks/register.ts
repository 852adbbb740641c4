import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { type CalendarDate, startOfDay, swedishDayOf } from '#platform/calendar';
import { type AppError, conflict, invalid } from '#platform/errors';
import { rulesOf } from './local/index.ts';
import { type Place, put } from './place.ts';
import { changedColumns, clockOfRow, lawOfRow, lawRuleId } from './row.ts';
import { type ClockOf, type Running, runningOf } from './running.ts';
import {
  type Change,
  type ClockRefusal,
  cancelClock as cancelled,
  extendClock as extended,
  stopClock as stopped,
  unlimited,
} from './state.ts';
import type { ClockRow, ClockTables, MarkRow } from './tables.ts';

export interface NewClock {
  readonly ruleId: string;
  /** The trigger. Its Swedish day decides which version of the rule judges. */
  readonly startedAt: Date;
  readonly unitId: string;
  /** Null while nobody has been given it: the unit owes it. */
  readonly functionId: string | null;
  /** Null for what is owed in no case: then it has a subject. */
  readonly caseId: string | null;
  /** What of the case it is about, where the same duty can begin twice at one instant (a report each); the case itself without it. */
  readonly subject?: { readonly kind: string; readonly id: string };
  /** For rules that are due on a day that is given: the board's next meeting, the day stated in a request. */
  readonly dueOn?: CalendarDate;
}

/**
 * Starts what watches over a duty of an opened case, or of the board, by the version of the rule that judges the trigger's Swedish day: a clock, and
 * beside the law's number one of the municipality's stricter target, or a mark where there is no number. A template that the
 * municipality has not set starts nothing.
 * @throws ClockRuleError UNKNOWN_RULE, NO_VERSION_THEN, DAY_NEEDED
 */
export async function startClock(ctx: Context, start: NewClock): Promise<void> {
  const rules = await rulesOf(ctx);
  const subject = start.subject ?? (start.caseId === null ? null : { kind: 'case', id: start.caseId });
  if (!subject) throw new Error('A clock is about a case or a subject');
  const place: Place = {
    authority_id: ctx.authorityId,
    unit_id: start.unitId,
    function_id: start.functionId,
    case_id: start.caseId,
    subject_kind: subject.kind,
    subject_id: subject.id,
  };
  for (const watched of rules.watched(start.ruleId, swedishDayOf(start.startedAt), ctx.today)) {
    await put(ctx, watched, place, start.startedAt, { dueOn: start.dueOn, cycle: 1 });
  }
}

/**
 * What the duty asked for happened, now or at the instant given. A running duty goes on: its next cycle starts from then. Without a
 * running clock or mark of that kind there is nothing to stop, and nothing is done.
 * @throws AppError CONFLICT IN_THE_FUTURE, BEFORE_START, OUTCOME_SETTLED
 */
export async function stopClock(ctx: Context, which: ClockOf, at: Date = ctx.now): Promise<void> {
  const running = await runningOf(ctx, which);
  for (const row of running.clocks) {
    const clock = clockOfRow(row);
    const result = stopped(clock, { at, now: ctx.now });
    // The target beside the law's number may be missed already while the law's day may still be dated back to.
    const settled = !result.ok && result.error === 'OUTCOME_SETTLED' && row.rule_id !== which.ruleId;
    await change(ctx, row, settled ? stopped(clock, { at: ctx.now, now: ctx.now }) : result);
  }
  for (const row of running.marks) await endMark(ctx, row, { done_at: marked(row, at, ctx.now) });
  await nextCycle(ctx, running, at);
}

/** Whether something of the opened case watches over that duty and is not done. */
export async function isRunning(ctx: Context, which: ClockOf): Promise<boolean> {
  const { clocks, marks } = await runningOf(ctx, which);
  return clocks.length + marks.length > 0;
}

/** The duty fell away, for a reason that is shown; no further cycle follows. Without a running clock nothing is done. */
export async function cancelClock(ctx: Context, which: ClockOf, reason: string): Promise<void> {
  const { clocks, marks } = await runningOf(ctx, which);
  for (const row of clocks) await change(ctx, row, cancelled(clockOfRow(row), { at: ctx.now, reason }));
  for (const row of marks) await endMark(ctx, row, { cancelled_at: ctx.now, cancelled_reason: reason });
}

/**
 * Extends by a decision made now, the municipality's own target with the law's time. Made after the due time it is recorded as too
 * late and moves nothing.
 * @throws AppError INVALID_INPUT on `until`, CONFLICT NO_RUNNING_CLOCK
 */
export async function extendClock(
  ctx: Context,
  which: ClockOf & { readonly until: CalendarDate; readonly reason: string; readonly decidedBy: string },
): Promise<void> {
  const { clocks } = await runningOf(ctx, which);
  if (clocks.length === 0) throw conflict('NO_RUNNING_CLOCK');
  const { until, reason, decidedBy } = which;
  const decision = { until, reason, decidedBy, decidedAt: ctx.now };
  for (const row of clocks) {
    const { extension } = lawOfRow(row);
    const rule = row.rule_id === which.ruleId ? extension : unlimited(extension);
    await change(ctx, row, extended(clockOfRow(row), decision, rule, ctx.now));
  }
}

/** What a function has promised in a case stays the function's own when the case is given away. */
const OF_ITS_OWN: readonly string[] = ['commitment'];

/**
 * Whoever is given a case is given its running clocks with it, but for what others have promised in it. One whose time has run out is still judged in the unit in which that
 * happened: giving a case away takes no miss along.
 */
export async function moveClocks(
  ctx: Context,
  caseId: string,
  to: { readonly unitId: string; readonly functionId: string | null },
): Promise<void> {
  const db = ctx.tables<ClockTables>();
  await Promise.all([
    db
      .updateTable('clocks.clock')
      .set(movedTo(ctx, to))
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .where('subject_kind', 'not in', OF_ITS_OWN)
      .where('stopped_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .execute(),
    db
      .updateTable('clocks.mark')
      .set({ unit_id: to.unitId, function_id: to.functionId })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .where('done_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .where('replaced_at', 'is', null)
      .execute(),
  ]);
}

/** Gives on the running clock of one subject of a case alone. */
export async function moveClockOf(
  ctx: Context,
  { caseId, subjectId }: { readonly caseId: string | null; readonly subjectId: string },
  to: { readonly unitId: string; readonly functionId: string },
): Promise<void> {
  await ctx
    .tables<ClockTables>()
    .updateTable('clocks.clock')
    .set(movedTo(ctx, to))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', caseId === null ? 'is' : '=', caseId)
    .where('subject_id', '=', subjectId)
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
}

const movedTo = (ctx: Context, to: { readonly unitId: string; readonly functionId: string | null }) => ({
  unit_id: to.unitId,
  function_id: to.functionId,
  judged_unit_id: sql<string>`coalesce(judged_unit_id, case when due_at <= ${ctx.now} and unit_id <> ${to.unitId} then unit_id end)`,
});

/** A running duty starts anew from the stop, judged by the rules that hold then. */
export async function nextCycle(ctx: Context, { clocks, marks }: Running, at: Date): Promise<void> {
  const row = clocks[0] ?? marks[0];
  if (!row || lawOfRow(row).recurrence.kind !== 'from_stop') return;
  const given = { cycle: row.cycle + 1, previousDueOn: clocks[0]?.original_due_on };
  const rules = await rulesOf(ctx);
  for (const watched of rules.watched(lawRuleId(row.rule_id), swedishDayOf(at), ctx.today)) {
    await put(ctx, watched, row, at, given);
  }
}

/** When a mark was made: not before its duty began, and not in the time to come. */
function marked(row: MarkRow, at: Date, now: Date): Date {
  if (at > now) throw conflict('IN_THE_FUTURE');
  if (at < startOfDay(swedishDayOf(row.started_at))) throw conflict('BEFORE_START');
  return at;
}

async function endMark(
  ctx: Context,
  row: MarkRow,
  ended: Partial<Pick<MarkRow, 'done_at' | 'cancelled_at' | 'cancelled_reason'>>,
): Promise<void> {
  await ctx
    .tables<ClockTables>()
    .updateTable('clocks.mark')
    .set(ended)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
}

async function change(ctx: Context, row: ClockRow, result: Change): Promise<void> {
  if (!result.ok) throw refusal(result.error);
  await ctx
    .tables<ClockTables>()
    .updateTable('clocks.clock')
    .set(changedColumns(result.clock))
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
}

const FIELD_OF: Partial<Record<ClockRefusal, string>> = {
  UNTIL_NOT_AFTER_DUE: 'until',
  UNTIL_BEFORE_DECISION: 'until',
  UNTIL_BEYOND_MAX: 'until',
  REASON_MISSING: 'reason',
};

/** A refusal as the caller meets it: on the field that it concerns, or as a conflict with what is. */
export function refusal(error: ClockRefusal): AppError {
  const field = FIELD_OF[error];
  return field ? invalid(field, error.toLowerCase()) : conflict(error);
}
