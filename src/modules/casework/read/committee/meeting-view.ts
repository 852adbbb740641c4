import type { z } from 'zod';
import { type Context, type Offer, Refused } from '#core/operation';
import type { MeetingView } from '../../committee-contract.ts';
import {
  type MeetingHindrance,
  mayAdjust,
  mayBeChanged,
  mayBeHeld,
  mayBeMinuted,
  maySendPapers,
  nextToReportAt,
} from '../../domain/committee/committee.ts';
import { contentOf } from '../../store/committee/items.ts';
import {
  type AgendaRow,
  agendaOf,
  type Meeting,
  meetingIn,
  meetingsOf,
  sitsIn,
} from '../../store/committee/meetings.ts';
import { concerningCases, isUntold, KEEP_MEETING, whyClosed } from '../../store/committee/readers.ts';
import { reportsLeft, reportsOf } from '../../store/committee/reports.ts';
import { presentView, whenOf } from './extracts.ts';
import { seatsOf } from './meetings.ts';

/** The page of one meeting; the last that an operation on it does. @throws AppError NOT_FOUND for a meeting of another committee too */
export async function meetingView(ctx: Context, meetingId: string): Promise<z.input<typeof MeetingView>> {
  ctx.beforeAnswer();
  const meeting = await meetingIn(ctx, meetingId);
  const keeps = ctx.may(KEEP_MEETING).allowed;
  if (!keeps && !sitsIn(ctx, meeting.committee)) throw new Refused('NOT_YOUR_COMMITTEE');
  const [agenda, later, organisation] = await Promise.all([
    agendaOf(ctx, meetingId),
    laterOf(ctx, meeting),
    ctx.organisation(),
  ]);
  const reads = keeps || meeting.state === 'papers_sent' || meeting.state === 'held';
  const [items, matters] = await Promise.all([
    itemRows(ctx, meeting, agenda),
    reads ? mattersOf(ctx, meeting) : [],
  ]);
  return {
    today: ctx.today,
    ...whenOf(meeting),
    state: meeting.state,
    papersSentAt: meeting.papers_sent_at?.toISOString() ?? null,
    members: seatsOf(ctx, organisation, meeting.committee.member_functions),
    chairFunctionId: meeting.chair_function ?? meeting.committee.chair_function,
    present: meeting.present.map(presentView),
    adjusted: meeting.adjusted.map((a) => ({ ...presentView(a), at: a.at })),
    adjustedAt: meeting.adjusted_at?.toISOString() ?? null,
    cancelled: cancelledOf(meeting),
    items,
    matters,
    later,
    ...offersOf(ctx, meeting, agenda),
  };
}

const cancelledOf = ({ cancelled_at: at, cancelled_by: by, cancelled_why: why }: Meeting) =>
  at && by !== null && why !== null ? { at: at.toISOString(), by, why } : null;

/** Meetings of the same committee after this one, the nearest first. */
export async function laterOf(ctx: Context, meeting: Meeting) {
  const all = await meetingsOf(ctx, ctx.today > meeting.day ? ctx.today : meeting.day);
  return all
    .filter((m) => m.committee_id === meeting.committee_id && m.id !== meeting.id && mayBeChanged(m) === null)
    .reverse()
    .map((m) => ({ meetingId: m.id, day: m.day }));
}

/**
 * What is on the list: of what the reader may not read, that it is there and no more. Nothing of a case that is closed to the reader, not even a gap in the
 * order.
 */
async function itemRows(
  ctx: Context,
  meeting: Meeting,
  agenda: readonly AgendaRow[],
): Promise<z.input<typeof MeetingView>['items']> {
  const rows = agenda
    .filter((row) => !isUntold(ctx, row))
    .map((row, i) => ({ row: { ...row, position: i + 1 }, closed: whyClosed(ctx, meeting, row) }));
  const open = rows.filter((r) => r.closed === null).map((r) => r.row);
  for (const { itemId } of open) await ctx.adoptContent(itemId);
  const [content] = await Promise.all([
    contentOf(
      ctx,
      open.map((r) => r.itemId),
    ),
    concerningCases(
      ctx,
      open.map((r) => r.caseId),
    ),
  ]);
  return rows.map(({ row, closed }) => {
    const { itemId, position, caseNumber, paperVersion, outcome } = row;
    const paper = content.papers.find((p) => p.item_id === itemId && p.version === paperVersion);
    const treated = content.treatments.find((t) => t.item_id === itemId && t.meeting_id === meeting.id);
    if (closed !== null || !paper) {
      return {
        itemId,
        position,
        closed: closed === 'PAPERS_NOT_SENT' || closed === 'PAPERS_CLOSED' ? closed : 'CONFLICT_OF_INTEREST',
        caseNumber: null,
        kind: null,
        law: null,
        outcome: null,
        number: null,
      };
    }
    const { kind, law } = paper;
    return {
      itemId,
      position,
      closed: null,
      caseNumber,
      kind,
      law,
      outcome,
      number: treated?.number ?? null,
    };
  });
}

