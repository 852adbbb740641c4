import type { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import type { Context } from '#core/operation';
import { groupsIn } from '../counted/show.ts';
import type { EvidenceRow } from '../counted/source.ts';
import { type Period, periodByKey } from '../period.ts';
import { READ_ROWS, type Unit } from '../scope.ts';
import { spanOf } from '../span.ts';
import { PARTS } from '../tally.ts';
import { evidenceTexts } from '../texts/evidence.ts';
import type { DifferingRowView, EditionHead, OwnFigures } from './contract.ts';
import type { DifferingRow } from './difference.ts';
import { CANCELLED } from './evidence.ts';
import type { AnyMeasure } from './measure.ts';
import type { EditionRow } from './tables.ts';

export const headView = (row: EditionRow): z.output<typeof EditionHead> => ({
  id: row.id,
  period: periodView(periodByKey(row.period)),
  number: row.number,
  measureId: row.measure_id,
  publishedAt: row.published_at.toISOString(),
  publishedBy: row.published_by,
  reason: row.reason,
});

export const periodView = ({ key, kind, from, to }: Period) => ({ key, kind, from, to });

/** What the groups of each breakdown are called; of time limits, their parts. */
export type Labels = (by: string, key: string) => string;

export async function labelsOf(ctx: Context, m: AnyMeasure, period: Period): Promise<Labels> {
  if (m.kind === 'clocks') {
    return (_by, key) =>
      key === CANCELLED
        ? evidenceTexts.cancelled
        : (m.definition.parts[key as (typeof PARTS)[number]]?.label_sv ?? key);
  }
  const { definition } = m.measure;
  const labels = new Map<string, string>();
  for (const { by } of definition.breakdowns) {
    const groups = await groupsIn(ctx, m.measure, by, spanOf(period, ctx.today, false));
    for (const { key, label } of groups) labels.set(`${by} ${key}`, label);
  }
  return (by, key) => labels.get(`${by} ${key}`) ?? key;
}

/** The breakdown that the figures of a unit are told by here: what a share is made of, else the first one. */
const mainBreakdown = (m: AnyMeasure): string | null =>
  m.kind === 'clocks'
    ? null
    : (m.measure.definition.share?.by ?? m.measure.definition.breakdowns[0]?.by ?? null);

const keyOf = (m: AnyMeasure, row: EvidenceRow): string => {
  const by = mainBreakdown(m);
  return by === null ? (row.part ?? '') : (row.keys[by] ?? '');
};

/** The exact figures of units in two accounts: what fell away is beside the parts and in no sum. */
export function ownFigures(
  m: AnyMeasure,
  units: readonly Unit[],
  before: readonly EvidenceRow[] | null,
  after: readonly EvidenceRow[],
  labels: Labels,
): z.input<typeof OwnFigures>[] {
  const by = mainBreakdown(m) ?? 'part';
  const sum = (rows: readonly EvidenceRow[]): number => rows.reduce((n, row) => n + row.n, 0);
  const counted = (rows: readonly EvidenceRow[]) => rows.filter((row) => row.part !== CANCELLED);
  return units.flatMap((unit) => {
    const own = (rows: readonly EvidenceRow[]) => rows.filter((row) => row.unitId === unit.id);
    const is = own(after);
    const was = before && own(before);
    if (is.length === 0 && !was?.length) return [];
    const keys = [...new Set([...(was ?? []), ...is].map((row) => keyOf(m, row)))].sort(inPartOrder);
    const of = (rows: readonly EvidenceRow[], key: string) =>
      sum(rows.filter((row) => keyOf(m, row) === key));
    return [
      {
        unitId: unit.id,
        name: unit.name,
        before: was && sum(counted(was)),
        after: sum(counted(is)),
        parts: keys.map((key) => ({
          key,
          label: labels(by, key),
          before: was && of(was, key),
          after: of(is, key),
        })),
      },
    ];
  });
}

const ORDER: readonly string[] = [...PARTS, CANCELLED];
const inPartOrder = (a: string, b: string): number =>
  ORDER.includes(a) && ORDER.includes(b) ? ORDER.indexOf(a) - ORDER.indexOf(b) : a.localeCompare(b, 'sv');

/** As many rows as are shown at once. */
const MOST_ROWS = 200;

/** Differing rows with the cases that the reader may see; one of which the reader may see none is a number. */
export async function differingRows(
  ctx: Context,
  m: AnyMeasure,
  differing: readonly DifferingRow[],
  labels: Labels,
): Promise<{ rows: z.input<typeof DifferingRowView>[]; hidden: number }> {
  const { units } = await ctx.organisation();
  const nameOf = new Map(units.map((u) => [u.id, u.name]));
  const casesIn = (d: DifferingRow) => [
    ...new Set([...(d.before?.caseIds ?? []), ...(d.after?.caseIds ?? [])]),
  ];
  const allowed = await ctx.allowedAmong([...new Set(differing.flatMap(casesIn))], READ_ROWS);
  const facts = await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [...allowed]);
  const numberOf = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
  const shown = differing.flatMap((d) => {
    const own = casesIn(d);
    const cases = own.flatMap((caseId) => {
      const caseNumber = numberOf.get(caseId);
      return caseNumber ? [{ caseId, caseNumber }] : [];
    });
    if (own.length > 0 && cases.length === 0) return [];
    const row = d.after ?? d.before;
    return [
      {
        id: row.id,
        change: d.change,
        on: row.on,
        unit: nameOf.get(row.unitId) ?? '',
        before: d.before && countedAs(m, d.before, labels),
        after: d.after && countedAs(m, d.after, labels),
        cases,
      },
    ];
  });
  return { rows: shown.slice(0, MOST_ROWS), hidden: differing.length - shown.length };
}

/** What a row was counted as, in words: its part or groups, its day and its length. */
function countedAs(m: AnyMeasure, row: EvidenceRow, labels: Labels): string[] {
  const groups =
    m.kind === 'clocks'
      ? [labels('part', row.part ?? '')]
      : m.measure.definition.breakdowns.flatMap(({ by }) => {
          const key = row.keys[by];
          return key === undefined ? [] : [labels(by, key)];
        });
  return [
    ...groups,
    row.on,
    ...(row.days === null ? [] : [evidenceTexts.days(row.days)]),
    ...(row.n === 1 ? [] : [evidenceTexts.times(row.n)]),
  ];
}
