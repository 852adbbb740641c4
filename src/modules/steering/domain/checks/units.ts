import { TERTIALS, type Tertial } from '../codes.ts';
import { distanceOfRounded, shareOf, sumOf } from '../decimal.ts';
import type { StatedMeasure } from '../figure.ts';
import { type Finding, finding } from '../finding.ts';
import { periodOf } from './counts.ts';
import { groupBy } from './measures.ts';

/** So far above must the others be for a 0 to be doubted, in per cent. */
const HIGH = 50;

/** A measure's units beside one another and against the whole. */
export function unitFindings(measures: readonly StatedMeasure[]): Finding[] {
  const shares = measures.filter((m) => m.kind === 'share');
  return groupBy(shares, (m) => `${m.code}\u0000${m.year ?? ''}`).flatMap((of) => {
    const units = of.filter((m) => m.unit !== null);
    return TERTIALS.flatMap((tertial) => [
      ...zeros(units, tertial),
      ...of.filter((m) => m.unit === null).flatMap((whole) => againstUnits(whole, units, tertial)),
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

/** The whole is its units' counts together; the mean of their shares is not. Said only when all that were measured gave counts. */
function againstUnits(whole: StatedMeasure, units: readonly StatedMeasure[], tertial: Tertial): Finding[] {
  const stated = measuredAs(whole, tertial);
  const told = units.flatMap((m) => {
    const value = measuredAs(m, tertial);
    return value ? [{ m, ...value }] : [];
  });
  const counts = told.flatMap(({ counts }) => (counts ? [counts] : []));
  if (!stated || told.length < 2 || counts.length < told.length) return [];
  const numerator = sumOf(counts.map((c) => c.numerator));
  const denominator = sumOf(counts.map((c) => c.denominator));
  const computed = shareOf(numerator, denominator);
  if (distanceOfRounded(stated.figure, computed) !== 'apart') return [];
  const mean = sumOf(counts.map((c) => shareOf(c.numerator, c.denominator))) / counts.length;
  const rows = [whole.source, ...told.map(({ m }) => m.source)].sort((a, b) =>
    `${a.file}${String(a.line).padStart(7, '0')}` < `${b.file}${String(b.line).padStart(7, '0')}` ? -1 : 1,
  );
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
