import { sql } from 'kysely';
import type { Asked, CountedGroup, CountedRow, CountSource } from '#core/measures';
import type { Context } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { figureTexts } from '../../texts/figures.ts';
import { among, countClosedFacts, countFacts, firstFactOn, ofRows } from './counting.ts';
import { factEvidence, factEvidenceQuery } from './evidence.ts';
import type { Facts, LabelOf } from './facts.ts';
import { factReads } from './reads.ts';

/** Measures that are counted from facts, as the modules bring them. */
export function factCounts(all: readonly Facts[]): CountSource {
  const of = (measureId: string): Facts => {
    const facts = all.find((f) => f.definition.id === measureId);
    if (!facts) throw new RangeError(`${measureId} is not counted from facts`);
    return facts;
  };
  return {
    definitions: all.map((f) => f.definition),
    began: (ctx, measureId) => firstFactOn(ctx, of(measureId)),
    count: (ctx, asked) => countFacts(ctx, of(asked.measureId), asked),
    countClosed: (ctx, asked) => countClosedFacts(ctx, of(asked.measureId), asked),
    reads: (measureId, by, byIndividual) => factReads(of(measureId), by, byIndividual),
    groups: (ctx, asked) => groupsOf(ctx, of(asked.measureId), asked),
    evidence: (ctx, asked) => factEvidence(ctx, of(asked.measureId), asked),
    evidenceQuery: (ctx, asked) => factEvidenceQuery(ctx, of(asked.measureId), asked),
    tellsThen: (measureId) => of(measureId).recorded !== undefined,
    rows: (ctx, asked) => rowsOf(ctx, of(asked.measureId), asked),
  };
}

async function groupsOf(
  ctx: Context,
  facts: Facts,
  asked: Parameters<CountSource['groups']>[1],
): Promise<CountedGroup[]> {
  const breakdown = facts.breakdowns[asked.by];
  if (!breakdown) throw new RangeError(`${asked.measureId} is not divided by ${asked.by}`);
  const { order, always } = breakdown;
  const labelOf = await breakdown.labels(ctx);
  const group = (key: string): CountedGroup => ({ key, label: labelOf(key), note: null });
  if (always) return order.map(group);
  const keys = await asked.counted();
  const others = [...keys].filter((key) => !order.includes(key)).map(group);
  return [
    ...order.filter((key) => keys.has(key)).map(group),
    ...others.sort((a, b) => a.label.localeCompare(b.label, 'sv')),
  ];
}

interface Row {
  readonly id: string;
  readonly caseId: string | null;
  readonly on: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** As the caller, and of cases that the policies show to the caller. */
async function rowsOf(
  ctx: Context,
  facts: Facts,
  asked: Asked & { readonly unitId: string; readonly by: string | null; readonly key: string },
): Promise<CountedRow[]> {
  const { when, row, unit, breakdowns, days, weight } = facts;
  const on = when.kind === 'on' ? when.day : when.from;
  const keys = sql.join(Object.entries(breakdowns).flatMap(([by, { key }]) => [sql.lit(by), key]));
  const group = asked.by === null ? undefined : breakdowns[asked.by]?.key;
  const seen = row.caseId
    ? sql`exists (select from casework.case_head h where h.tenant_id = f.tenant_id and h.id = ${row.caseId})`
    : sql`true`;
  const { rows } = await sql<Row & { days: number | null; n: number }>`
    select ${row.id} as id, ${row.caseId ?? sql`null::uuid`} as "caseId", ${on} as on, jsonb_build_object(${keys}) as keys,
      ${days ?? sql`null::int`} as days, ${weight ?? sql`1`}::int as n
    from ${among(ctx, facts, ofRows(facts, asked))} and ${unit} = ${asked.unitId} and ${group ? sql`${group} = ${asked.key}` : sql`true`}
      and ${seen}
    order by 3, 1`.execute(ctx.tables());
  const labels: (readonly [by: string, labelOf: LabelOf])[] = [];
  for (const [by, breakdown] of Object.entries(breakdowns)) labels.push([by, await breakdown.labels(ctx)]);
  // What stands for none is another row's, whose person it is too.
  return rows
    .filter((r) => r.n > 0)
    .map((r) => ({
      id: r.id,
      on: calendarDate(r.on),
      title: row.title(r.on),
      about: [
        ...labels.map(([by, labelOf]) => labelOf(r.keys[by] ?? '')),
        ...(r.days === null ? [] : [figureTexts.days(r.days)]),
      ],
      n: r.n,
      caseIds: r.caseId === null ? null : [r.caseId],
    }));
}
