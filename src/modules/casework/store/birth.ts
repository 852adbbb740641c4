import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { CaseworkTables } from '../tables.ts';

/** When the person of an opened case was born, as far as it is known, and which area the case is of. */
export async function birthOf(
  ctx: Context,
  caseId: string,
): Promise<{ birthDate: CalendarDate | null; area: string }> {
  const { birth_date, area } = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['birth_date', 'area'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return { birthDate: birth_date as CalendarDate | null, area };
}
