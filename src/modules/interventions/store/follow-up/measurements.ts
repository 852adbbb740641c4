import type { Context } from '#core/operation';
import type { FollowUpTables } from '../../follow-up-tables.ts';
import { lastVersions } from '../last-versions.ts';

export type MeasurementRow = FollowUpTables['interventions.measurement'];
export type ScaleRow = FollowUpTables['interventions.scale'];

/** What has been measured in an opened commission, the first first, what has been corrected too. */
export const measurementsOf = (ctx: Context, commissionId: string): Promise<MeasurementRow[]> =>
  ctx
    .tables<FollowUpTables>()
    .selectFrom('interventions.measurement')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('commission_id', '=', commissionId)
    .orderBy('measured_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();

/** Every version of every scale of the board: some tens. The last version of each first. */
export const scaleVersions = (ctx: Context): Promise<ScaleRow[]> =>
  ctx
    .tables<FollowUpTables>()
    .selectFrom('interventions.scale')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();

/** The scales as they are now, by name. */
export const scalesNow = (versions: readonly ScaleRow[]): ScaleRow[] =>
  lastVersions(versions).sort((a, b) => a.name.localeCompare(b.name, 'sv'));

/** What a scale says of itself, as it is shown. */
export const scaleSaid = ({ name, measures, lowest, highest, better }: ScaleRow) => ({
  name,
  measures,
  lowest,
  highest,
  better,
});
