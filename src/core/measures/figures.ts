import type { z } from 'zod';
import type { Figure } from './contract.ts';
import { DISCLOSURE_LIMIT, type Told } from './disclosure.ts';
import type { Period } from './period.ts';
import { cancelledOf, dueOf, PARTS, type Part, type Tally } from './tally.ts';
import type { Value } from './value.ts';

/** What a reader is told of the counts of a unit (null: of all together) in a period. */
export interface Telling {
  readonly due: (unitId: string | null, period: Period) => Told;
  readonly part: (unitId: string | null, period: Period, part: Part) => Told;
  readonly cancelled: (unitId: string | null, period: Period) => Told;
  /** The reasons that are told of, each; the same ones for every unit and period where counts are withheld. */
  readonly reasons: (unitId: string | null, period: Period) => readonly { code: string; told: Told }[];
}

/** Tells all counts as they are. */
export const tellAll = (tallyOf: (unitId: string | null, period: Period) => Tally): Telling => ({
  due: (unitId, period) => ({ n: dueOf(tallyOf(unitId, period)) }),
  part: (unitId, period, part) => ({ n: tallyOf(unitId, period).parts[part] }),
  cancelled: (unitId, period) => ({ n: cancelledOf(tallyOf(unitId, period)) }),
  reasons: (unitId, period) =>
    Object.entries(tallyOf(unitId, period).cancelled)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, n]) => ({ code, told: { n } })),
});

/** A value as its reader sees it. */
export function figureOf(
  value: Value,
  telling: Telling,
  unitId: string | null,
  period: Period,
): z.input<typeof Figure> {
  if (value.state !== 'measured') {
    return { state: value.state, why: value.why, due: null, parts: [], cancelled: null };
  }
  const due = telling.due(unitId, period);
  const parts = PARTS.map((part) => telling.part(unitId, period, part));
  return {
    state: 'measured',
    why: null,
    due: countView(due),
    parts: PARTS.map((part, i) => ({
      part,
      count: countView(parts[i] ?? { n: 0 }),
      share: shareRange(due, parts, i),
    })),
    cancelled: {
      count: countView(telling.cancelled(unitId, period)),
      reasons: telling.reasons(unitId, period).map(({ code, told }) => ({ code, count: countView(told) })),
    },
  };
}

/** A count as its reader sees it. */
export const countView = (told: Told): { n: number | null; hidden: 'small' | 'protected' | null } =>
  'n' in told ? { n: told.n, hidden: null } : { n: null, hidden: told.hidden };

/**
 * Between what bounds a part's share of the whole lies, as far as it follows from what the reader is told: all parts are told as they
 * are, the bounds are the same. Null when nothing fell due, or when the whole is not told.
 */
export function shareRange(
  due: Told,
  parts: readonly Told[],
  which: number,
): { from: number; to: number } | null {
  if (!('n' in due) || due.n === 0) return null;
  const bounds = parts.map((part) => boundsOf(part, due.n));
  const own = bounds[which] ?? [0, due.n];
  const others = bounds.filter((_, i) => i !== which);
  const least = due.n - others.reduce((sum, [, most]) => sum + most, 0);
  const most = due.n - others.reduce((sum, [fewest]) => sum + fewest, 0);
  return { from: Math.max(own[0], least) / due.n, to: Math.min(own[1], most) / due.n };
}

function boundsOf(told: Told, whole: number): readonly [number, number] {
  if ('n' in told) return [told.n, told.n];
  return told.hidden === 'small' ? [1, DISCLOSURE_LIMIT - 1] : [0, whole];
}
