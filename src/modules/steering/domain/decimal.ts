/** A number as it was written: 80 and 80.0 are equal and say different things of how they were rounded. */
export interface Decimal {
  readonly value: number;
  readonly decimals: number;
}

/** Blanks that stand between thousands: plain, no-break, thin and narrow no-break. */
const BLANKS = /[ \u00a0\u2009\u202f]/g;
const MINUS = /^[\u2212\u2013]/;
/** A plus says nothing, and blanks behind a sign neither. */
const SIGNED = /^(?:\+|(-))[ \u00a0\u2009\u202f]*(?=\d)/;
const FORM = /^-?\d{1,15}(?:\.(\d{1,6}))?$/;
/** Grouped in threes, when it is grouped at all: 1 234, never 12 34. */
const GROUPED = /^-?\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/** Decimal comma or point, blanks between thousands, a sign before, a per cent sign behind; null for anything else. */
export function readDecimal(written: string): Decimal | null {
  const plain = written
    .trim()
    .replace(/%$/, '')
    .trim()
    .replace(MINUS, '-')
    .replace(SIGNED, '$1')
    .replace(',', '.')
    .replace(BLANKS, ' ');
  if (plain.includes(' ') && !GROUPED.test(plain)) return null;
  const text = plain.replaceAll(' ', '');
  const found = FORM.exec(text);
  if (!found) return null;
  const value = Number(text);
  return { value: value === 0 ? 0 : value, decimals: found[1]?.length ?? 0 };
}

/** As it is kept: 80.0 stays 80.0. */
export const writtenAs = ({ value, decimals }: Decimal): string => value.toFixed(decimals);

/** As `writtenAs` wrote it. @throws RangeError */
export function keptDecimal(text: string): Decimal {
  const decimal = readDecimal(text);
  if (!decimal) throw new RangeError(`${text} is no number`);
  return decimal;
}

/** How far two figures that ought to be one are from each other. */
export type Distance = 'none' | 'rounding' | 'apart';

/** Away from what binary fractions do to tenths. */
const exact = (n: number): number => Math.round(n * 1e6) / 1e6;

/** Sums: the same, or one step of the coarsest figure from each other. @param decimals the fewest that any of the figures has */
export function distanceOfSums(stated: number, computed: number, decimals: number): Distance {
  const apart = exact(Math.abs(stated - computed));
  if (apart === 0) return 'none';
  return apart <= exact(10 ** -decimals) ? 'rounding' : 'apart';
}

/** A share that was rounded, against what it is: half a step is what rounding does, a whole one what cutting off does. */
export function distanceOfRounded(stated: Decimal, computed: number): Distance {
  const step = 10 ** -stated.decimals;
  const apart = exact(Math.abs(stated.value - computed));
  if (apart <= exact(step / 2)) return 'none';
  return apart <= exact(step) ? 'rounding' : 'apart';
}

/** In per cent. */
export const shareOf = (numerator: number, denominator: number): number => (100 * numerator) / denominator;

export const sumOf = (figures: readonly number[]): number => exact(figures.reduce((a, b) => a + b, 0));
