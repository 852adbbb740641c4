import { TERTIALS, type Tertial } from '../codes.ts';
import type { StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';
import { reachesTarget } from '../together.ts';
import { FEW, shareFindings } from './counts.ts';
import { groupBy } from './grouped.ts';
import { periodOf } from './period.ts';
import { measuredTertials } from './year.ts';

/** Each measure by itself. @param measures those in force, of every year */
export function measureFindings(measures: readonly StatedMeasure[]): Finding[] {
  return groupBy(measures, (m) => String(m.year)).flatMap((ofYear) => {
    const told = new Set(ofYear.flatMap((m) => measuredTertials(m).map((t) => t.tertial)));
    return ofYear.flatMap((m) => [
      ...outOfRange(m),
      ...againstOwnCounts(m),
      ...falling(m),
      ...goalContradicted(m),
      ...trendContradicted(m),
      ...zeroEveryTime(m),
      ...measuredThenNot(m, told),
    ]);
  });
}

const named = ({ code, title, unit }: StatedMeasure) => ({
  measure: code,
  title: unit === null ? title : `${title}, ${unit}`,
});

function outOfRange(m: StatedMeasure): Finding[] {
  const rows = [m.source];
  const target = m.target?.value;
  const isShare = m.kind === 'share';
  return [
    ...measuredTertials(m).flatMap(({ tertial, figure: { value } }) => {
      const facts = { ...named(m), period: periodOf(m.year, tertial), stated: value };
      if (isShare && (value < 0 || value > 100)) return [finding('share_out_of_range', rows, facts)];
      const isCount = Number.isInteger(value) && value >= 0;
      return m.kind === 'count' && !isCount ? [finding('not_a_count', rows, facts)] : [];
    }),
    ...(isShare && target !== undefined && (target < 0 || target > 100)
      ? [finding('target_out_of_range', rows, { ...named(m), stated: target })]
      : []),
  ];
}

function againstOwnCounts(m: StatedMeasure): Finding[] {
  return TERTIALS.flatMap((tertial) => {
    const stated = m.values[tertial];
    if (stated.state !== 'measured' || !stated.counts || m.kind !== 'share') return [];
    const { numerator, denominator } = stated.counts;
    const period = periodOf(m.year, tertial);
    if (numerator > denominator)
      return [finding('numerator_above_denominator', [m.source], { ...named(m), period, ...stated.counts })];
    return [
      ...(denominator < FEW
        ? [finding('few_counted', [m.source], { ...named(m), period, ...stated.counts })]
        : []),
      ...shareFindings(m, period, stated.figure, stated.counts, [m.source]),
    ];
  });
}

/** What is counted from the year's first day can't become less. */
function falling(m: StatedMeasure): Finding[] {
  if (m.kind === 'share' || m.accumulation !== 'year_to_date') return [];
  const told = measuredTertials(m);
  return told.flatMap(({ tertial, figure }, i) => {
    const before = told[i - 1];
    if (!before || figure.value >= before.figure.value) return [];
    return [
      finding('cumulative_falls', [m.source], {
        ...named(m),
        from: before.tertial,
        to: tertial,
        before: before.figure.value,
        after: figure.value,
      }),
    ];
  });
}

/** What the report says of the target, against the last tertial that was measured. */
function goalContradicted(m: StatedMeasure): Finding[] {
  const reached = reachesTarget(m);
  const value = measuredTertials(m).at(-1)?.figure.value;
  if (m.goalMet === null || reached === null || reached === m.goalMet || value === undefined || !m.target)
    return [];
  const facts = { ...named(m), called: m.goalMet, value, target: m.target.value };
  return [finding('goal_contradicts', [m.source], facts)];
}

/** Which way the report says that it has gone, against the last two that were measured. */
function trendContradicted(m: StatedMeasure): Finding[] {
  const [before, after] = measuredTertials(m)
    .slice(-2)
    .map((t) => t.figure.value);
  if (m.trend === null || before === undefined || after === undefined) return [];
  const gone = after > before ? 'up' : after < before ? 'down' : 'same';
  return gone === m.trend
    ? []
    : [finding('trend_contradicts', [m.source], { ...named(m), called: m.trend, before, after })];
}

/** Again and again 0 though something is aimed at: measured at all, and the duty theirs at all? */
function zeroEveryTime(m: StatedMeasure): Finding[] {
  const told = measuredTertials(m);
  const aims = m.better === 'up' && (m.target === null || m.target.value > 0);
  if (told.length < 2 || !aims || told.some(({ figure }) => figure.value !== 0)) return [];
  return [finding('zero_every_time', [m.source], { ...named(m), times: told.length })];
}

/** @param told the tertials of which the year's measures tell anything: the others have not been yet */
function measuredThenNot(m: StatedMeasure, told: ReadonlySet<Tertial>): Finding[] {
  const last = measuredTertials(m).at(-1)?.tertial;
  if (!last) return [];
  const missing = TERTIALS.find((t) => t > last && told.has(t) && m.values[t].state === 'not_measured');
  return missing ? [finding('measured_then_not', [m.source], { ...named(m), last, missing })] : [];
}

/** The same measure on several rows. @param measures of one table */
export function twice(measures: readonly StatedMeasure[]): Finding[] {
  const groups = groupBy(measures, (m) => `${m.code}\u0000${m.unit ?? ''}\u0000${m.year ?? ''}`);
  return groups.flatMap((same) => {
    const [first] = same;
    return first && same.length > 1 ? [finding('measure_twice', sourcesOf(same), named(first))] : [];
  });
}

/** In the order of the file. */
const sourcesOf = (measures: readonly StatedMeasure[]) =>
  measures.map((m) => m.source).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
