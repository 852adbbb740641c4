import type { Context } from '#core/operation';
import type { Said } from '../domain/catalogue.ts';
import type { InterventionTables } from '../tables.ts';

export type EntryRow = InterventionTables['interventions.catalogue_entry'];

/** Every version of every entry of the board's catalogue: some hundred rows. The last version of each first. */
export const entryVersions = (ctx: Context): Promise<EntryRow[]> =>
  ctx
    .tables<InterventionTables>()
    .selectFrom('interventions.catalogue_entry')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();

/** The last version of one entry. */
export const lastVersion = (ctx: Context, entryId: string): Promise<EntryRow | undefined> =>
  ctx
    .tables<InterventionTables>()
    .selectFrom('interventions.catalogue_entry')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', entryId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

export const saidIn = (row: EntryRow): Said => ({
  name: row.name,
  method: row.method,
  evidence: row.evidence,
  targetGroup: row.target_group,
  ageFrom: row.age_from,
  ageTo: row.age_to,
  regime: row.regime,
  assessed: row.assessed,
  identity: row.identity,
  exemption: row.exemption,
  reportedAs: row.reported_as,
  training: row.training,
  places: row.places,
  evaluation: row.evaluation,
  activeFrom: row.active_from,
  activeTo: row.active_to,
});

export const columnsOf = (said: Said) => ({
  name: said.name,
  method: said.method,
  evidence: said.evidence,
  target_group: said.targetGroup,
  age_from: said.ageFrom,
  age_to: said.ageTo,
  regime: said.regime,
  assessed: said.assessed,
  identity: said.identity,
  exemption: said.exemption,
  reported_as: said.reportedAs,
  training: said.training,
  places: said.places,
  evaluation: said.evaluation,
  active_from: said.activeFrom,
  active_to: said.activeTo,
});
