import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { type CalendarDate, swedishDayOf } from '#platform/calendar';
import { type AppError, conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { changedColumns, clockOfRow } from './row.ts';
import { ruleOn, ruleVersion } from './rules/index.ts';
import {
  type Change,
  type ClockRefusal,
  cancelClock as cancelled,
  startClock as counted,
  extendClock as extended,
  stopClock as stopped,
} from './state.ts';
import type { ClockRow, ClockTables } from './tables.ts';

export interface NewClock {
  readonly ruleId: string;
  /** The trigger. Its Swedish day decides which version of the rule judges. */
  readonly startedAt: Date;
  readonly unitId: string;
  /** Null while nobody has been given it: the unit owes it. */
  readonly functionId: string | null;
  readonly caseId: string;
}

/** Which of a case's clocks: by rule, and by its trigger where the same rule runs more than once (a report each). */
export interface ClockOf {
  readonly caseId: string;
  readonly ruleId: string;
  readonly startedAt?: Date;
}

/** Starts a clock of an opened case, judged by the version of the rule that is valid on the trigger's Swedish day. */
export async function startClock(ctx: Context, start: NewClock): Promise<void> {
  const rule = ruleOn(start.ruleId, swedishDayOf(start.startedAt));
  const clock = counted(rule, start.startedAt);
  await ctx
    .tables<ClockTables>()
    .insertInto('clocks.clock')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      unit_id: start.unitId,
      function_id: start.functionId,
      case_id: start.caseId,
      subject_kind: 'case',
      subject_id: start.caseId,
      rule_id: rule.id,
      rule_version: rule.version,
      started_at: start.startedAt,
      original_due_at: clock.originalDueAt,
      original_due_on: clock.originalDueOn,
      ...changedColumns(clock),
    })
    .execute();
}

/** What the clock waited for happened, now. Without a running clock of that kind there is nothing to stop, and nothing is done. */
export async function stopClock(ctx: Context, which: ClockOf): Promise<void> {
  const row = await running(ctx, which);
  if (row) await change(ctx, row, stopped(clockOfRow(row), { at: ctx.now, now: ctx.now }));
}

/** The duty fell away, for a reason that is shown. Without a running clock nothing is done. */
export async function cancelClock(ctx: Context, which: ClockOf, reason: string): Promise<void> {
  const row = await running(ctx, which);
  if (row) await change(ctx, row, cancelled(clockOfRow(row), { at: ctx.now, reason }));
}

/**
 * Extends by a decision made now. Made after the due time it is recorded as too late and moves nothing.
 * @throws AppError INVALID_INPUT on `until`, CONFLICT NO_RUNNING_CLOCK
 */
export async function extendClock(
  ctx: Context,
  which: ClockOf & { readonly until: CalendarDate; readonly reason: string; readonly decidedBy: string },
): Promise<void> {
  const row = await running(ctx, which);
  if (!row) throw conflict('NO_RUNNING_CLOCK');
  const { until, reason, decidedBy } = which;
  const rule = ruleVersion(row.rule_id, row.rule_version);
  const decision = { until, reason, decidedBy, decidedAt: ctx.now };
  await change(ctx, row, extended(clockOfRow(row), decision, rule.extension, ctx.now));
}

/**
 * Whoever is given a case is given its running clocks with it. One whose time has run out is still judged in the unit in which that
 * happened: giving a case away takes no miss along.
 */
export async function moveClocks(
  ctx: Context,
  caseId: string,
  to: { readonly unitId: string; readonly functionId: string | null },
): Promise<void> {
  await ctx
    .tables<ClockTables>()
    .updateTable('clocks.clock')
    .set({
      unit_id: to.unitId,
      function_id: to.functionId,
      judged_unit_id: sql`coalesce(judged_unit_id, case when due_at <= ${ctx.now} and unit_id <> ${to.unitId} then unit_id end)`,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
}

async function running(ctx: Context, which: ClockOf): Promise<ClockRow | undefined> {
  let query = ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', which.caseId)
    .where('rule_id', '=', which.ruleId)
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null);
  if (which.startedAt) query = query.where('started_at', '=', which.startedAt);
  return await query.orderBy('started_at').limit(1).forUpdate().executeTakeFirst();
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

function refusal(error: ClockRefusal): AppError {
  const field = FIELD_OF[error];
  return field ? invalid(field, error.toLowerCase()) : conflict(error);
}
