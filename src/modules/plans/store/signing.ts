import type { Context } from '#core/operation';
import { fullName, type OrganisationTables } from '#core/organisation';

/** Who acts, by name and function, as it is kept beside what they did. */
export interface Signing {
  readonly name: string;
  readonly functionTitle: string;
}

export async function signing(ctx: Context): Promise<Signing> {
  const { employeeId, functionId, tenantId, name } = ctx.actor;
  const { functions } = await ctx.organisation();
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
    name: own ? fullName(own) : name,
    functionTitle: functions.find((f) => f.id === functionId)?.title ?? '',
  };
}
