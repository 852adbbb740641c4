import type { Measurement } from '../../../api/follow-ups.ts';
import { daysBetween } from '../../../ui/format/dates.ts';

/** The picture's own measures; it is scaled to the room that there is. */
export const CHART = { width: 340, height: 150, left: 34, right: 16, top: 18, bottom: 26 } as const;

export interface ChartPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly day: string;
}

interface Scale {
  readonly lowest: number;
  readonly highest: number;
  readonly values: readonly Measurement[];
}

/** Where each value that stands is drawn: days from left to right, the scale's lowest at the bottom. One day alone stands in the middle. */
export function chartPoints({ lowest, highest, values }: Scale): ChartPoint[] {
  const standing = values.filter((v) => !v.corrected);
  const first = standing.at(0)?.measuredOn ?? '';
  const last = standing.at(-1)?.measuredOn ?? '';
  const days = first === '' ? 0 : daysBetween(first, last);
  const width = CHART.width - CHART.left - CHART.right;
  return standing.map((v) => ({
    id: v.measurementId,
    x: CHART.left + (days === 0 ? width / 2 : (width * daysBetween(first, v.measuredOn)) / days),
    y: heightOf(v.value, { lowest, highest }),
    value: v.value,
    day: v.measuredOn,
  }));
}

export const heightOf = (value: number, { lowest, highest }: Pick<Scale, 'lowest' | 'highest'>): number => {
  const height = CHART.height - CHART.top - CHART.bottom;
  return CHART.top + height - (height * (value - lowest)) / (highest - lowest);
};
