import { TERTIALS, type Tertial } from './codes.ts';
import type { StatedMeasure } from './figure.ts';

/**
 * The units' counts as one: numerators and denominators are summed. A share without counts can't be; a unit whose duty it is not is left out.
 * Null when no unit gave counts.
 */
export function together(
  measures: readonly StatedMeasure[],
  tertial: Tertial,
): { numerator: number; denominator: number; counted: number; concerned: number } | null {
  const units = measures.filter((m) => m.unit !== null).map((m) => m.values[tertial]);
  const counts = units.flatMap((v) => (v.state === 'measured' && v.counts ? [v.counts] : []));
  if (counts.length === 0) return null;
  return {
    numerator: counts.reduce((n, c) => n + c.numerator, 0),
    denominator: counts.reduce((n, c) => n + c.denominator, 0),
    counted: counts.length,
    concerned: units.filter((v) => v.state !== 'not_applicable').length,
  };
}

/** Whether the last tertial that was measured is as good as the target, by which way is better; null without either. */
export function reachesTarget(m: StatedMeasure): boolean | null {
  const measured = TERTIALS.map((t) => m.values[t]).findLast((v) => v.state === 'measured');
  if (measured?.state !== 'measured' || !m.target) return null;
  const { value } = measured.figure;
  return m.better === 'up' ? value >= m.target.value : value <= m.target.value;
}
