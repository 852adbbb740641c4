import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { commissionIn, moveCommission } from '../store/commissions.ts';
import { beginFollowingUp } from '../store/follow-up/clock.ts';
import type { Care } from './index.ts';

/** What is left of a start that follow-ups need: the day, and what watches over the first one. */
const begin = defineOperation({
  name: 'interventions.begin-in-test',
  kind: 'command',
  permission: 'interventions:commission:end',
  audit: 'commission.begun-in-test',
  summary: 'Begin a commission in a test',
  input: z.object({ caseId: z.string(), on: z.string() }),
  output: z.object({}),
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, on }) => {
    const head = await commissionIn(ctx, caseId, caseId, true);
    await ctx.adoptCase(head.case_id);
    await moveCommission(ctx, head.id, { state: 'started', started_on: calendarDate(on) });
    await beginFollowingUp(ctx, head, calendarDate(on));
    return {};
  },
});

/** An intervention that Agnes performs for Siv's case, begun today or on a day. */
export async function begun(c: Care, on = '2026-11-20') {
  const of = await c.distributed();
  await c.run(begin, c.agnes, { caseId: of.commissionId, on });
  return of;
}
