import { expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { ageGroupOn } from './age-group.ts';

// Young adults up to 20: a report about someone who is not yet 21 is to be assessed as a child's is, socialtjänstlagen (2025:400) 20 kap.
test.each([
  ['2026-12-04', 'age_0_5'],
  ['2020-12-05', 'age_0_5'],
  ['2020-12-04', 'age_6_12'],
  ['2013-12-05', 'age_6_12'],
  ['2013-12-04', 'age_13_15'],
  ['2010-12-05', 'age_13_15'],
  ['2010-12-04', 'age_16_17'],
  ['2008-12-05', 'age_16_17'],
  ['2008-12-04', 'age_18_20'],
  ['2005-12-05', 'age_18_20'],
  ['2005-12-04', 'age_21'],
  ['2026-12-05', 'unknown'],
] as const)('who is born on %s is on 4 December 2026 in %s', (birthDate, group) => {
  const child = { unborn: false, birthDate: calendarDate(birthDate) };
  expect(ageGroupOn(child, calendarDate('2026-12-04'))).toBe(group);
});

test('a child that is not born, or of whom no day is known, is in a group of its own', () => {
  const day = calendarDate('2026-12-04');
  expect(ageGroupOn({ unborn: true, birthDate: null }, day)).toBe('unborn');
  expect(ageGroupOn({ unborn: true, birthDate: calendarDate('2027-02-01') }, day)).toBe('unborn');
  expect(ageGroupOn({ unborn: false, birthDate: null }, day)).toBe('unknown');
});
