import type { MeasureSeries, SeriesFigure } from '../../../api/series.ts';
import { figureNow, sizeOf } from './series-words.ts';

export interface UnitNow {
  readonly unitId: string;
  readonly name: string;
  readonly figures: readonly SeriesFigure[];
  readonly trend: MeasureSeries['trend'];
  readonly now: SeriesFigure;
}

const STATES: Readonly<Record<SeriesFigure['state'], number>> = {
  measured: 0,
  not_measured: 1,
  not_applicable: 2,
};

/** Measured ones first, by value from the best told or by name; then those not measured, then those that it does not apply to. */
export function unitsInOrder(series: MeasureSeries, by: 'value' | 'name'): UnitNow[] {
  const units = series.units.flatMap((unit): UnitNow[] => {
    const now = figureNow(series, unit.figures);
    return now ? [{ ...unit, now }] : [];
  });
  const size = ({ now }: UnitNow): number => sizeOf(series.measure, now) ?? -1;
  return units.sort(
    (a, b) =>
      STATES[a.now.state] - STATES[b.now.state] ||
      (by === 'value' ? size(b) - size(a) : 0) ||
      a.name.localeCompare(b.name, 'sv'),
  );
}
