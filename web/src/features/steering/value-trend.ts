import type { ManualMeasure, ManualValue } from '../../api/index.ts';

const TERTIALS = ['T1', 'T2', 'T3'] as const;
type Tertial = (typeof TERTIALS)[number];
type Of = Pick<ManualMeasure, 'kind' | 'better' | 'accumulation'>;

/** Which way a typed-in value went, from the last tertial of the year that was measured before. */
export interface ValueTrend {
  direction: 'up' | 'down' | 'same';
  verdict: 'better' | 'worse' | 'same';
  against: Tertial;
  now: Tertial;
  /** In per cent, or what the measure is a number of; null between values of which only bounds are told. */
  difference: number | null;
}

/**
 * Counts come before what was stated of them, and nothing is rounded. Null where there are no two to compare, and of counts that go on through the
 * year, which only rise.
 */
export function valueTrend(of: Of, row: Readonly<Record<Tertial, ManualValue>>): ValueTrend | null {
  if (of.kind !== 'share' && of.accumulation === 'year_to_date') return null;
  const measured = TERTIALS.filter((t) => row[t].state === 'measured');
  const [now, against] = [measured.at(-1), measured.at(-2)];
  if (!now || !against) return null;
  const [is, was] = [boundsOf(of, row[now]), boundsOf(of, row[against])];
  if (!is || !was) return null;
  const isExact = is[0] === is[1] && was[0] === was[1];
  const direction = is[0] > was[1] ? 'up' : is[1] < was[0] ? 'down' : isExact ? 'same' : null;
  if (!direction) return null;
  const verdict = direction === 'same' ? 'same' : direction === of.better ? 'better' : 'worse';
  return { direction, verdict, against, now, difference: isExact ? is[0] - was[0] : null };
}

function boundsOf({ kind }: Of, value: ManualValue): readonly [number, number] | null {
  const { numerator, denominator, reportedShare, value: number, withheld } = value;
  if (withheld) return withheld.between && [withheld.between.from, withheld.between.to];
  if (kind !== 'share') return number === null ? null : [number, number];
  const counted = numerator !== null && denominator ? (100 * numerator) / denominator : reportedShare;
  return counted === null ? null : [counted, counted];
}
