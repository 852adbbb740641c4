import { expect, test } from 'vitest';
import { isOutOfHours } from './office-hours.ts';

const HOURS = { opens: '08:00', closes: '16:30' };

test.each<[string, boolean, string]>([
  ['2026-12-04T07:59:59+01:00', true, 'a Friday before opening'],
  ['2026-12-04T08:00:00+01:00', false, 'as it opens'],
  ['2026-12-04T16:29:59+01:00', false, 'the last minute'],
  ['2026-12-04T16:30:00+01:00', true, 'as it closes'],
  ['2026-12-04T22:40:00+01:00', true, 'late'],
  ['2026-12-05T12:00:00+01:00', true, 'a Saturday'],
  ['2026-12-24T12:00:00+01:00', true, 'Christmas Eve, a Thursday'],
  ['2027-01-06T12:00:00+01:00', true, 'Epiphany, a Wednesday'],
  ['2026-07-06T06:00:00Z', false, 'eight in the morning, summer time'],
])('%s: out of hours %s (%s)', (at, out) => {
  expect(isOutOfHours(HOURS, new Date(at))).toBe(out);
});

test('without hours nobody is counted on', () => {
  expect(isOutOfHours(null, new Date('2026-12-04T12:00:00+01:00'))).toBe(true);
});
