import { cancelClock, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { calendarDate, startOfDay } from '#platform/calendar';
import { nextToReportAt } from '../../domain/committee/committee.ts';
import type { DecisionKind, DecisionLaw } from '../../domain/decision/delegation-order.ts';
import type { CaseworkTables } from '../../tables.ts';
import type { CaseHead } from '../cases.ts';
import { addCaseEvent, signatureOf } from '../events.ts';
import { type Meeting, meetingsOf } from './meetings.ts';

/** The chair's urgent decision is reported at the next meeting: LVU 6, 11, 27 and 31 d §§, KL 6:39. */
const REPORT_RULE = 'LVU-010';

/** What the secretary may do in cases of which they read nothing. */
export const DECIDE_ITEM = 'casework:item:decide';

interface Taken {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly law: DecisionLaw;
  /** Swedish day. */
  readonly decidedOn: string;
}

const withTaking = (meetings: readonly Meeting[]) =>
  meetings.map((m) => ({ ...m, takesReports: m.committee.takes_reports }));

/** A decision of the chair: it stands by itself on the list of the next meeting, and its clock runs to that day. Without a planned meeting it waits for one. */
export async function putReport(ctx: Context, head: CaseHead, taken: Taken): Promise<void> {
  const next = nextToReportAt(withTaking(await meetingsOf(ctx, taken.decidedOn)), taken.decidedOn);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.reported_decision')
    .values({
      tenant_id: ctx.actor.tenantId,
      decision_id: taken.decisionId,
      authority_id: ctx.authorityId,
      case_id: head.id,
      case_number: head.number,
      kind: taken.kind,
      law: taken.law,
      decided_on: taken.decidedOn,
      due_on: next?.day ?? null,
      meeting_id: null,
      reported_at: null,
    })
    .execute();
  if (!next) return;
  await watch(ctx, head, taken.decisionId, next.day, startOfDay(calendarDate(taken.decidedOn)));
}

const watch = (
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'unit_id' | 'function_id'>,
  decisionId: string,
  day: string,
  startedAt: Date,
) =>
  startClock(ctx, {
    ruleId: REPORT_RULE,
    startedAt,
    unitId: head.unit_id,
    functionId: head.function_id,
    caseId: head.id,
    subject: { kind: 'decision', id: decisionId },
    dueOn: calendarDate(day),
  });

/** Not reported yet, the first decided first. */
export const reportsLeft = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.reported_decision')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('reported_at', 'is', null)
    .orderBy('decided_on')
    .orderBy('decision_id')
    .execute();

export const reportsOf = (ctx: Context, meetingId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.reported_decision')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('meeting_id', '=', meetingId)
    .orderBy('decided_on')
    .orderBy('decision_id')
    .execute();

/**
 * After meetings have been planned or moved: the clocks of what is left to report run to the next meeting as it now is. A case that is closed to the
 * actor keeps its clock as it was, and what has been missed stays missed.
 */
export async function retimeReports(ctx: Context): Promise<void> {
  const left = await reportsLeft(ctx);
  const [first] = left;
  if (!first) return;
  const meetings = withTaking(await meetingsOf(ctx, first.decided_on));
  const moved = left.flatMap((row) => {
    const day = nextToReportAt(meetings, row.decided_on)?.day;
    const missed = row.due_on !== null && row.due_on < ctx.today;
    return day !== undefined && day !== row.due_on && !missed ? [{ row, day }] : [];
  });
  const caseIds = [...new Set(moved.map(({ row }) => row.case_id))];
  const opened = new Set((await ctx.openAllowed(caseIds, DECIDE_ITEM)).map((f) => f.caseId));
  const db = ctx.tables<CaseworkTables>();
  for (const { row, day } of moved.filter(({ row }) => opened.has(row.case_id))) {
    const head = await db
      .selectFrom('casework.case_head')
      .select(['id', 'unit_id', 'function_id'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', row.case_id)
      .executeTakeFirstOrThrow();
    const clock = { caseId: row.case_id, ruleId: REPORT_RULE, subjectId: row.decision_id };
    await cancelClock(ctx, clock, 'meeting_moved');
    const startedAt = row.due_on === null ? startOfDay(calendarDate(row.decided_on)) : ctx.now;
    await watch(ctx, head, row.decision_id, day, startedAt);
    await db
      .updateTable('casework.reported_decision')
      .set({ due_on: day })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('decision_id', '=', row.decision_id)
      .execute();
  }
}

/** The minutes say that a decision was reported: its clock stops. */
export async function setReported(
  ctx: Context,
  meeting: Meeting,
  { case_id: caseId, decision_id: decisionId }: Awaited<ReturnType<typeof reportsLeft>>[number],
): Promise<void> {
  await ctx.open(caseId, DECIDE_ITEM, true);
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.reported_decision')
    .set({ meeting_id: meeting.id, reported_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('decision_id', '=', decisionId)
    .execute();
  await stopClock(ctx, { caseId, ruleId: REPORT_RULE, subjectId: decisionId });
  const by = (await signatureOf(ctx)).name;
  await addCaseEvent(ctx, { caseId, kind: 'decision_reported', body: meeting.day, by });
}
