import type { Context } from '#core/operation';
import type { OrganisationTables } from '#core/organisation';

/** What the actor's board is called, and whose it is, as it stands in its letters. */
export async function boardName(ctx: Context): Promise<string> {
  const board = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.authority as a')
    .innerJoin('org.tenant as t', 't.id', 'a.tenant_id')
    .select(['a.name', 't.name as municipality'])
    .where('a.tenant_id', '=', ctx.actor.tenantId)
    .where('a.id', '=', ctx.authorityId)
    .executeTakeFirstOrThrow();
  return `${board.name}, ${board.municipality}`;
}
