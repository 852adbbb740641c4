import { expect, test } from 'vitest';
import { partOfSlug, readMeasureSearch, readRowsSearch, slugOfPart } from './measure-search.ts';

test('the address keeps what can be asked and drops the rest', () => {
  expect(readMeasureSearch({ period: '2026-T3', enhet: 'u1' })).toEqual({ period: '2026-T3', enhet: 'u1' });
  expect(readMeasureSearch({ period: '2026-T9', enhet: '' })).toEqual({});
  expect(readRowsSearch({ period: '2026-11', enhet: 'u1', del: 'over-tid', sida: 2 })).toEqual({
    period: '2026-11',
    enhet: 'u1',
    del: 'over-tid',
    sida: 2,
  });
  expect(readRowsSearch({ del: 'allt', sida: 1 })).toEqual({});
});

test('each part has an address of its own', () => {
  for (const part of ['in_time', 'in_extended_time', 'late', 'cancelled'] as const) {
    expect(partOfSlug(slugOfPart(part))).toBe(part);
  }
});
