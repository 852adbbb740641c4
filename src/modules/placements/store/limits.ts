import { cancelClock } from '#core/clocks';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { PlacementTables } from '../tables.ts';
import { type LimitRow, type PlacementRow, recordsOf } from './placements.ts';

/** Considered every third month while it holds (LVU 14 §). */
export const LIMIT_RULE = 'PL-015';

interface Ended {
  readonly on: CalendarDate;
  readonly text: string;
  /** Why its consideration falls away. */
  readonly why: string;
}

/** What limits contact or keeps the whereabouts secret holds no longer, in an opened case. */
export async function endLimit(ctx: Context, limit: LimitRow, { on, text, why }: Ended): Promise<void> {
  await ctx
    .tables<PlacementTables>()
    .updateTable('placements.contact_limit')
    .set({ ended_on: on < limit.from_on ? limit.from_on : on, ended_text: text })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', limit.id)
    .execute();
  await cancelClock(ctx, { caseId: limit.case_id, ruleId: LIMIT_RULE, subjectId: limit.id }, why);
}

/** All of a placement's at once. */
export async function endLimits(ctx: Context, placement: PlacementRow, ended: Ended): Promise<void> {
  const { limits } = await recordsOf(ctx, placement.case_id);
  for (const limit of limits) {
    if (limit.placement_id === placement.id && limit.ended_on === null) await endLimit(ctx, limit, ended);
  }
}
