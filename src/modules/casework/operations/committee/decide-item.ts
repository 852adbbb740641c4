import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { DecideItem, PapersView } from '../../committee-contract.ts';
import { isDecision, mayBeChanged } from '../../domain/committee/committee.ts';
import type { DecisionResult } from '../../domain/decision/decision.ts';
import { mayAddToMinutes } from '../../read/committee/meeting-view.ts';
import { papersView } from '../../read/committee/papers.ts';
import { contentOf, lockItem, type PaperRow, setItem } from '../../store/committee/items.ts';
import { type Meeting, meetingIn, putOnAgenda } from '../../store/committee/meetings.ts';
import { openPapers } from '../../store/committee/readers.ts';
import { DECIDE_ITEM } from '../../store/committee/reports.ts';
import { keepDecision } from '../../store/decision/keep-decision.ts';
import { addCaseEvent } from '../../store/events.ts';
import { recordIn } from '../../store/investigation/records.ts';
import { takeNumbers } from '../../store/numbers.ts';
import type { CaseworkTables } from '../../tables.ts';

type Input = z.output<typeof DecideItem>;

/** What was decided, in words. */
interface Decided {
  readonly result: DecisionResult | null;
  readonly section: string | null;
  readonly wording: string;
  readonly reasons: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

/**
 * Writes in the minutes what the meeting did with an item. What it decided about the person becomes a decision of the case, by the delegation order of
 * the meeting's day; what it sent back goes back to whoever has the case; what it put off stands on a later list.
 */
export const decideItem = defineOperation({
  name: 'casework.decide-item',
  kind: 'command',
  permission: DECIDE_ITEM,
  audit: 'item.treated',
  summary: 'Record what a meeting did with an item: decided, sent back or put off',
  input: DecideItem,
  output: PapersView,
  // The words stand in the minutes.
  trailContent: ({ meetingId, itemId, outcome, result, nextMeetingId }) => ({
    meetingId,
    itemId,
    outcome,
    result,
    nextMeetingId,
  }),
  run: async (ctx, input) => {
    const { meetingId, itemId, outcome } = input;
    const { meeting, row } = await openPapers(ctx, meetingId, itemId, true);
    const hindrance = row.outcome === null ? mayAddToMinutes(meeting) : 'ITEM_TREATED';
    if (hindrance) throw conflict(hindrance);
    const { caseId } = row;
    await ctx.open(caseId, DECIDE_ITEM, true);
    const item = await lockItem(ctx, caseId, itemId);
    if (item.meeting_id !== meetingId) throw conflict('ITEM_NOT_CALLED');
    const { papers } = await contentOf(ctx, [itemId]);
    const paper = papers.find((p) => p.version === row.paperVersion);
    if (!paper) throw new Error('An item on a list has papers');
    const decided = decidedBy(input, paper);
    const next = outcome === 'tabled' ? await nextMeeting(ctx, meeting, input) : null;

    const year = Number(meeting.day.slice(0, 4));
    const [number = 0] = await takeNumbers(ctx, `minutes:${meeting.committee_id}`, 1, year);
    const decisionId = isDecision(outcome) ? newId() : null;
    if (decisionId !== null) await keepAsDecision(ctx, meeting, paper, decided, decisionId, number);
    const { id: _, ...record } = await recordIn(ctx, caseId, itemId);
    const db = ctx.tables<CaseworkTables>();
    await db
      .insertInto('casework.item_treatment')
      .values({
        ...record,
        item_id: itemId,
        meeting_id: meetingId,
        number,
        outcome,
        result: decided.result,
        section: decided.section,
        wording: decided.wording,
        reasons: decided.reasons,
        from_on: decided.fromOn,
        until_on: decided.untilOn,
        reservations: input.reservations || null,
        decision_id: decisionId,
        next_meeting_id: next?.id ?? null,
      })
      .execute();
    await db
      .updateTable('casework.agenda_item')
      .set({ outcome })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('meeting_id', '=', meetingId)
      .where('item_id', '=', itemId)
      .execute();
    if (next) {
      await putOnAgenda(ctx, next.id, { itemId, caseId, paperVersion: item.version });
      await setItem(ctx, itemId, { meeting_id: next.id });
    } else if (decisionId === null) await setItem(ctx, itemId, { state: 'remitted', meeting_id: null });
    else await setItem(ctx, itemId, { state: 'decided' });
    await addCaseEvent(ctx, { caseId, kind: 'item_treated', body: outcome, by: record.recorded_by });
    return await papersView(ctx, input);
  },
});

/** @throws AppError INVALID_INPUT on the words that are missing */
function decidedBy(input: Input, paper: PaperRow): Decided {
  const { outcome, result, wording = '', reasons = '', fromOn = null, untilOn = null } = input;
  if (outcome === 'as_proposed') {
    return {
      result: paper.result,
      section: paper.section,
      wording: paper.wording,
      reasons: paper.reasons,
      fromOn: paper.from_on,
      untilOn: paper.until_on,
    };
  }
  if (outcome === 'tabled' || outcome === 'remitted') {
    if (outcome === 'remitted' && !reasons) throw invalid('reasons', 'reasons_needed');
    return { result: null, section: null, wording, reasons, fromOn: null, untilOn: null };
  }
  if (!wording) throw invalid('wording', 'wording_needed');
  if (!reasons) throw invalid('reasons', 'reasons_needed');
  if (fromOn && untilOn && untilOn < fromOn) throw invalid('untilOn', 'ends_before_start');
  if (outcome === 'rejected') {
    return { result: 'refused', section: paper.section, wording, reasons, fromOn: null, untilOn: null };
  }
  if (!result) throw invalid('result', 'result_needed');
  return { result, section: paper.section, wording, reasons, fromOn, untilOn };
}

/** @throws AppError INVALID_INPUT when it is no later meeting of the same committee */
async function nextMeeting(ctx: Context, meeting: Meeting, { nextMeetingId }: Input): Promise<Meeting> {
  if (!nextMeetingId || nextMeetingId === meeting.id) throw invalid('nextMeetingId', 'next_meeting_needed');
  const next = await meetingIn(ctx, nextMeetingId, true);
  const fits = next.committee_id === meeting.committee_id && next.day >= meeting.day && next.day >= ctx.today;
  if (!fits || mayBeChanged(next)) throw invalid('nextMeetingId', 'next_meeting_needed');
  return next;
}

const keepAsDecision = (
  ctx: Context,
  { day, committee }: Meeting,
  paper: PaperRow,
  { result, wording, reasons, fromOn, untilOn }: Decided,
  decisionId: string,
  number: number,
): Promise<void> =>
  keepDecision(ctx, {
    caseId: paper.case_id,
    decisionId,
    result: result ?? paper.result,
    kind: paper.kind,
    law: paper.law,
    section: paper.section,
    wording,
    reasons,
    ...(fromOn && { fromOn }),
    ...(untilOn && { untilOn }),
    level: committee.kind,
    decidedOn: day,
    minutes: `${committee.name} ${day} § ${number}`,
    appealable: paper.appealable,
  });
