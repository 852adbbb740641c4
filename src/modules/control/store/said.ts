import type { Context } from '#core/operation';
import { fullName, type OrganisationTables } from '#core/organisation';

/** Whose board it is, of every row. */
export const ownOf = (ctx: Context) => ({ tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId });

/** Who says it now, by name, as it is kept beside what they said. */
export async function saidBy(ctx: Context) {
  const { employeeId, functionId, tenantId, name } = ctx.actor;
  const own = employeeId
    ? await ctx
        .tables<OrganisationTables>()
        .selectFrom('org.employee')
        .select(['given_name', 'family_name'])
        .where('tenant_id', '=', tenantId)
        .where('id', '=', employeeId)
        .executeTakeFirst()
    : undefined;
  return {
    said_at: ctx.now,
    said_by: own ? fullName(own) : name,
    said_by_employee: employeeId,
    said_by_function: functionId,
  };
}
