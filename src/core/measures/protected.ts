import type { Counts } from './counts.ts';
import { eachAndAll, MONTHS, withMonths } from './dimensions.ts';
import { protect } from './disclosure.ts';
import type { Telling } from './figures.ts';
import { monthsOf, type Period } from './period.ts';
import { PARTS } from './tally.ts';

/**
 * Tells the counts of a calendar year to a reader who may not see the rows. The whole year is judged at once, with all its months and
 * tertials, every unit and the board: so it is the same whatever is asked for first, and one answer can't be held against another.
 * Quarters and half-years overlap with tertials and would give months away; they are not told.
 * @param year a period of the kind `year`
 */
export function tellProtected(counts: Counts, year: Period): Telling {
  const months = monthsOf(year);
  const periods = withMonths(year);
  const unitIds = [...counts.unitIds].sort();
  const reasons = [
    ...new Set(
      unitIds.flatMap((u) => months.flatMap((month) => Object.keys(counts.tally(u, month).cancelled))),
    ),
  ].sort();
  const units = eachAndAll(unitIds.length);
  const count = (i: number, j: number) => {
    const [unitId, month] = [unitIds[i], months[j]];
    return unitId && month ? counts.tally(unitId, month) : undefined;
  };
  const ofParts = protect({
    dimensions: [units, MONTHS, eachAndAll(PARTS.length)],
    count: (i, j, k) => count(i, j)?.parts[PARTS[k] ?? 'late'] ?? 0,
  });
  const ofReasons = protect({
    dimensions: [units, MONTHS, eachAndAll(reasons.length)],
    count: (i, j, k) => count(i, j)?.cancelled[reasons[k] ?? ''] ?? 0,
  });
  const unit = (unitId: string | null): number => (unitId ? unitIds.indexOf(unitId) : unitIds.length);
  const when = (period: Period): number => periods.findIndex((p) => p.key === period.key);
  const tell = (shown: typeof ofParts) => (unitId: string | null, period: Period, k: number) =>
    // A unit in which nothing was counted is no part of the block.
    unit(unitId) < 0 ? { n: 0 } : shown(unit(unitId), when(period), k);
  return {
    due: (unitId, period) => tell(ofParts)(unitId, period, PARTS.length),
    part: (unitId, period, part) => tell(ofParts)(unitId, period, PARTS.indexOf(part)),
    cancelled: (unitId, period) => tell(ofReasons)(unitId, period, reasons.length),
    reasons: (unitId, period) =>
      reasons.map((code, k) => ({ code, told: tell(ofReasons)(unitId, period, k) })),
  };
}
