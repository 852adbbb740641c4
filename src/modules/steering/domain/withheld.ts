import { DISCLOSURE_LIMIT, protect, type Told } from '#core/measures';
import { TERTIALS, type Tertial } from './codes.ts';
import type { StatedMeasure } from './figure.ts';

/** What is told of a value to whoever may not see the rows behind: nothing withheld, or between what its share lies. */
export interface Withheld {
  /** Of a share in per cent; null of a count. */
  readonly between: { readonly from: number; readonly to: number } | null;
  /** Whether how many they were of is told. */
  readonly denominator: boolean;
}

export interface Withholding {
  /** Null when it is told as it is. */
  readonly value: (row: StatedMeasure, tertial: Tertial) => Withheld | null;
  /** Whether the units' counts together are told. */
  readonly together: (tertial: Tertial) => boolean;
}

const WEIGHT_OF_ALL = 4;

/**
 * Counts that were typed in are protected as those that are computed: no small one is told, neither as a numerator nor as what is left of the whole, and none that
 * follows from units, tertials or the sum. Shares that were reported without counts, and money, are told as they are.
 * @param rows of one measure and year: the board's and each unit's
 */
export function withholdingIn(rows: readonly StatedMeasure[]): Withholding {
  const units = rows.filter((m) => m.unit !== null);
  const board = rows.filter((m) => m.unit === null);
  const [ofUnits, ofBoard] = [blockOf(units), blockOf(board)];
  const anyHidden = (tertial: Tertial): boolean =>
    units.some((m) => withheldOf(ofUnits, units.indexOf(m), m, tertial) !== null);
  return {
    value: (row, tertial) => {
      if (row.unit !== null) return withheldOf(ofUnits, units.indexOf(row), row, tertial);
      const own = withheldOf(ofBoard, board.indexOf(row), row, tertial);
      // The whole beside its units would give the withheld one away.
      return (
        own ?? (anyHidden(tertial) && partsOf(row, tertial) ? { between: null, denominator: false } : null)
      );
    },
    together: (tertial) => !anyHidden(tertial),
  };
}

type Block = (row: number, tertial: number, part: number) => Told;

/** The counts of a value: of a share its numerator and what is left; null of what has no counts. */
function partsOf(m: StatedMeasure, tertial: Tertial): readonly number[] | null {
  const stated = m.values[tertial];
  if (stated.state !== 'measured') return null;
  if (m.kind === 'share') {
    const { counts } = stated;
    if (!counts || counts.numerator > counts.denominator) return null;
    return [counts.numerator, counts.denominator - counts.numerator];
  }
  const { value } = stated.figure;
  return m.kind === 'count' && Number.isInteger(value) && value >= 0 ? [value, 0] : null;
}

function blockOf(rows: readonly StatedMeasure[]): Block {
  const counts = rows.map((m) => TERTIALS.map((t) => partsOf(m, t) ?? [0, 0]));
  const count = (i: number, j: number, k: number): number => counts[i]?.[j]?.[k] ?? 0;
  const growing = rows.every((m) => m.accumulation === 'year_to_date') && isGrowing(rows);
  const each = (size: number) => Array.from({ length: size }, (_, i) => ({ of: [i], weight: 1 }));
  const all = (size: number) => ({ of: Array.from({ length: size }, (_, i) => i), weight: WEIGHT_OF_ALL });
  return protect({
    dimensions: [
      { size: rows.length, groups: [...each(rows.length), all(rows.length)] },
      {
        size: TERTIALS.length,
        // What has come since the year began is told after each tertial: so what came in it is told too.
        groups: growing
          ? TERTIALS.map((_, j) => ({ of: Array.from({ length: j + 1 }, (__, i) => i), weight: 1 }))
          : each(TERTIALS.length),
      },
      { size: 2, groups: [...each(2), all(2)] },
    ],
    count: (i, j, k) => (growing && j > 0 ? count(i, j, k) - count(i, j - 1, k) : count(i, j, k)),
  });
}

/** Whether all are counted in every tertial, and never become fewer. */
const isGrowing = (rows: readonly StatedMeasure[]): boolean =>
  rows.every((m) => {
    const parts = TERTIALS.map((t) => partsOf(m, t));
    return parts.every(
      (now, j) =>
        now && (j === 0 || now.every((n, k) => n >= (parts[j - 1]?.[k] ?? Number.POSITIVE_INFINITY))),
    );
  });

const ALL = 2;

function withheldOf(block: Block, row: number, m: StatedMeasure, tertial: Tertial): Withheld | null {
  if (!partsOf(m, tertial)) return null;
  const at = TERTIALS.indexOf(tertial);
  const [own, rest, whole] = [block(row, at, 0), block(row, at, 1), block(row, at, ALL)];
  if (m.kind !== 'share') return 'hidden' in own ? { between: null, denominator: false } : null;
  if ('n' in own && 'n' in rest && 'n' in whole) return null;
  if ('hidden' in whole || whole.n === 0) return { between: null, denominator: false };
  const most = whole.n - least(rest);
  const fewest = Math.max(least(own), whole.n - greatest(rest, whole.n));
  return {
    between: {
      from: (100 * fewest) / whole.n,
      to: (100 * Math.min(most, greatest(own, whole.n))) / whole.n,
    },
    denominator: true,
  };
}

const least = (told: Told): number => ('n' in told ? told.n : told.hidden === 'small' ? 1 : 0);
const greatest = (told: Told, whole: number): number =>
  'n' in told ? told.n : told.hidden === 'small' ? DISCLOSURE_LIMIT - 1 : whole;
