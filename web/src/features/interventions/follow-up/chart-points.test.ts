import { describe, expect, test } from 'vitest';
import type { Measurement } from '../../../api/follow-ups.ts';
import { CHART, chartPoints } from './chart-points.ts';

const made = (measuredOn: string, value: number, corrected = false): Measurement => ({
  measurementId: `${measuredOn} ${value}`,
  measuredOn,
  point: 'middle',
  value,
  note: null,
  by: 'Agnes Hällmo',
  byFunction: 'Familjebehandlare',
  corrects: null,
  correctionReason: null,
  corrected,
});
const scale = { lowest: 0, highest: 40 };
const right = CHART.width - CHART.right;
const bottom = CHART.height - CHART.bottom;

describe('the values of a scale', () => {
  test('go from the left to the right by day, and from the bottom to the top by value', () => {
    const points = chartPoints({
      ...scale,
      values: [made('2026-01-01', 0), made('2026-01-11', 20), made('2026-01-21', 40)],
    });
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [CHART.left, bottom],
      [(CHART.left + right) / 2, (CHART.top + bottom) / 2],
      [right, CHART.top],
    ]);
  });

  test('count from the scale’s lowest, also below nought', () => {
    const [point] = chartPoints({ lowest: -10, highest: 10, values: [made('2026-01-01', -10)] });
    expect(point).toMatchObject({ x: (CHART.left + right) / 2, y: bottom });
  });

  test('that were corrected are not drawn', () => {
    expect(
      chartPoints({ ...scale, values: [made('2026-01-01', 12, true), made('2026-01-01', 21)] }),
    ).toMatchObject([{ value: 21 }]);
    expect(chartPoints({ ...scale, values: [] })).toEqual([]);
  });
});
