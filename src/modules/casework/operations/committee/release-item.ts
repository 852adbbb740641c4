import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CaseItemsView, ReleaseItem, ReturnItem } from '../../committee-contract.ts';
import { mayBeChanged, mayRelease, mayWithdraw } from '../../domain/committee/committee.ts';
import { mayRecordDecision } from '../../domain/decision/decision.ts';
import { inForceOn, mayBeTakenBy } from '../../domain/decision/delegation-order.ts';
import { caseItemsView } from '../../read/committee/case-items-view.ts';
import { type CaseHead, lockCase, ofCase } from '../../store/cases.ts';
import { lockItem, setItem } from '../../store/committee/items.ts';
import { type Meeting, meetingIn, putOnAgenda } from '../../store/committee/meetings.ts';
import { keepRelease } from '../../store/committee/releases.ts';
import { orderOn } from '../../store/delegation.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Whoever leads the unit lets an item go to a meeting, by the version that they have read. */
export const releaseItem = defineOperation({
  name: 'casework.release-item',
  kind: 'command',
  permission: 'casework:item:release',
  audit: 'item.called',
  summary: 'Let an item of a case go to a meeting of a committee',
  input: ReleaseItem,
  output: CaseItemsView,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { caseId, itemId, meetingId, version } = input;
    const head = await lockCase(ctx, caseId);
    const item = await lockItem(ctx, caseId, itemId);
    const waits = mayRelease(item.state);
    if (waits) throw conflict(waits);
    if (item.version !== version) throw conflict('CHANGED_MEANWHILE');
    const meeting = await meetingIn(ctx, meetingId, true);
    const over = meeting.day < ctx.today ? 'MEETING_OVER' : mayBeChanged(meeting);
    if (over) throw conflict(over);
    await requireLevel(ctx, head, { itemId, version }, meeting);
    await putOnAgenda(ctx, meetingId, { itemId, caseId, paperVersion: version });
    await setItem(ctx, itemId, { state: 'called', meeting_id: meetingId });
    await keepRelease(ctx, { caseId, itemId, version, meetingId, why: null });
    return await caseItemsView(ctx, caseId);
  },
});

/** Gives an item back to whoever has the case, with what is to be done. */
export const returnItem = defineOperation({
  name: 'casework.return-item',
  kind: 'command',
  permission: 'casework:item:release',
  audit: 'item.returned',
  summary: 'Give an item for a committee back to the caseworker',
  input: ReturnItem,
  output: CaseItemsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, itemId }) => ({ caseId, itemId }),
  run: async (ctx, { caseId, itemId, why }) => {
    await lockCase(ctx, caseId);
    const { state, version } = await lockItem(ctx, caseId, itemId);
    const waits = mayRelease(state);
    if (waits) throw conflict(waits);
    await setItem(ctx, itemId, { state: 'returned' });
    await keepRelease(ctx, { caseId, itemId, version, meetingId: null, why });
    return await caseItemsView(ctx, caseId);
  },
});

/** Takes an item back from the list of a meeting that has not treated it: its papers close to the members at once. */
export const withdrawItem = defineOperation({
  name: 'casework.withdraw-item',
  kind: 'command',
  permission: 'casework:item:release',
  audit: 'item.withdrawn',
  summary: "Take an item back from a meeting's list",
  input: ReturnItem,
  output: CaseItemsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, itemId }) => ({ caseId, itemId }),
  run: async (ctx, { caseId, itemId, why }) => {
    await lockCase(ctx, caseId);
    const { state, version } = await lockItem(ctx, caseId, itemId);
    const hindrance = mayWithdraw(state);
    if (hindrance) throw conflict(hindrance);
    await setItem(ctx, itemId, { state: 'returned', meeting_id: null });
    await keepRelease(ctx, { caseId, itemId, version, meetingId: null, why });
    return await caseItemsView(ctx, caseId);
  },
});

/** @throws AppError CONFLICT when the case is past it; INVALID_INPUT on the meeting when those who meet may not decide it by the order of that day */
async function requireLevel(
  ctx: Context,
  { id: caseId, state }: CaseHead,
  { itemId, version }: { readonly itemId: string; readonly version: number },
  { day, committee }: Meeting,
): Promise<void> {
  const [paper, order] = await Promise.all([
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.item_paper')
      .select(['kind', 'law'])
      .where((eb) => eb.and({ ...ofCase(ctx, caseId), item_id: itemId, version }))
      .executeTakeFirstOrThrow(),
    orderOn(ctx, day),
  ]);
  const hindrance = mayRecordDecision(state, paper.kind);
  if (hindrance) throw conflict(hindrance);
  const line = inForceOn(
    order.filter((r) => r.decision === paper.kind && r.law === paper.law),
    day,
  );
  if (mayBeTakenBy(line, { level: committee.kind, functionId: null }))
    throw invalid('meetingId', 'needs_board');
}
