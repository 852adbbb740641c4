import { type RawBuilder, sql } from 'kysely';
import { gatheredOutcomes, gatherOutcomes, type Outcome } from '#core/clocks';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { EvidenceRow } from '../counted/source.ts';
import { OTHER_REASON } from '../counts.ts';
import type { AnyMeasure } from './measure.ts';

const PART_OF: Readonly<Record<Outcome, string>> = {
  met: 'in_time',
  met_in_extension: 'in_extended_time',
  missed: 'late',
  cancelled: 'cancelled',
};

/** What is beside the parts and in none of them. */
export const CANCELLED = 'cancelled';

/** The rows of the whole board that a measure counts from one day to another; as it is known now, or was when a day ended. */
export async function evidenceOf(
  ctx: Context,
  m: AnyMeasure,
  span: { readonly from: CalendarDate; readonly to: CalendarDate },
  knownBy: CalendarDate | null,
): Promise<EvidenceRow[]> {
  if (m.kind === 'facts') {
    return await m.measure.source.evidence(ctx, { measureId: m.id, ...span, knownBy });
  }
  const rows = await gatherOutcomes(ctx, { ruleId: m.definition.source.rule_id, ...span, knownBy });
  return rows.map((row) => ({
    id: row.id,
    caseIds: row.caseId === null ? [] : [row.caseId],
    unitId: row.unitId,
    on: row.dueOn,
    keys: row.outcome === 'cancelled' ? { reason: row.cancelledCode ?? OTHER_REASON } : {},
    part: PART_OF[row.outcome],
    days: null,
    n: 1,
  }));
}

/** What `evidenceOf` gathers as it is known now, as a query (see `CountSource.evidenceQuery`); null where it has to be gathered. */
export function evidenceQuery(
  ctx: Context,
  m: AnyMeasure,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): RawBuilder<unknown> | null {
  if (m.kind === 'facts') {
    return m.measure.source.evidenceQuery(ctx, { measureId: m.id, from, to, knownBy: null });
  }
  const parts = Object.entries(PART_OF).map(
    ([outcome, part]) => sql`when ${sql.lit(outcome)} then ${sql.lit(part)}`,
  );
  const outcomes = gatheredOutcomes(ctx, { ruleId: m.definition.source.rule_id, from, to, knownBy: null });
  return sql`select o.id::text as id, o."caseId" as case_id, o."unitId" as unit_id, o."dueOn" as happened_on,
      case when o.outcome = 'cancelled' then jsonb_build_object('reason', coalesce(o."cancelledCode", ${sql.lit(OTHER_REASON)})) else '{}' end as keys,
      case o.outcome ${sql.join(parts, sql` `)} end as part, null::int as days, 1 as n
    from (${outcomes}) o`;
}

/** Those of the rows that the caller may be told of: of the units, and not closed by a conflict of interest in all their cases. */
export async function withoutClosed(
  ctx: Context,
  rows: readonly EvidenceRow[],
  unitIds: readonly string[],
): Promise<EvidenceRow[]> {
  const own = rows.filter((row) => unitIds.includes(row.unitId));
  const closed = await ctx.closedAmong([...new Set(own.flatMap((row) => row.caseIds))]);
  return own.filter((row) => row.caseIds.length === 0 || row.caseIds.some((id) => !closed.has(id)));
}
