import { sql } from 'kysely';
import { z } from 'zod';
import { ASKABLE_YEARS, READ_MEASURE_ROWS, scopeOf } from '#core/measures';
import { defineOperation } from '#core/operation';
import { PublishedGroup } from '../../domain/published.ts';
import { PublishedRows } from '../../published-contract.ts';
import { yearOf } from './counting.ts';

interface Row {
  readonly caseId: string;
  readonly number: string;
  readonly entryName: string;
  readonly unitId: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** The interventions that a published number of one's own units counts. Each case is asked access to by itself. */
export const publishedRows = defineOperation({
  name: 'interventions.published-rows',
  kind: 'query',
  permission: READ_MEASURE_ROWS,
  audit: 'open-care.rows-shown',
  summary: 'The interventions that a number of a group and year counts',
  input: z.object({
    year: z.coerce.number().int().min(ASKABLE_YEARS.first).max(ASKABLE_YEARS.last),
    group: PublishedGroup,
  }),
  output: PublishedRows,
  run: async (ctx, { year, group }) => {
    const { units, exact } = await scopeOf(ctx);
    const nameOf = new Map(units.map((u) => [u.id, u.name]));
    const { from, through } = yearOf(year, ctx.today, exact);
    const { rows } = await sql<Row>`
      select f.commission_id as "caseId", c.number, c.entry_name as "entryName", f.unit_id as "unitId", f.started_on as "startedOn",
          f.ended_on as "endedOn"
        from interventions.commission_figure f
          join interventions.commission c on c.tenant_id = f.tenant_id and c.id = f.commission_id
        where f.tenant_id = ${ctx.actor.tenantId} and f.authority_id = ${ctx.authorityId} and f.published_group = ${group}
          and f.unit_id = any(${units.map((u) => u.id)}::uuid[])
          and f.started_on <= ${through}::date and (f.ended_on is null or f.ended_on >= ${from}::date)
        order by f.started_on desc, c.number`.execute(ctx.tables());
    const allowed = await ctx.allowedAmong(
      rows.map((r) => r.caseId),
      READ_MEASURE_ROWS,
    );
    const shown = rows.filter((r) => allowed.has(r.caseId));
    return {
      today: ctx.today,
      rows: shown.map(({ unitId, ...row }) => ({ ...row, unit: nameOf.get(unitId) ?? '' })),
      hidden: rows.length - shown.length,
    };
  },
});
