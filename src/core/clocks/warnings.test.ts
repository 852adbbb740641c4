import { expect, it } from 'vitest';
import { at, clock, extended, FORTY_EIGHT_HOURS, FOURTEEN_DAYS, SAME_DAY } from './testing/index.ts';
import { warningInstants } from './warnings.ts';

const days = (before: number) => ({ before, unit: 'calendar_days' }) as const;
const hours = (before: number) => ({ before, unit: 'hours' }) as const;

it('warns on mornings and at hours before the due time, soonest first', () => {
  expect(warningInstants(clock(), [days(1), days(5), hours(8)])).toEqual([
    at('2026-11-29T07:00:00+01:00'),
    at('2026-12-03T07:00:00+01:00'),
    at('2026-12-04T16:00:00+01:00'),
  ]);
  expect(warningInstants(clock(FORTY_EIGHT_HOURS), [hours(6)])).toEqual([at('2026-11-22T03:15:00+01:00')]);
});

it('wakes nobody for what counts in days', () => {
  expect(warningInstants(clock(), [hours(20)])).toEqual([at('2026-12-04T07:00:00+01:00')]);
  expect(warningInstants(clock(FORTY_EIGHT_HOURS), [hours(7)])).toEqual([at('2026-11-22T02:15:00+01:00')]);
});

it('does not warn before the start', () => {
  expect(warningInstants(clock(), [days(30)])).toEqual([]);
  const evening = clock(SAME_DAY, '2026-11-20T17:00:00+01:00');
  expect(warningInstants(evening, [hours(8), hours(2)])).toEqual([at('2026-11-20T22:00:00+01:00')]);
});

it('follows an extension', () => {
  const later = extended(clock(FOURTEEN_DAYS), '2026-12-01T09:00:00+01:00', '2026-12-18');
  expect(warningInstants(later, [days(5)])).toEqual([at('2026-12-13T07:00:00+01:00')]);
});
