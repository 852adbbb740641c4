import type { Context } from '#core/operation';
import { type CalendarDate, swedishDayOf } from '#platform/calendar';
import type { CaseworkTables } from '../../tables.ts';

/** The day on which the last investigation of an opened case was concluded; null while one goes on, and when there has been none. */
export async function concludedOn(ctx: Context, caseId: string): Promise<CalendarDate | null> {
  if (ctx.opened(caseId).investigating) return null;
  const last = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.investigation_conclusion')
    .select('decided_at')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? swedishDayOf(last.decided_at) : null;
}
