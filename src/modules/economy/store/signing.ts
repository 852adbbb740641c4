import type { Context } from '#core/operation';
import { fullName, type OrganisationTables } from '#core/organisation';

/** Who acts, by name, as it is kept beside what they did. */
export async function signed(
  ctx: Context,
): Promise<{ set_at: Date; set_by: string; set_by_employee: string | null }> {
  const { employeeId, tenantId, name } = ctx.actor;
  const own = employeeId
    ? await ctx
        .tables<OrganisationTables>()
        .selectFrom('org.employee')
        .select(['given_name', 'family_name'])
        .where('tenant_id', '=', tenantId)
        .where('id', '=', employeeId)
        .executeTakeFirst()
    : undefined;
  return { set_at: ctx.now, set_by: own ? fullName(own) : name, set_by_employee: employeeId };
}
