import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { PopulationRow } from './populations.ts';

/**
 * Keeps in a module's table what was drawn, in the order in which it was. Written by the role that gathers: whoever draws opens none of the cases.
 * @param table of the form that control.sample_row and audits.sample_row have
 */
export async function keepDrawn(
  ctx: Context,
  table: 'control.sample_row' | 'audits.sample_row',
  sampleId: string,
  rows: readonly PopulationRow[],
  drawn: readonly string[],
): Promise<void> {
  const byId = new Map(rows.map((r) => [r.rowId, r]));
  const kept = drawn.flatMap((rowId, i) => {
    const row = byId.get(rowId);
    return row
      ? [{ number: i + 1, row_id: rowId, case_id: row.caseId, unit_id: row.unitId, happened_on: row.on }]
      : [];
  });
  await ctx.gathering<unknown, void>(async (db) => {
    await sql`insert into ${sql.table(table)} (tenant_id, authority_id, sample_id, position, row_id, case_id, unit_id, happened_on)
      select ${ctx.actor.tenantId}, ${ctx.authorityId}, ${sampleId}, r.number, r.row_id, r.case_id, r.unit_id, r.happened_on
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r(number int, row_id text, case_id uuid, unit_id uuid, happened_on date)`.execute(
      db,
    );
  });
}
