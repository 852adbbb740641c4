import { type FigureRef, figureKey } from '#core/figures';
import { askablePeriod, type Period, previousPeriod } from '#core/measures';
import { type Body, usedNumbers } from './body.ts';

/** As many periods as a line runs through, and a table has beside one another. */
const LINE = 6;
const TABLE = 3;

const back = (key: string, most: number): string[] => {
  const periods: string[] = [];
  for (let period: Period | null = askablePeriod(key); period && periods.length < most; ) {
    periods.unshift(period.key);
    period = askablePeriod(previousPeriod(period).key);
  }
  return periods;
};

/** The same figure through time, up to its own period. */
export const throughTime = (ref: FigureRef, shape: 'chart' | 'table'): FigureRef[] =>
  back(ref.period, shape === 'chart' ? LINE : TABLE).map((period) => ({ ...ref, period }));

/** The same figure of each unit. */
export const acrossUnits = (ref: FigureRef, unitIds: readonly string[]): FigureRef[] =>
  unitIds.map((unitId) => ({ ...ref, unitId }));

/** All that has to be known to write a section out: what it refers to, and what its tables and charts show beside. */
export function refsToResolve(body: Body, unitIds: readonly string[]): FigureRef[] {
  const used = new Set(usedNumbers(body));
  const refOf = new Map(body.figures.map((f) => [f.number, f.ref]));
  const all = body.figures.filter((f) => used.has(f.number)).map((f) => f.ref);
  for (const block of body.blocks) {
    if (block.kind !== 'table' && block.kind !== 'chart') continue;
    const numbers = block.kind === 'table' ? block.figures : block.figure === null ? [] : [block.figure];
    for (const number of numbers) {
      const ref = refOf.get(number);
      if (!ref) continue;
      if (block.across === 'time') all.push(...throughTime(ref, block.kind));
      if (block.across === 'units') all.push(...acrossUnits(ref, unitIds));
    }
  }
  return [...new Map(all.map((ref) => [figureKey(ref), ref])).values()];
}
