import { cancelClock, clocksOfEach, correctClock, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate, startOfDay } from '#platform/calendar';
import { invalid } from '#platform/errors';
import type { DecisionKind } from '../../domain/decision/delegation-order.ts';
import {
  EXECUTION_RULE,
  type ExecutionCause,
  type ExecutionRule,
  INTERRUPTION_RULE,
  isToBeExecuted,
  lastDayToExecute,
  type WaitEnd,
} from '../../domain/decision/execution.ts';
import type { ExecutionTables } from '../../execution-tables.ts';
import { type CaseHead, lockCase, ofCase } from '../cases.ts';
import { addCaseEvent, signatureOf } from '../events.ts';
import { decisionIn } from './decisions.ts';

/** What the clocks of a decision's execution are about. */
export const EXECUTION = 'execution';

/** Why nobody waits for it any longer. */
export type FellAway = 'decision_changed' | 'decision_annulled' | 'intervention_ended' | 'case_ended';

type WaitRow = ExecutionTables['casework.execution_wait'];
type Waiting = Pick<CaseHead, 'id' | 'number' | 'unit_id' | 'function_id'>;

/** The three months of a decision of an opened case begin, on its own day or on that of an interruption: a clock, and a row of the board's report. */
export async function beginWait(
  ctx: Context,
  head: Waiting,
  wait: {
    readonly decisionId: string;
    readonly kind: DecisionKind;
    readonly ruleId: ExecutionRule;
    readonly since: CalendarDate;
  },
): Promise<void> {
  const { decisionId, kind, ruleId, since } = wait;
  const saved = await ctx
    .tables<ExecutionTables>()
    .insertInto('casework.execution_wait')
    .values({
      tenant_id: ctx.actor.tenantId,
      decision_id: decisionId,
      rule_id: ruleId,
      since_on: since,
      authority_id: ctx.authorityId,
      case_id: head.id,
      case_number: head.number,
      unit_id: head.unit_id,
      kind,
      due_on: lastDayToExecute(since),
      ended_on: null,
      ended_as: null,
      cause: null,
      cause_on: null,
    })
    .onConflict((oc) => oc.columns(['tenant_id', 'decision_id', 'rule_id', 'since_on']).doNothing())
    .returning('decision_id')
    .executeTakeFirst();
  if (!saved) return;
  await startClock(ctx, {
    ruleId,
    startedAt: startOfDay(since),
    unitId: head.unit_id,
    functionId: head.function_id,
    caseId: head.id,
    subject: { kind: EXECUTION, id: decisionId },
  });
}

/** The waits of an opened case, of one decision or of all, the first begun first. */
export const waitsOf = (ctx: Context, caseId: string, decisionId?: string): Promise<WaitRow[]> => {
  const waits = ctx
    .tables<ExecutionTables>()
    .selectFrom('casework.execution_wait')
    .selectAll()
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .orderBy('since_on')
    .orderBy('rule_id');
  return (decisionId ? waits.where('decision_id', '=', decisionId) : waits).execute();
};

const endWait = (ctx: Context, row: WaitRow, on: CalendarDate, as: WaitEnd) =>
  ctx
    .tables<ExecutionTables>()
    .updateTable('casework.execution_wait')
    .set({ ended_on: on, ended_as: as })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('decision_id', '=', row.decision_id)
    .where('rule_id', '=', row.rule_id)
    .where('since_on', '=', row.since_on)
    .execute();

const clockOf = (row: WaitRow) => ({
  caseId: row.case_id,
  ruleId: row.rule_id,
  subjectId: row.decision_id,
  startedAt: startOfDay(row.since_on),
});

/** Nobody waits any longer for what was decided, in an opened case: of one decision, or of all of them. */
export async function dropWaits(
  ctx: Context,
  caseId: string,
  reason: FellAway,
  decisionId?: string,
): Promise<void> {
  const open = (await waitsOf(ctx, caseId, decisionId)).filter((row) => row.ended_on === null);
  for (const row of open) {
    await cancelClock(ctx, clockOf(row), reason);
    await endWait(ctx, row, ctx.today, 'fell_away');
  }
}

