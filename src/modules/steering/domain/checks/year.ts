import { TERTIALS, type Tertial } from '../codes.ts';
import { type Decimal, distanceOfRounded, shareOf } from '../decimal.ts';
import type { Counts, StatedMeasure } from '../figure.ts';

/** Above this many, so many splits are possible that the span of the tertials says all there is to say. */
const EVERY_SPLIT = 150;

/** The whole numbers, `least` to `most`, of so many that round to the share; null when none does. */
interface Span {
  readonly least: number;
  readonly most: number;
}

function spanOf(share: Decimal, of: number): Span | null {
  const fits = (n: number) => n >= 0 && n <= of && distanceOfRounded(share, shareOf(n, of)) !== 'apart';
  const near = Math.round((share.value * of) / 100);
  const step = Math.ceil((of * 10 ** -share.decimals) / 100) + 1;
  const found: number[] = [];
  for (let n = near - step; n <= near + step; n += 1) if (fits(n)) found.push(n);
  const [least, most] = [found[0], found.at(-1)];
  return least === undefined || most === undefined ? null : { least, most };
}

/**
 * Whether the year's counts can be split over tertials with these shares at all. Each tertial counts its own, so the year lies between the
 * lowest and the highest, and with few counted most shares can't occur: of 25, no tertial has 60 % if all the others have 100.
 */
export function canBeSplit({ numerator, denominator }: Counts, shares: readonly Decimal[]): boolean {
  if (shares.length === 0) return true;
  const year = shareOf(numerator, denominator);
  const slack = Math.max(...shares.map((s) => 10 ** -s.decimals));
  const values = shares.map((s) => s.value);
  if (year < Math.min(...values) - slack || year > Math.max(...values) + slack) return false;
  if (denominator > EVERY_SPLIT) return true;
  return (numeratorsOf(denominator, shares) & (1n << BigInt(numerator))) !== 0n;
}

/** Every numerator that the tertials' can sum to when their denominators sum to `total`, each as the bit of its number. */
function numeratorsOf(total: number, shares: readonly Decimal[]): bigint {
  const [first, ...others] = shares;
  if (!first) return 0n;
  const upTo = (share: Decimal) =>
    Array.from({ length: total + 1 }, (_, of) => (of === 0 ? 0n : bitsOf(spanOf(share, of))));
  let reached = upTo(first);
  for (const share of others) {
    const spans = Array.from({ length: total + 1 }, (_, of) => (of === 0 ? null : spanOf(share, of)));
    const next: bigint[] = Array.from({ length: total + 1 }, () => 0n);
    for (const [a, left] of reached.entries()) {
      if (left === 0n) continue;
      for (let b = 1; a + b <= total; b += 1) {
        const span = spans[b];
        if (!span) continue;
        for (let n = span.least; n <= span.most; n += 1)
          next[a + b] = (next[a + b] ?? 0n) | (left << BigInt(n));
      }
    }
    reached = next;
  }
  return reached[total] ?? 0n;
}

function bitsOf(span: Span | null): bigint {
  if (!span) return 0n;
  let bits = 0n;
  for (let n = span.least; n <= span.most; n += 1) bits |= 1n << BigInt(n);
  return bits;
}

/** The tertials that were measured, with the figure of each. */
export const measuredTertials = (m: StatedMeasure): { tertial: Tertial; figure: Decimal }[] =>
  TERTIALS.flatMap((tertial) => {
    const stated = m.values[tertial];
    return stated.state === 'measured' ? [{ tertial, figure: stated.figure }] : [];
  });
