import { DISCLOSURE_LIMIT } from '../disclosure.ts';

/** How many there were of each length: the one thing that lengths are told from, so that adding up is always right. */
export type Histogram = ReadonlyMap<number, number>;

export interface Length {
  /** In days; of an even number the mean of the two in the middle. */
  readonly median: number;
  readonly mean: number;
  /** The shortest length that at least nine of ten do not exceed. */
  readonly p90: number;
}

/** All of them together. What is counted with less than nothing is taken out; in whatever order it is done. */
export function histogramOf(counted: readonly { readonly days?: number; readonly n: number }[]): Histogram {
  const all = new Map<number, number>();
  for (const { days, n } of counted) if (days !== undefined) all.set(days, (all.get(days) ?? 0) + n);
  return new Map([...all].filter(([, n]) => n > 0));
}

/** Exact to the day; null of none. */
export function lengthOf(histogram: Histogram): Length | null {
  const lengths = [...histogram].sort(([a], [b]) => a - b);
  const size = lengths.reduce((sum, [, n]) => sum + n, 0);
  if (size === 0) return null;
  /** The length of the one at a place in the order of length, from 1. */
  const at = (place: number): number => {
    let passed = 0;
    for (const [days, n] of lengths) {
      passed += n;
      if (passed >= place) return days;
    }
    return lengths.at(-1)?.[0] ?? 0;
  };
  return {
    median: (at(Math.ceil(size / 2)) + at(Math.floor(size / 2) + 1)) / 2,
    mean: lengths.reduce((sum, [days, n]) => sum + days * n, 0) / size,
    p90: at(Math.ceil((size * 9) / 10)),
  };
}

/**
 * What is told of lengths to whoever may not see the rows, and of how many they are is told: nothing of fewer than the limit, and of fewer
 * than twice the limit no 90th percentile, which would be the longest one of all.
 */
export function lengthTold(
  size: number,
  length: Length,
): (Omit<Length, 'p90'> & { p90: number | null }) | null {
  if (size < DISCLOSURE_LIMIT) return null;
  return { ...length, p90: size < 2 * DISCLOSURE_LIMIT ? null : length.p90 };
}