/** The chair's decisions that are to be reported at this meeting, and those that were. */
async function mattersOf(ctx: Context, meeting: Meeting): Promise<z.input<typeof MeetingView>['matters']> {
  const [left, reported] = await Promise.all([dueAt(ctx, meeting), reportsOf(ctx, meeting.id)]);
  const shown = [...reported, ...left].filter((r) => !ctx.isClosed(r.case_id));
  await concerningCases(
    ctx,
    shown.map((r) => r.case_id),
  );
  return shown.map((r) => ({
    decisionId: r.decision_id,
    caseNumber: r.case_number,
    kind: r.kind,
    law: r.law,
    decidedOn: r.decided_on,
    reportedAt: r.reported_at?.toISOString() ?? null,
  }));
}

/** What is left to report and whose next meeting this is. */
export async function dueAt(ctx: Context, meeting: Meeting) {
  if (!meeting.committee.takes_reports || meeting.state === 'adjusted' || meeting.state === 'cancelled')
    return [];
  const left = (await reportsLeft(ctx)).filter((r) => r.decided_on <= meeting.day);
  const [first] = left;
  if (!first) return [];
  const meetings = (await meetingsOf(ctx, first.decided_on)).map((m) => ({
    ...m,
    takesReports: m.committee.takes_reports,
  }));
  return left.filter((r) => nextToReportAt(meetings, r.decided_on)?.id === meeting.id);
}

function offersOf(ctx: Context, meeting: Meeting, agenda: readonly AgendaRow[]) {
  const keep = 'casework:meeting:keep' as const;
  const offers: Offer[] = [
    { operation: 'casework.plan-meeting', permission: keep, hindrance: mayBeChanged(meeting) },
    { operation: 'casework.cancel-meeting', permission: keep, hindrance: mayBeChanged(meeting) },
    { operation: 'casework.send-papers', permission: keep, hindrance: maySendPapers(meeting) },
    { operation: 'casework.hold-meeting', permission: keep, hindrance: mayBeHeld(meeting, ctx.today) },
    { operation: 'casework.report-matters', permission: keep, hindrance: mayAddToMinutes(meeting) },
    {
      operation: 'casework.adjust-minutes',
      permission: 'casework:minutes:adjust',
      hindrance: mayAdjust(minutesOf(meeting, agenda), ctx.actor.employeeId) ?? hasAdjusted(ctx, meeting),
    },
  ];
  const within = offers.filter((o) => ctx.may(o.permission).allowed);
  return {
    allowed: within.filter((o) => o.hindrance === null).map((o) => o.operation),
    refused: within.flatMap((o) =>
      o.hindrance === null ? [] : [{ operation: o.operation, reason: o.hindrance }],
    ),
  };
}

const hasAdjusted = (ctx: Context, meeting: Meeting): string | null =>
  meeting.adjusted.some((a) => a.employeeId === ctx.actor.employeeId) ? 'ALREADY_ADJUSTED' : null;

/** Nothing is added to the minutes once somebody has adjusted them. */
export const mayAddToMinutes = (meeting: Meeting): MeetingHindrance | null =>
  mayBeMinuted(meeting) ?? (meeting.adjusted.length > 0 ? 'MINUTES_ADJUSTED' : null);

/** The minutes as their rules see them. */
export const minutesOf = (meeting: Meeting, agenda: readonly Pick<AgendaRow, 'outcome'>[]) => ({
  state: meeting.state,
  day: meeting.day,
  chair: meeting.present.find((p) => p.functionId === meeting.chair_function)?.employeeId ?? null,
  present: meeting.present.map((p) => p.employeeId),
  adjusters: meeting.adjusted.map((a) => a.employeeId),
  left: agenda.filter((a) => a.outcome === null).length,
});
