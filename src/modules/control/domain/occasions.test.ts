import { expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { Frequency } from './codes.ts';
import { occasionDays, occasionStanding } from './occasions.ts';

const d = calendarDate;

test.each([
  ['once', 1],
  ['half_year', 2],
  ['tertial', 3],
  ['quarter', 4],
  ['month', 12],
] as const)('%s is %i occasions of a year that was decided before it began', (frequency, n) => {
  const days = occasionDays(2027, frequency, d('2026-12-10'));
  expect(days).toHaveLength(n);
  expect(days).toEqual([...days].sort());
  expect(days.at(-1)).toBe('2027-12-31');
});

test('what was decided in the year owes nothing of the periods that are over', () => {
  expect(occasionDays(2026, 'tertial', d('2026-05-01'))).toEqual(['2026-08-31', '2026-12-31']);
  expect(occasionDays(2026, 'tertial', d('2026-04-30'))).toEqual(['2026-04-30', '2026-08-31', '2026-12-31']);
  for (const frequency of Frequency.options)
    expect(occasionDays(2025, frequency, d('2026-01-01'))).toEqual([]);
});

test.each([
  ['2026-08-31', null, false, '2026-08-31', 'planned'],
  ['2026-08-31', null, false, '2026-09-01', 'overdue'],
  ['2026-08-31', '2026-08-31', false, '2026-12-01', 'in_time'],
  ['2026-08-31', '2026-09-01', false, '2026-12-01', 'late'],
  ['2026-08-31', null, true, '2026-12-01', 'cancelled'],
  // What was performed was performed, whatever fell away later.
  ['2026-08-31', '2026-08-30', true, '2026-12-01', 'in_time'],
] as const)(
  'due %s, performed %s, cancelled %s, on %s: %s',
  (dueOn, performedOn, cancelled, today, standing) => {
    expect(
      occasionStanding({ dueOn: d(dueOn), performedOn: performedOn && d(performedOn), cancelled }, d(today)),
    ).toBe(standing);
  },
);
