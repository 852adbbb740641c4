import { describe, expect, it } from 'vitest';
import { timeScale } from './time-scale.ts';

describe('the line of time', () => {
  it('leaves air at both ends and keeps the order of days', () => {
    const { at } = timeScale(['2026-11-20', '2026-12-04']);
    expect(at('2026-11-20')).toBeGreaterThan(0);
    expect(at('2026-12-04')).toBeLessThan(100);
    expect(at('2026-11-27')).toBeCloseTo(50, 5);
  });

  it('has Mondays on a short line', () => {
    expect(timeScale(['2026-11-20', '2026-12-04']).ticks.map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-30',
    ]);
  });

  it('has months on a long one, over the new year too', () => {
    const { ticks } = timeScale(['2026-10-01', '2027-02-02']);
    expect(ticks.map(({ day }) => day)).toEqual([
      '2026-10-01',
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ]);
    expect(ticks[3]?.label).toBe('jan. 2027');
  });

  it('stands a single day in the middle', () => {
    expect(timeScale(['2026-12-04']).at('2026-12-04')).toBe(50);
  });
});