/** Why a decision is not executed yet, as of today. The last word stands. */
export const explainWait = (ctx: Context, row: WaitRow, cause: ExecutionCause) =>
  ctx
    .tables<ExecutionTables>()
    .updateTable('casework.execution_wait')
    .set({ cause, cause_on: ctx.today })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('decision_id', '=', row.decision_id)
    .where('rule_id', '=', row.rule_id)
    .where('since_on', '=', row.since_on)
    .execute();

/** A decision of a case. */
export interface ExecutedDecision {
  readonly caseId: string;
  readonly decisionId: string;
}

/**
 * What was decided is given to the person from a day on: whatever waits for it stops. Also for the unit that gives it and reads nothing of the case: it
 * is opened to the change alone, and the trail says that it was touched.
 * @param lateReason why a day whose time had run out is told of only now; needed when the day was in time
 * @throws AppError INVALID_INPUT on `field` and on `lateReason`
 */
export async function executeDecision(
  ctx: Context,
  { caseId, decisionId }: ExecutedDecision,
  {
    on,
    field,
    lateReason,
  }: { readonly on: string; readonly field: string; readonly lateReason?: string | undefined },
): Promise<void> {
  const day = calendarDate(on);
  if (!ctx.isOpened(caseId)) await ctx.adoptCase(caseId);
  if (day > ctx.today) throw invalid(field, 'in_the_future');
  const open = (await waitsOf(ctx, caseId, decisionId)).filter((row) => row.ended_on === null);
  for (const row of open) {
    if (day < row.since_on) throw invalid(field, 'before_decision');
    await stopInTime(ctx, row, day, lateReason);
    await endWait(ctx, row, day, 'executed');
  }
  if (open.length === 0) return;
  const { name } = await signatureOf(ctx);
  await addCaseEvent(ctx, { caseId, kind: 'decision_executed', body: day, by: name });
}

/** A day that was in time and is told of when the time has run out changes what was judged: that is a correction, with why. */
async function stopInTime(
  ctx: Context,
  row: WaitRow,
  day: CalendarDate,
  lateReason: string | undefined,
): Promise<void> {
  const at = day === ctx.today ? ctx.now : startOfDay(day);
  if (row.due_on >= ctx.today || day > row.due_on) return await stopClock(ctx, clockOf(row), at);
  if (!lateReason) throw invalid('lateReason', 'late_reason_needed');
  const clocks = (await clocksOfEach(ctx, row.case_id, EXECUTION)).get(row.decision_id) ?? [];
  const clock = clocks.find((c) => c.ruleId === row.rule_id && c.startedOn === row.since_on);
  if (clock) await correctClock(ctx, clock.id, { stoppedAt: at }, lateReason);
}

/** What was decided is no longer given from a day on, though it is to be: its three months begin. @throws AppError INVALID_INPUT on `field` */
export async function interruptDecision(
  ctx: Context,
  { caseId, decisionId }: ExecutedDecision,
  { on, field }: { readonly on: string; readonly field: string },
): Promise<void> {
  const since = calendarDate(on);
  if (!ctx.isOpened(caseId)) await ctx.adoptCase(caseId);
  if (since > ctx.today) throw invalid(field, 'in_the_future');
  const { kind, law, result } = await decisionIn(ctx, caseId, decisionId);
  if (!isToBeExecuted({ result, law })) return;
  const waits = await waitsOf(ctx, caseId, decisionId);
  if (waits.some((row) => row.ended_on === null)) return;
  const head = await lockCase(ctx, caseId);
  await beginWait(ctx, head, { decisionId, kind, ruleId: INTERRUPTION_RULE, since });
}

/** What follows on a decision for whoever is to have what is granted, and for what it takes the place of. */
export async function followExecution(
  ctx: Context,
  head: Waiting,
  decision: {
    readonly decisionId: string;
    readonly kind: DecisionKind;
    readonly decidedOn: string;
    readonly replaces?: undefined | { readonly decisionId: string; readonly effect: 'changed' | 'annulled' };
  } & Omit<Parameters<typeof isToBeExecuted>[0], 'effect'>,
): Promise<void> {
  const { decisionId, kind, decidedOn, replaces } = decision;
  if (replaces) await dropWaits(ctx, head.id, `decision_${replaces.effect}`, replaces.decisionId);
  if (!isToBeExecuted({ ...decision, effect: replaces?.effect ?? null })) return;
  await beginWait(ctx, head, { decisionId, kind, ruleId: EXECUTION_RULE, since: calendarDate(decidedOn) });
}
