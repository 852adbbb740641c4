import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockTime,
  dayAndTime,
  dayOf,
  daysBetween,
  longDay,
  plainDay,
  recently,
  swedishInstant,
  weekday,
} from './dates.ts';

describe('days', () => {
  it('are counted over a change of clocks and over the year', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
    expect(daysBetween('2026-12-04', '2026-12-02')).toBe(-2);
  });

  it('are added over the end of months', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-12-04', -5)).toBe('2026-11-29');
  });

  it('of an instant are Swedish days', () => {
    expect(dayOf('2026-12-03T23:30:00Z')).toBe('2026-12-04');
    expect(dayOf('2026-06-30T21:59:59Z')).toBe('2026-06-30');
    expect(dayOf('2026-06-30T22:00:00Z')).toBe('2026-07-01');
  });

  it('are written out in Swedish', () => {
    expect(longDay('2026-12-04')).toBe('Fredag 4 december 2026');
    expect(weekday('2026-12-06')).toBe('Söndag 6 december');
    expect(plainDay('2027-02-02')).toBe('2 februari 2027');
  });
});

describe('clock times', () => {
  it('have a point, in Swedish time', () => {
    expect(clockTime('2026-12-04T13:32:00Z')).toBe('14.32');
    expect(clockTime('2026-07-01T06:05:00Z')).toBe('08.05');
  });

  it('say today and yesterday, otherwise the day', () => {
    expect(dayAndTime('2026-12-04T07:05:00Z', '2026-12-04')).toBe('i dag 08.05');
    expect(dayAndTime('2026-12-03T15:41:00Z', '2026-12-04')).toBe('i går 16.41');
    expect(dayAndTime('2026-11-19T07:10:00Z', '2026-12-04')).toBe('2026-11-19 08.10');
    expect(recently('2026-12-04T07:05:00Z', '2026-12-04')).toBe('i dag 08.05');
    expect(recently('2026-11-19T07:10:00Z', '2026-12-04')).toBe('2026-11-19');
  });
});

describe('a Swedish wall clock time as an instant', () => {
  it('has the offset of its day', () => {
    expect(swedishInstant('2026-12-04', '08:10')).toBe('2026-12-04T08:10:00+01:00');
    expect(swedishInstant('2026-07-01', '08:10')).toBe('2026-07-01T08:10:00+02:00');
  });

  it('does not exist in the hour that March skips, and is the later one when October has it twice', () => {
    expect(swedishInstant('2026-03-29', '02:30')).toBeNull();
    expect(swedishInstant('2026-10-25', '02:30')).toBe('2026-10-25T02:30:00+01:00');
  });
});
