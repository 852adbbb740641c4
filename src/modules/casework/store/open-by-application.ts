import { startClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import type { CaseHead } from './cases.ts';
import { addCaseEvent, signatureOf } from './events.ts';
import { investigationRules } from './investigation/clock.ts';
import { endFollowUpsBefore } from './investigation/follow-up.ts';
import { wouldReopen } from './investigation/reopening.ts';
import { openSpan } from './investigation/spans.ts';

/**
 * An application is an investigation from the day on which it came in (SoL 14:2): nobody decides to open it, and it waits for somebody to have it. The
 * guard against closing and reopening (BU-041) is counted and not flagged: it is the board's own openings that it watches over.
 */
export async function openByApplication(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'area' | 'birth_date'>,
  { receivedAt, unitId }: { readonly receivedAt: Date; readonly unitId: string },
): Promise<void> {
  const on = swedishDayOf(receivedAt);
  const place = { caseId: head.id, unitId, functionId: null };
  for (const ruleId of investigationRules(head, on)) {
    await startClock(ctx, { ...place, ruleId, startedAt: receivedAt });
  }
  // No number in law: how long whoever applies for economic assistance waits for the first decision, and the board's own target.
  if (head.area === 'economic_assistance') {
    await startClock(ctx, { ...place, ruleId: 'EK-012', startedAt: receivedAt });
  }
  const flag = await wouldReopen(ctx, head);
  await openSpan(ctx, head, { unitId, reopenedAfter: flag?.days ?? null, begunWith: 'application', on });
  await addCaseEvent(ctx, { caseId: head.id, kind: 'opened', at: receivedAt, body: null, by: null });
  await endFollowUpsBefore(ctx, head, await signatureOf(ctx));
}
