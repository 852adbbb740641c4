import { type Selectable, sql } from 'kysely';
import type { Context } from '#core/operation';
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
