import { expect, test } from 'vitest';
import { periodByKey } from '#core/measures';
import { calendarDate } from '#platform/calendar';
import { assessable, assessedBy, isWithin, nextToAssess, periodsOfYear } from './periods.ts';

const TERM = { fromYear: 2026, toYear: 2027 };

test.each([
  ['from the first of its years', '2025-11-03', [], '2026-T1'],
  ['from the one that was running when it was noted', '2026-06-10', [], '2026-T2'],
  ['after the one that has been assessed', '2026-01-10', ['2026-T1'], '2026-T2'],
  ['the one that was passed over', '2026-01-10', ['2026-T2'], '2026-T1'],
  ['on into the next year', '2026-01-10', ['2026-T1', '2026-T2', '2026-T3', '2026'], '2027-T1'],
])('%s', (_, notedOn, assessed, next) => {
  expect(nextToAssess(TERM, calendarDate(notedOn), assessed)?.key).toBe(next);
});

test('nothing is left when every tertial has been assessed, or all were over when it was noted', () => {
  const all = periodsOfYear(2026).map((p) => p.key);
  expect(nextToAssess({ fromYear: 2026, toYear: 2026 }, calendarDate('2026-01-10'), all)).toBeNull();
  expect(nextToAssess({ fromYear: 2025, toYear: 2025 }, calendarDate('2026-01-10'), [])).toBeNull();
});

test('a goal is assessed for a tertial or a year of its own', () => {
  expect(['2026-T2', '2026', '2026-Q1', '2026-05', 'något'].map((p) => assessable(p)?.key ?? null)).toEqual([
    '2026-T2',
    '2026',
    null,
    null,
    null,
  ]);
  expect(['2025-T3', '2026-T1', '2027', '2028'].map((p) => isWithin(TERM, periodByKey(p)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('it is to be assessed within thirty days of the end', () => {
  expect(assessedBy(periodByKey('2026-T2'))).toBe('2026-09-30');
});
