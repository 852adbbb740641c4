import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { type Correction, correctClock as corrected } from './correction.ts';
import { dueOf, rulesOf, type Watched } from './local/index.ts';
import { givenOf, startColumns } from './place.ts';
import { nextCycle, refusal } from './register.ts';
import { besideId, changedColumns, clockOfRow, lawOfRow, lawRuleId } from './row.ts';
import { type Clock, cancelClock as cancelled, clockState, isPastDue, unlimited } from './state.ts';
import type { ClockRow, ClockTables, CorrectedFields } from './tables.ts';

/** Why a later cycle is gone when the stop that it followed on never happened. */
const PREVIOUS_CORRECTED = 'previous_cycle_corrected';

/**
 * Corrects a clock of an opened case, and with it the municipality's own target beside it. What it was and what it became, who did it,
 * when and why stay for ever. In a running duty the next cycle follows: it starts from the corrected stop, begins with a stop that had
 * not been registered, and falls away with one that never happened.
 * @throws AppError NOT_FOUND, INVALID_INPUT on `reason`, CONFLICT NOTHING_TO_CORRECT, NEXT_CYCLE_SETTLED and as `correctClock`
 */
export async function correctClock(
  ctx: Context,
  clockId: string,
  correction: Correction,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw invalid('reason', 'reason_missing');
  const row = await clockById(ctx, clockId);
  if (!row) throw notFound();
  await correctRow(ctx, row, correction, reason);
  const twin = await twinOf(ctx, row);
  if (twin) await correctRow(ctx, twin, correction, reason, 'when there is something to correct');
}

async function correctRow(
  ctx: Context,
  row: ClockRow,
  correction: Correction,
  reason: string,
  twin?: 'when there is something to correct',
): Promise<void> {
  const clock = clockOfRow(row);
  const watched = await watchedOf(ctx, row, correction.startedAt ?? null);
  const { extension } = watched.law;
  const result = corrected(clock, correction, {
    now: ctx.now,
    recount: (startedAt) => dueOf(watched, startedAt, givenOf(row)),
    extension: lawRuleId(row.rule_id) === row.rule_id ? extension : unlimited(extension),
  });
  if (!result.ok) {
    if (twin && result.error === 'NOTHING_TO_CORRECT') return;
    throw refusal(result.error);
  }
  const next = await nextOf(ctx, row);
  await keep(ctx, row, { before: clock, after: result.clock, reason, watched });
  const { stoppedAt } = result.clock;
  if (stoppedAt?.getTime() === clock.stoppedAt?.getTime() || lawOfRow(row).recurrence.kind === 'none') return;
  if (next) await followStop(ctx, next, stoppedAt, reason);
  else if (stoppedAt && !twin) await nextCycle(ctx, { clocks: [row], marks: [] }, stoppedAt);
}

/** The next cycle starts from the corrected stop, or falls away without one. */
async function followStop(
  ctx: Context,
  next: ClockRow,
  startedAt: Date | null,
  reason: string,
): Promise<void> {
  const clock = clockOfRow(next);
  const gone = clock.cancelled?.reason === PREVIOUS_CORRECTED;
  if (clock.stoppedAt || (clock.cancelled && !gone) || (!gone && isPastDue(clock, ctx.now))) {
    throw refusal('NEXT_CYCLE_SETTLED');
  }
  if (startedAt) {
    await correctRow(ctx, next, { startedAt, ...(gone ? { cancelled: null } : {}) }, reason);
    return;
  }
  const result = cancelled(clock, { at: ctx.now, reason: PREVIOUS_CORRECTED });
  if (!result.ok) throw refusal(result.error);
  const watched = await watchedOf(ctx, next, null);
  await keep(ctx, next, { before: clock, after: result.clock, reason, watched });
}

