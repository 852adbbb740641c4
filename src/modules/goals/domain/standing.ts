import type { IndicatorStanding, TargetDirection } from './codes.ts';

export interface Held {
  /** Between what the figure lies, as far as is told: the same when all is. Null when it was not measured, or nothing is told. */
  readonly bounds: readonly [least: number, most: number] | null;
  readonly target: number | null;
  readonly direction: TargetDirection;
  /** Where it began. */
  readonly start: number | null;
}

/** How far binary fractions may be from the decimals that people write. */
const SAME = 1e-9;

/** How a figure stands against its target, as far as it follows from what is told of it. Never reached when it may lie on the wrong side. */
export function standingOf({ bounds, target, direction, start }: Held): IndicatorStanding {
  if (target === null) return 'no_target';
  if (bounds === null) return 'unknown';
  const sign = direction === 'at_least' ? 1 : -1;
  const isMet = (n: number): boolean => sign * (n - target) >= -SAME;
  const [least, most] = bounds;
  if (isMet(least) && isMet(most)) return 'reached';
  if (isMet(least) || isMet(most)) return 'unknown';
  const worst = Math.min(sign * least, sign * most);
  return start !== null && worst > sign * start + SAME ? 'nearer' : 'not_reached';
}
