import type { Context } from '#core/operation';
import { fullName, type OrganisationTables } from '#core/organisation';

/** Who acts, by name, as it is kept beside what they did. */
export async function actorName(ctx: Context): Promise<string> {
  const { employeeId, tenantId, name } = ctx.actor;
  if (!employeeId) return name;
  const own = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.employee')
    .select(['given_name', 'family_name'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return own ? fullName(own) : name;
}
