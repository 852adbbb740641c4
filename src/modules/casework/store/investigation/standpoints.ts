import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { Party } from '../../domain/investigation/standpoints.ts';
import type { StandpointTables } from '../../standpoint-tables.ts';
import type { Concerned } from './concerned.ts';

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

/** Of those whom an investigation concerns, those who speak for the child: its guardians, and from 15 the young person. */
export const partiesAmong = (
  concerned: readonly Concerned[],
): (Party & { readonly isProtectedAgainst: boolean })[] =>
  concerned.flatMap(({ relation, relationId, name, isProtectedAgainst }) =>
    relation === 'guardian' || relation === 'child'
      ? [{ party: relation, relationId, name, isProtectedAgainst }]
      : [],
  );
