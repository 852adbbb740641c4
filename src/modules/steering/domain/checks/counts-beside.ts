import { TERTIALS } from '../codes.ts';
import { sumOf } from '../decimal.ts';
import type { Counts, Source, StatedCount, StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';
import { together } from '../together.ts';
import { groupBy } from './grouped.ts';
import { periodOf, sameYear } from './period.ts';

/** Counts against other counts, which a share of theirs would hide: 21 of 42 and 22 of 44 are both the half. */
export const countsBesideCounts = (
  measures: readonly StatedMeasure[],
  counts: readonly StatedCount[],
): Finding[] => [
  ...groupBy(counts, (c) => `${c.code}\u0000${c.year}\u0000${c.tertial ?? ''}`).flatMap((of) =>
    saidTwice(of, measures),
  ),
  ...counts.flatMap((count) => yearAgainstTertials(count, measures, counts)),
];

const countsOf = ({ numerator, denominator }: StatedCount): Counts | null =>
  numerator === null || denominator === null ? null : { numerator, denominator };
const sameCounts = (a: Counts, b: Counts): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator;
const byPlace = (a: Source, b: Source): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);

/** @param of all that are stated of one measure and period */
function saidTwice(of: readonly StatedCount[], measures: readonly StatedMeasure[]): Finding[] {
  const told = of
    .flatMap((c) => {
      const counts = countsOf(c);
      return counts ? [{ c, counts }] : [];
    })
    .sort((a, b) => byPlace(a.c.source, b.c.source));
  const [first] = told;
  if (!first) return [];
  const others = told.filter(({ counts }) => !sameCounts(counts, first.counts));
  if (others.length === 0) return [];
  const { code, year, tertial } = first.c;
  return [
    finding(
      'counts_contradict_counts',
      [first, ...others].map((o) => o.c.source),
      {
        measure: code,
        title: measures.find((m) => m.code === code && sameYear(m, year))?.title ?? '',
        period: periodOf(year, tertial),
        ...first.counts,
        otherwise: others.map((o) => o.counts),
      },
    ),
  ];
}

/** Where each tertial counted its own, all of them together are the year. Said only when every tertial has counts. */
function yearAgainstTertials(
  year: StatedCount,
  measures: readonly StatedMeasure[],
  counts: readonly StatedCount[],
): Finding[] {
  const whole = countsOf(year);
  const measure = measures.find(
    (m) => m.code === year.code && m.unit === null && sameYear(m, year.year) && m.kind === 'share',
  );
  if (year.tertial !== null || !whole || measure?.accumulation !== 'in_period') return [];
  const tertials = TERTIALS.flatMap((tertial) => {
    const stated = counts.find(
      (c) => c.code === year.code && c.year === year.year && c.tertial === tertial && countsOf(c),
    );
    const value = measure.values[tertial];
    const own = value.state === 'measured' ? value.counts : null;
    const told = (stated && countsOf(stated)) ?? own;
    return told ? [{ source: stated?.source ?? measure.source, told }] : [];
  });
  if (tertials.length < TERTIALS.length) return [];
  const summed = {
    numerator: sumOf(tertials.map((t) => t.told.numerator)),
    denominator: sumOf(tertials.map((t) => t.told.denominator)),
  };
  if (sameCounts(summed, whole)) return [];
  const { code, title } = measure;
  const rows = [...new Set([year.source, ...tertials.map((t) => t.source)])].sort(byPlace);
  const facts = { measure: code, title, period: String(year.year), ...whole, summed };
  return [finding('year_contradicts_counts', rows, facts)];
}

/** Where no row is of the whole board, it is its units' counts together: said when all of them gave theirs. */
export function againstTogether(units: readonly StatedMeasure[], count: StatedCount): Finding[] {
  const stated = countsOf(count);
  const sum = count.tertial && together(units, count.tertial);
  if (!stated || !sum || sum.counted < sum.concerned) return [];
  const summed = { numerator: sum.numerator, denominator: sum.denominator };
  if (sameCounts(stated, summed)) return [];
  return [
    finding('counts_contradict_counts', [count.source, ...units.map((m) => m.source)].sort(byPlace), {
      measure: count.code,
      title: units[0]?.title ?? '',
      period: periodOf(count.year, count.tertial),
      ...stated,
      otherwise: [summed],
    }),
  ];
}
