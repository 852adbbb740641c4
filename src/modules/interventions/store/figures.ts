import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { caseArea } from '#modules/casework';
import { publishedGroupOf } from '../domain/published.ts';
import type { FigureTables } from '../figure-tables.ts';
import type { EntryRow } from './catalogue.ts';

/** Counts a commission that has been sent: both of its cases are opened. */
export async function countCommission(
  ctx: Context,
  {
    commissionId,
    caseId,
    entry,
  }: { readonly commissionId: string; readonly caseId: string; readonly entry: EntryRow },
): Promise<void> {
  const { unitId, personId } = ctx.opened(commissionId);
  const area = await caseArea(ctx, commissionId);
  await ctx
    .tables<FigureTables>()
    .insertInto('interventions.commission_figure')
    .values({
      tenant_id: ctx.actor.tenantId,
      commission_id: commissionId,
      case_id: caseId,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      individual: sql`md5('individual ' || ${personId})::uuid`,
      area,
      entry_id: entry.id,
      published_group: publishedGroupOf(area, entry.reported_as),
      sent_on: ctx.today,
      contact_on: null,
      started_on: null,
      ended_on: null,
      returned_on: null,
    })
    .execute();
}

/** Counts a commission anew after anything of it has changed, whichever of its cases is opened. */
export async function recountCommission(ctx: Context, commissionId: string): Promise<void> {
  await sql`
    update interventions.commission_figure f set
      unit_id = c.unit_id, contact_on = c.first_contact_on, started_on = c.started_on, ended_on = c.ended_on,
      returned_on = (c.returned_at at time zone 'Europe/Stockholm')::date
    from interventions.commission c
    where f.tenant_id = ${ctx.actor.tenantId} and f.commission_id = ${commissionId}
      and c.tenant_id = f.tenant_id and c.id = f.commission_id`.execute(ctx.tables());
}
