import type { Context } from '#core/operation';
import type { OrganisationTables } from '#core/organisation';

/** What the actor's board is called, as it stands in its letters. */
export async function boardName(ctx: Context): Promise<string> {
  const board = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.authority')
    .select('name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', ctx.authorityId)
    .executeTakeFirstOrThrow();
  return board.name;
}
