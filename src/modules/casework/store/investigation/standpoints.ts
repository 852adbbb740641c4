import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { Party } from '../../domain/investigation/standpoints.ts';
import type { StandpointTables } from '../../standpoint-tables.ts';
import { concernedIn } from './concerned.ts';

export type StandpointRow = Selectable<StandpointTables['casework.standpoint']>;

/** How those who speak for the child stand in an opened case, the last recorded first. */
export const standpointsOf = (ctx: Context, caseId: string): Promise<StandpointRow[]> =>
  ctx
    .tables<StandpointTables>()
    .selectFrom('casework.standpoint')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Whom a row is about. */
export const partyOf = ({ party, relation_id, person_name }: StandpointRow): Party => ({
  party,
  relationId: relation_id,
  name: person_name,
});

/** Those who speak for the child of an opened case: its guardians, and from 15 the young person. */
export async function partiesOf(
  ctx: Context,
  caseId: string,
): Promise<(Party & { readonly isProtectedAgainst: boolean })[]> {
  return (await concernedIn(ctx, caseId)).flatMap(({ relation, relationId, name, isProtectedAgainst }) =>
    relation === 'guardian' || relation === 'child'
      ? [{ party: relation, relationId, name, isProtectedAgainst }]
      : [],
  );
}
