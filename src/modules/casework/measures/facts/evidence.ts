import { type RawBuilder, sql } from 'kysely';
import type { Asked, AskedCount, EvidenceRow } from '#core/measures';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { among, ofRows } from './counting.ts';
import type { Facts } from './facts.ts';

type AskedThen = Asked & { readonly knownBy: CalendarDate | null };

interface Row {
  readonly id: string;
  readonly case_id: string | null;
  readonly unit_id: string;
  readonly happened_on: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly part: string | null;
  readonly days: number | null;
  readonly n: number;
}

/** The rows behind a count of the whole board, as what they were counted. Rows that nothing tells apart are one that stands for several. */
export function factEvidenceQuery(ctx: Context, facts: Facts, asked: AskedThen): RawBuilder<unknown> {
  const { when, row, unit, breakdowns, days, weight, definition } = facts;
  const on = when.kind === 'on' ? when.day : when.from;
  const keys = sql.join(Object.entries(breakdowns).flatMap(([by, { key }]) => [sql.lit(by), key]));
  const which: Pick<AskedCount, 'from' | 'to' | 'knownBy'> = {
    ...ofRows(facts, asked),
    knownBy: asked.knownBy,
  };
  const part = definition.share ? sql`r.keys ->> ${sql.lit(definition.share.by)}` : sql`null::text`;
  return sql`select distinct on (r.id) r.id, r.case_id, r.unit_id, r.happened_on, r.keys, ${part} as part, r.days,
      (sum(r.n) over (partition by r.id))::int as n
    from (select (${row.lasting ?? row.id})::text as id, ${row.caseId ?? sql`null::uuid`} as case_id, ${unit} as unit_id, ${on} as happened_on,
        jsonb_build_object(${keys}) as keys, ${days ?? sql`null::int`} as days, ${weight ?? sql`1`}::int as n
      from ${among(ctx, facts, which)}) r
    where r.n <> 0 order by r.id`;
}

export async function factEvidence(ctx: Context, facts: Facts, asked: AskedThen): Promise<EvidenceRow[]> {
  const rows = await ctx.gathering<unknown, Row[]>(async (db) => {
    const found = await sql<Row>`${factEvidenceQuery(ctx, facts, asked)}`.execute(db);
    return found.rows;
  });
  return rows.map(({ id, case_id, unit_id, happened_on, keys, part, days, n }) => ({
    id,
    caseIds: case_id === null ? [] : [case_id],
    unitId: unit_id,
    on: calendarDate(happened_on),
    keys,
    part,
    days,
    n,
  }));
}