/** What the row is judged by; with a corrected trigger, what judges that. Not what a duty of today would be judged by. */
async function watchedOf(ctx: Context, row: ClockRow, startedAt: Date | null): Promise<Watched> {
  const law = lawOfRow(row);
  if (startedAt) {
    const anew = (await rulesOf(ctx)).watched(law.id, swedishDayOf(startedAt), ctx.today);
    const same = anew.find((watched) => watched.as === 'clock' && watched.ruleId === row.rule_id);
    if (same) return same;
  }
  if (row.local_version === null) return { as: 'clock', ruleId: row.rule_id, law, local: null };
  const span = (await rulesOf(ctx)).spans(law.id).find((s) => s.version === row.local_version);
  if (!span?.target) throw new Error(`The target of ${row.id} is gone`);
  return { as: 'clock', ruleId: row.rule_id, law, local: { ...span, target: span.target } };
}

interface Kept {
  readonly before: Clock;
  readonly after: Clock;
  readonly reason: string;
  readonly watched: Watched;
}

async function keep(ctx: Context, row: ClockRow, { before, after, reason, watched }: Kept): Promise<void> {
  const db = ctx.tables<ClockTables>();
  await db
    .insertInto('clocks.correction')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      clock_id: row.id,
      authority_id: row.authority_id,
      unit_id: row.unit_id,
      case_id: row.case_id,
      corrected_at: ctx.now,
      employee_id: ctx.actor.employeeId,
      function_id: ctx.actor.functionId,
      reason,
      before: JSON.stringify(fieldsOf(before, ctx.now)),
      after: JSON.stringify(fieldsOf(after, ctx.now)),
      was_due_at: before.dueAt,
      was_due_on: before.dueOn,
      was_original_due_at: before.originalDueAt,
      was_stopped_at: before.stoppedAt,
      was_cancelled_at: before.cancelled?.at ?? null,
      was_cancelled_code: codeOf(before.cancelled?.reason),
    })
    .execute();
  await db
    .updateTable('clocks.clock')
    .set({
      rule_version: watched.law.version,
      local_version: watched.local?.version ?? null,
      ...startColumns(after),
      ...changedColumns(after),
      corrected_at: ctx.now,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', row.id)
    .execute();
}

/** A reason that is a code; what somebody wrote is not. */
const codeOf = (reason: string | undefined): string | null =>
  reason !== undefined && /^[a-z]+(_[a-z]+)*$/.test(reason) ? reason : null;

const fieldsOf = (clock: Clock, now: Date): CorrectedFields => ({
  startedAt: clock.startedAt.toISOString(),
  dueAt: clock.dueAt.toISOString(),
  extendedUntil: clock.extension?.until ?? null,
  extensionDecidedAt: clock.extension?.decidedAt.toISOString() ?? null,
  stoppedAt: clock.stoppedAt?.toISOString() ?? null,
  cancelledAt: clock.cancelled?.at.toISOString() ?? null,
  cancelledReason: clock.cancelled?.reason ?? null,
  state: clockState(clock, now).state,
});

async function clockById(ctx: Context, clockId: string): Promise<ClockRow | undefined> {
  return await ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', clockId)
    .forUpdate()
    .executeTakeFirst();
}

/** The other clock of the same duty: the target beside the law's number, or the law's beside the target. */
async function twinOf(ctx: Context, row: ClockRow): Promise<ClockRow | undefined> {
  return await clocksLike(ctx, row)
    .where(
      'rule_id',
      '=',
      lawRuleId(row.rule_id) === row.rule_id ? besideId(row.rule_id) : lawRuleId(row.rule_id),
    )
    .where('started_at', '=', row.started_at)
    .where('cycle', '=', row.cycle)
    .executeTakeFirst();
}

/** The cycle that followed on the row's stop, or that fell away when an earlier correction took the stop back. */
async function nextOf(ctx: Context, row: ClockRow): Promise<ClockRow | undefined> {
  return await clocksLike(ctx, row)
    .where('rule_id', '=', row.rule_id)
    .where('cycle', '=', row.cycle + 1)
    .where((eb) =>
      row.stopped_at
        ? eb('started_at', '=', row.stopped_at)
        : eb('cancelled_reason', '=', PREVIOUS_CORRECTED),
    )
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

const clocksLike = (ctx: Context, row: ClockRow) =>
  ctx
    .tables<ClockTables>()
    .selectFrom('clocks.clock')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('subject_id', '=', row.subject_id)
    .forUpdate();
