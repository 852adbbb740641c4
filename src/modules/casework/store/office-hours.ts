import type { Context } from '#core/operation';
import type { OfficeHours } from '../domain/office-hours.ts';
import type { CaseworkTables } from '../tables.ts';

/** When the board's office is open, by the last version; null while the board has set nothing. */
export async function officeHoursOf(ctx: Context): Promise<OfficeHours | null> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.office_hours')
    .select(['opens', 'closes'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
