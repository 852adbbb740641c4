import type { Context } from '#core/operation';
import { fullName, type OrganisationTables } from '#core/organisation';

/** Who acts, by name and function, as it is kept beside what they did. */
export interface Signer {
  readonly name: string;
  readonly title: string;
}

export async function signerOf(ctx: Context): Promise<Signer> {
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
    title: functions.find((f) => f.id === functionId)?.title ?? '',
  };
}

/** The board and its municipality, by name. */
export async function boardNames(ctx: Context): Promise<string[]> {
  const { tenantId } = ctx.actor;
  const row = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.authority as a')
    .innerJoin('org.tenant as t', 't.id', 'a.tenant_id')
    .select(['a.name as board', 't.name as municipality'])
    .where('a.tenant_id', '=', tenantId)
    .where('a.id', '=', ctx.authorityId)
    .executeTakeFirstOrThrow();
  return row.board.includes(row.municipality) ? [row.board] : [row.board, row.municipality];
}
