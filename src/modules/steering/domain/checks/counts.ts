import { TERTIALS, type Tertial } from '../codes.ts';
import { distanceOfRounded, distanceOfSums, shareOf, sumOf } from '../decimal.ts';
import type { Counts, StatedCount, StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';
import { againstTogether, countsBesideCounts } from './counts-beside.ts';
import { periodOf, sameYear } from './period.ts';
import { inRemark } from './remark.ts';
import { canBeSplit, measuredTertials } from './year.ts';

/** Fewer than this can be singled out, and a share of them swings with each. */
export const FEW = 5;

/** Counts that are stated elsewhere, against the table of measures. */
export const countFindings = (
  measures: readonly StatedMeasure[],
  counts: readonly StatedCount[],
): Finding[] => [
  ...counts.flatMap((count) => findingsOf(measures, count)),
  ...countsBesideCounts(measures, counts),
];

function findingsOf(measures: readonly StatedMeasure[], count: StatedCount): Finding[] {
  const rows = [count.source];
  const found = measures.filter((m) => m.code === count.code && m.unit === null && sameYear(m, count.year));
  const units = measures.filter((m) => m.code === count.code && sameYear(m, count.year));
  if (found.length === 0 && units.length > 0) return againstTogether(units, count);
  if (found.length === 0) return [finding('count_without_measure', rows, { measure: count.code })];
  return found.flatMap((measure) => [
    ...inRemark(measure, count),
    ...(count.numerator === null ? [] : againstMeasure(measure, count, count.numerator)),
  ]);
}

function againstMeasure(measure: StatedMeasure, count: StatedCount, numerator: number): Finding[] {
  const rows = [count.source, measure.source];
  const { code, title } = measure;
  const facts = { measure: code, title, period: periodOf(count.year, count.tertial) };
  if (measure.kind !== 'share') return againstNumber(measure, count, numerator);
  const { denominator } = count;
  if (denominator === null) return [finding('counts_without_denominator', rows, { ...facts, numerator })];
  if (denominator === 0) {
    const stated = figureFor(measure, count.tertial);
    return stated === null ? [] : [finding('counts_of_nobody', rows, { ...facts, stated: stated.value })];
  }
  const counts = { numerator, denominator };
  if (numerator > denominator) return [finding('numerator_above_denominator', rows, { ...facts, ...counts })];
  const few = denominator < FEW ? [finding('few_counted', [count.source], { ...facts, ...counts })] : [];
  if (count.tertial === null && measure.accumulation === 'in_period')
    return [...few, ...againstYear(measure, count, counts)];
  return [...few, ...againstShare(measure, count.tertial, counts, rows, facts.period)];
}

/** What the table says of the tertial; of a year, what it had come to when it ended. */
const figureFor = (measure: StatedMeasure, tertial: Tertial | null) => {
  const stated = measure.values[tertial ?? 'T3'];
  return stated.state === 'measured' ? stated.figure : null;
};

function againstShare(
  measure: StatedMeasure,
  tertial: Tertial | null,
  counts: Counts,
  rows: Finding['rows'],
  period: string,
): Finding[] {
  const figure = figureFor(measure, tertial);
  return figure === null ? [] : shareFindings(measure, period, figure, counts, rows);
}

/** A share against the counts that it is of. */
export function shareFindings(
  { code, title, unit }: StatedMeasure,
  period: string,
  figure: { value: number; decimals: number },
  counts: Counts,
  rows: Finding['rows'],
): Finding[] {
  const computed = shareOf(counts.numerator, counts.denominator);
  const distance = distanceOfRounded(figure, computed);
  if (distance === 'none') return [];
  const of = { measure: code, title: unit === null ? title : `${title}, ${unit}` };
  const facts = { ...of, period, ...counts, stated: figure.value, computed };
  return [
    distance === 'rounding'
      ? finding('share_rounded_otherwise', rows, facts)
      : finding('share_contradicts_counts', rows, facts),
  ];
}

/** A year's counts against the tertials, each of which counted its own. What nobody counted in a tertial may be in the year's or not. */
function againstYear(measure: StatedMeasure, count: StatedCount, counts: Counts): Finding[] {
  const tertials = measuredTertials(measure);
  const theirs = TERTIALS.filter((t) => measure.values[t].state !== 'not_applicable');
  if (
    tertials.length === 0 ||
    tertials.length < theirs.length ||
    canBeSplit(
      counts,
      tertials.map((t) => t.figure),
    )
  )
    return [];
  return [
    finding('year_contradicts_tertials', [count.source, measure.source], {
      measure: measure.code,
      title: measure.title,
      period: String(count.year),
      ...counts,
      computed: shareOf(counts.numerator, counts.denominator),
      tertials: tertials.map(({ tertial, figure }) => ({ tertial, stated: figure.value })),
    }),
  ];
}

function againstNumber(measure: StatedMeasure, count: StatedCount, counted: number): Finding[] {
  const tertials = measuredTertials(measure);
  const summed = count.tertial === null && measure.accumulation === 'in_period';
  if (summed && tertials.length < 3) return [];
  const figure = figureFor(measure, count.tertial);
  const stated = summed ? sumOf(tertials.map((t) => t.figure.value)) : figure?.value;
  if (stated === undefined || distanceOfSums(stated, counted, 0) === 'none') return [];
  return [
    finding('count_contradicts_count', [count.source, measure.source], {
      measure: measure.code,
      title: measure.title,
      period: periodOf(count.year, count.tertial),
      stated,
      counted,
    }),
  ];
}
