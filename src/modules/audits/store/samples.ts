import { type Selectable, sql } from 'kysely';
import type { Context } from '#core/operation';
import type { PopulationRow } from '#core/samples';
import type { CalendarDate } from '#platform/calendar';
import type { AuditTables } from '../tables.ts';

export type SampleRow = Selectable<AuditTables['audits.sample']>;

/** Every sample that has been decided about, the last first. */
export const samplesOf = (ctx: Context): Promise<SampleRow[]> =>
  ctx
    .tables<AuditTables>()
    .selectFrom('audits.sample')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('said_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();

export interface Drawn {
  readonly number: number;
  readonly caseId: string;
  readonly on: CalendarDate;
}

/** Written by the role that gathers: whoever decides opens none of the cases. */
export async function keepDrawn(
  ctx: Context,
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
    await sql`insert into audits.sample_row (tenant_id, authority_id, sample_id, position, row_id, case_id, unit_id, happened_on)
      select ${ctx.actor.tenantId}, ${ctx.authorityId}, ${sampleId}, r.number, r.row_id, r.case_id, r.unit_id, r.happened_on
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r(number int, row_id text, case_id uuid, unit_id uuid, happened_on date)`.execute(
      db,
    );
  });
}

/** All that were drawn, gathered by the role that opens nothing: what the reader may not open is left out by whoever asks. */
export async function drawnOf(ctx: Context, sampleId: string): Promise<Drawn[]> {
  return await ctx.gathering<unknown, Drawn[]>(async (db) => {
    const { rows } = await sql<Drawn>`
      select r.position as number, r.case_id as "caseId", r.happened_on as on from audits.sample_row r
      where r.tenant_id = ${ctx.actor.tenantId} and r.authority_id = ${ctx.authorityId} and r.sample_id = ${sampleId}
      order by r.position`.execute(db);
    return rows;
  });
}
