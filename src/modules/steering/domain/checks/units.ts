import { TERTIALS, type Tertial } from '../codes.ts';
import { distanceOfRounded, distanceOfSums, shareOf, sumOf } from '../decimal.ts';
import type { StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';
import { groupBy } from './grouped.ts';
import { periodOf } from './period.ts';

/** So far above must the others be for a 0 to be doubted, in per cent. */
const HIGH = 50;

/** A measure's units beside one another and against the whole. */
export function unitFindings(measures: readonly StatedMeasure[]): Finding[] {
  return groupBy(measures, (m) => `${m.code}\u0000${m.year ?? ''}`).flatMap((of) => {
    const units = of.filter((m) => m.unit !== null);
    const whole = of.filter((m) => m.unit === null);
    const shares = units.filter((m) => m.kind === 'share');
    return TERTIALS.flatMap((tertial) => [
      ...zeros(shares, tertial),
      ...whole.flatMap((m) =>
        m.kind === 'share' ? againstUnits(m, shares, tertial) : againstSum(m, units, tertial),
      ),
    ]);
  });
}

function measuredAs(m: StatedMeasure, tertial: Tertial) {
  const stated = m.values[tertial];
  return stated.state === 'measured' ? stated : null;
}

function zeros(units: readonly StatedMeasure[], tertial: Tertial): Finding[] {
  const told = units.flatMap((m) => {
    const value = measuredAs(m, tertial);
    return value ? [{ m, value: value.figure.value, isCounted: value.counts !== null }] : [];
  });
  return told.flatMap(({ m, value, isCounted }) => {
    const others = told.filter((o) => o.m !== m);
    if (value !== 0 || isCounted || others.length < 2) return [];
    const mean = sumOf(others.map((o) => o.value)) / others.length;
    if (mean < HIGH) return [];
    const { code, title, year, unit } = m;
    return [
      finding('zero_beside_high', [m.source], {
        measure: code,
        title,
        period: periodOf(year, tertial),
        unit: unit ?? '',
        others: others.length,
        mean,
      }),
    ];
  });
}

/** A number or an amount of all, against what the units have together. Said only when all whose duty it is have said theirs. */
function againstSum(whole: StatedMeasure, units: readonly StatedMeasure[], tertial: Tertial): Finding[] {
  const stated = measuredAs(whole, tertial);
  const theirs = units.filter((m) => m.kind === whole.kind && m.values[tertial].state !== 'not_applicable');
  const told = theirs.flatMap((m) => measuredAs(m, tertial) ?? []);
  if (!stated || theirs.length < 2 || told.length < theirs.length) return [];
  const computed = sumOf(told.map((t) => t.figure.value));
  const decimals = Math.min(stated.figure.decimals, ...told.map((t) => t.figure.decimals));
  const distance = distanceOfSums(stated.figure.value, computed, decimals);
  if (distance === 'none' || (whole.kind === 'amount' && distance === 'rounding')) return [];
  const facts = {
    ...{ measure: whole.code, title: whole.title, period: periodOf(whole.year, tertial) },
    ...{ stated: stated.figure.value, computed },
  };
  const rows = placed([whole, ...theirs]);
  return [
    stated.figure.value > computed
      ? finding('sum_above_units', rows, facts)
      : finding('sum_below_units', rows, facts),
  ];
}

/** In the order of the files. */
const placed = (measures: readonly StatedMeasure[]) => {
  const key = ({ source: { file, line } }: StatedMeasure) => `${file}${String(line).padStart(7, '0')}`;
  return [...measures].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((m) => m.source);
};

/** So far apart must the units be for the weights to matter, in per cent. */
const UNLIKE = 10;

/** Without counts a whole can still not lie beyond all of its units, and one that is just their mean is asked about. */
function againstShares(whole: StatedMeasure, units: readonly StatedMeasure[], tertial: Tertial): Finding[] {
  const stated = measuredAs(whole, tertial);
  const theirs = units.filter((m) => m.values[tertial].state !== 'not_applicable');
  const told = theirs.flatMap((m) => measuredAs(m, tertial) ?? []);
  if (!stated || theirs.length < 2 || told.length < theirs.length) return [];
  const values = told.map((t) => t.figure.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = Math.max(...[stated, ...told].map((t) => 10 ** -t.figure.decimals));
  const { value } = stated.figure;
  const of = {
    measure: whole.code,
    title: whole.title,
    period: periodOf(whole.year, tertial),
    stated: value,
  };
  const rows = placed([whole, ...theirs]);
  if (value < least - step || value > most + step)
    return [finding('whole_beyond_units', rows, { ...of, least, most })];
  const isMean = distanceOfRounded(stated.figure, sumOf(values) / values.length) === 'none';
  return isMean && most - least >= UNLIKE
    ? [finding('mean_without_counts', rows, { ...of, units: told.length })]
    : [];
}

/** The whole is its units' counts together; the mean of their shares is not. Said only when all that were measured gave counts. */
function againstUnits(whole: StatedMeasure, units: readonly StatedMeasure[], tertial: Tertial): Finding[] {
  const stated = measuredAs(whole, tertial);
  const told = units.flatMap((m) => {
    const value = measuredAs(m, tertial);
    return value ? [{ m, ...value }] : [];
  });
  const counts = told.flatMap(({ counts }) => (counts ? [counts] : []));
  if (!stated || told.length < 2) return [];
  if (counts.length < told.length) return againstShares(whole, units, tertial);
  const numerator = sumOf(counts.map((c) => c.numerator));
  const denominator = sumOf(counts.map((c) => c.denominator));
  const computed = shareOf(numerator, denominator);
  if (distanceOfRounded(stated.figure, computed) !== 'apart') return [];
  const mean = sumOf(counts.map((c) => shareOf(c.numerator, c.denominator))) / counts.length;
  const rows = placed([whole, ...told.map(({ m }) => m)]);
  const facts = {
    measure: whole.code,
    title: whole.title,
    period: periodOf(whole.year, tertial),
    stated: stated.figure.value,
    numerator,
    denominator,
    computed,
  };
  return [
    distanceOfRounded(stated.figure, mean) === 'none'
      ? finding('mean_of_units', rows, { ...facts, units: told.length })
      : finding('whole_contradicts_units', rows, facts),
  ];
}
