import type { Context } from '#core/operation';
import { invalid } from '#platform/errors';
import { namesOf, tables } from './register.ts';

/** An organisation of the board's register, by the name that it has now. @throws AppError INVALID_INPUT when it is not there */
export async function knownOrganisation(
  ctx: Context,
  organisationId: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const found = await tables(ctx)
    .selectFrom('casework.organisation')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', organisationId)
    .executeTakeFirst();
  const name = found && (await namesOf(ctx, found.id)).find((n) => n.kind === 'current')?.name;
  if (!found || !name) throw invalid('organisationId', 'not_in_list');
  return { id: found.id, name };
}
