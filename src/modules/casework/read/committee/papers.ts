import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { OneItem, PapersView } from '../../committee-contract.ts';
import { contentOf } from '../../store/committee/items.ts';
import { meetingsOf } from '../../store/committee/meetings.ts';
import { openPapers } from '../../store/committee/readers.ts';
import { extractOf, paperView, whenOf } from './extracts.ts';
import { laterOf, mayAddToMinutes } from './meeting-view.ts';

/** The papers of one item on a meeting's list. Each reading is traced in the case, of which nothing else is opened. */
export const itemPapers = defineOperation({
  name: 'casework.item-papers',
  kind: 'query',
  permission: 'casework:papers:read',
  audit: 'papers.read',
  summary: "The papers of one item on a meeting's list, and what was decided",
  input: OneItem,
  output: PapersView,
  run: (ctx, input) => papersView(ctx, input),
});

/** The page of the papers; the last that an operation on them does. */
export async function papersView(
  ctx: Context,
  { meetingId, itemId }: z.output<typeof OneItem>,
): Promise<z.input<typeof PapersView>> {
  ctx.beforeAnswer();
  const { meeting, row } = await openPapers(ctx, meetingId, itemId);
  const [{ papers, treatments, conflicts }, all, later] = await Promise.all([
    contentOf(ctx, [itemId]),
    meetingsOf(ctx),
    laterOf(ctx, meeting),
  ]);
  const paper = papers.find((p) => p.version === row.paperVersion);
  if (!paper) throw new Error('An item on a list has papers');
  const extracts = treatments.flatMap((t) => extractOf(t, all, conflicts) ?? []);
  const offers = [
    {
      operation: 'casework.decide-item',
      permission: 'casework:item:decide' as const,
      hindrance: row.outcome === null ? mayAddToMinutes(meeting) : 'ITEM_TREATED',
    },
    {
      operation: 'casework.declare-item-conflict',
      permission: 'casework:papers:declare' as const,
      hindrance: row.outcome === null ? null : 'ITEM_TREATED',
    },
  ].filter((o) => ctx.may(o.permission).allowed);
  return {
    today: ctx.today,
    ...whenOf(meeting),
    state: meeting.state,
    itemId,
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    paper: paperView(paper),
    conflicts: conflicts.map((c) => ({
      name: c.recorded_by,
      title: c.recorded_by_function_title,
      reason: c.reason,
    })),
    extract: extracts.find((e) => e.meetingId === meetingId) ?? null,
    earlier: extracts.filter((e) => e.meetingId !== meetingId && e.day <= meeting.day),
    later,
    allowed: offers.filter((o) => o.hindrance === null).map((o) => o.operation),
    refused: offers.flatMap((o) =>
      o.hindrance === null ? [] : [{ operation: o.operation, reason: o.hindrance }],
    ),
  };
}
