import { describe, expect, it } from 'vitest';
import { isPeriodKey, periodInWords, periodWith } from './period.ts';

describe('a period', () => {
  it('is the one in which a day lies; tertials have four months', () => {
    expect(periodWith('tertial', '2026-04-30')).toBe('2026-T1');
    expect(periodWith('tertial', '2026-05-01')).toBe('2026-T2');
    expect(periodWith('tertial', '2026-12-31')).toBe('2026-T3');
    expect(periodWith('month', '2026-05-31')).toBe('2026-05');
    expect(periodWith('year', '2026-05-31')).toBe('2026');
  });

  it('is said as people say it', () => {
    expect(['2026-T2', '2026-05', '2026', '2026-Q3'].map(periodInWords)).toEqual([
      'T2 2026',
      'maj 2026',
      '2026',
      'Q3 2026',
    ]);
  });

  it.each(['2026-T4', '2026-13', '26-T1', '2026-', '', 'T1', '2026-T1x'])('is not "%s"', (text) => {
    expect(isPeriodKey(text)).toBe(false);
  });
});
