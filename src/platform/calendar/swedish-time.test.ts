import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from './arithmetic.ts';
import { calendarDate, fromDayNumber } from './calendar-date.ts';
import { dayNumberOf } from './day-number.ts';
import {
  addHours,
  endOfDay,
  formatSwedishInstant,
  instantOfWallTime,
  startOfDay,
  swedishDayOf,
} from './swedish-time.ts';

const HOUR = 3_600_000;
const d = calendarDate;
const at = (iso: string) => new Date(iso);
const wall = (hour: number, minute = 0) => ({ hour, minute, second: 0, millisecond: 0 });

const instants = fc
  .integer({ min: Date.UTC(1953, 0, 2), max: Date.UTC(2199, 11, 30) })
  .map((ms) => new Date(ms));
const days = fc
  .integer({ min: dayNumberOf(1953, 1, 1), max: dayNumberOf(2199, 12, 30) })
  .map((n) => fromDayNumber(n));

describe('swedishDayOf', () => {
  // Sources: directive 2000/84/EC and förordning (2001:127) om sommartid (last Sunday of March and October, 01:00 UTC);
  // for 1979–1980 that Sweden had no summer time before 6 April 1980.
  test.each([
    ['2026-01-01T22:59:59.999Z', '2026-01-01', 'winter: 23:59:59'],
    ['2026-01-01T23:00:00.000Z', '2026-01-02', 'winter: midnight'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01', 'summer: 23:59:59'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02', 'summer: midnight'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29', 'the day summer time begins starts in winter time'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29', 'and ends in summer time'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30', 'and ends in summer time'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25', 'the day summer time ends starts in summer time'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25', 'and ends in winter time'],
    ['1979-07-01T22:30:00.000Z', '1979-07-01', 'no summer time in 1979'],
    ['1980-07-01T22:30:00.000Z', '1980-07-02', 'summer time in 1980'],
    ['1952-12-31T23:00:00.000Z', '1953-01-01', 'the first instant'],
    ['2199-12-31T22:59:59.999Z', '2199-12-31', 'the last instant'],
  ])('%s is %s (%s)', (instant, day) => {
    expect(swedishDayOf(at(instant))).toBe(day);
  });

  it('refuses what it does not know', () => {
    expect(() => swedishDayOf(new Date(Number.NaN))).toThrow(
      expect.objectContaining({ code: 'NOT_AN_INSTANT' }),
    );
    for (const instant of ['1952-12-31T22:59:59.999Z', '2199-12-31T23:00:00.000Z']) {
      expect(() => swedishDayOf(at(instant))).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    }
  });

  it('agrees with the platform at any instant', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(swedishDayOf(instant)).toBe(platform.format(instant));
      }),
    );
  });
});

describe('startOfDay and endOfDay', () => {
  test.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z', 24],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', 24],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['1980-04-06', '1980-04-05T23:00:00.000Z', 23],
    ['1995-09-24', '1995-09-23T22:00:00.000Z', 25],
    ['1996-10-27', '1996-10-26T22:00:00.000Z', 25],
    ['2199-12-31', '2199-12-30T23:00:00.000Z', 24],
  ])('%s starts at %s and has %i hours', (day, start, hours) => {
    expect(startOfDay(d(day)).toISOString()).toBe(start);
    expect((endOfDay(d(day)).getTime() - startOfDay(d(day)).getTime()) / HOUR).toBe(hours);
  });

  it('every day of the range: 23, 24 or 25 hours, and the last millisecond before it is the day before', () => {
    const odd = new Map<string, number>();
    for (let day = d('1953-01-02'); day <= '2199-12-30'; day = addDays(day, 1)) {
      const start = startOfDay(day);
      if (swedishDayOf(start) !== day || swedishDayOf(new Date(start.getTime() - 1)) !== addDays(day, -1)) {
        expect.fail(`${day} does not start at ${start.toISOString()}`);
      }
      const hours = (endOfDay(day).getTime() - start.getTime()) / HOUR;
      if (hours !== 24) odd.set(day, hours);
    }
    // Two changes a year from 1980.
    expect(odd.size).toBe(2 * (2199 - 1980 + 1));
    expect([...new Set(odd.values())].sort()).toEqual([23, 25]);
  });

  it('the end is the start of the next day', () => {
    fc.assert(fc.property(days, (day) => void expect(endOfDay(day)).toEqual(startOfDay(addDays(day, 1)))));
  });

  it('an instant lies within its own day', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = swedishDayOf(instant);
        expect(startOfDay(day) <= instant && instant < endOfDay(day)).toBe(true);
      }),
    );
  });

  it('refuse days before 1953', () => {
    for (const ask of [startOfDay, endOfDay]) {
      expect(() => ask(d('1952-12-31'))).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    }
  });
});

describe('addHours', () => {
  // Source of all rows: elapsed hours are counted on UTC.
  test.each([
    ['2026-12-04T14:00:00+01:00', 48, '2026-12-06T14:00:00+01:00', 'no change on the way'],
    ['2026-03-28T14:00:00+01:00', 48, '2026-03-30T15:00:00+02:00', 'an hour later on the clock in spring'],
    ['2026-10-24T14:00:00+02:00', 48, '2026-10-26T13:00:00+01:00', 'an hour earlier on the clock in autumn'],
    ['2026-03-29T01:30:00+01:00', 1, '2026-03-29T03:30:00+02:00', 'over the skipped hour'],
    ['2026-10-25T02:30:00+02:00', 1, '2026-10-25T02:30:00+01:00', 'the same time on the clock'],
    ['2026-12-04T14:00:00+01:00', 0, '2026-12-04T14:00:00+01:00', 'none'],
    ['2026-12-04T14:00:00+01:00', -24, '2026-12-03T14:00:00+01:00', 'backwards'],
  ])('%s + %i h = %s (%s)', (from, n, expected) => {
    expect(formatSwedishInstant(addHours(at(from), n))).toBe(expected);
  });

  it('are inverse and add up', () => {
    fc.assert(
      fc.property(instants, fc.nat(10_000), fc.nat(10_000), (instant, a, b) => {
        fc.pre(instant.getTime() < Date.UTC(2197, 0, 1));
        expect(addHours(addHours(instant, a), b)).toEqual(addHours(instant, a + b));
        expect(addHours(addHours(instant, a), -a)).toEqual(instant);
      }),
    );
  });

  it('refuse fractions and what lies outside', () => {
    const start = at('2026-01-01T00:00:00Z');
    expect(() => addHours(start, 0.5)).toThrow(expect.objectContaining({ code: 'NOT_WHOLE' }));
    for (const n of [10_000_000, -10_000_000, Number.MAX_SAFE_INTEGER]) {
      expect(() => addHours(start, n)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    }
  });
});

describe('instantOfWallTime', () => {
  it('reads winter and summer time', () => {
    expect(instantOfWallTime(d('2026-01-15'), wall(14))).toEqual(at('2026-01-15T13:00:00Z'));
    expect(instantOfWallTime(d('2026-07-15'), wall(14))).toEqual(at('2026-07-15T12:00:00Z'));
  });

  test.each([
    [1, 59, '2026-03-29T00:59:00Z'],
    [2, 0, null],
    [2, 59, null],
    [3, 0, '2026-03-29T01:00:00Z'],
  ])('29 March 2026 %i:%i, when the hour from 02 is skipped', (hour, minute, expected) => {
    expect(instantOfWallTime(d('2026-03-29'), wall(hour, minute))).toEqual(
      expected === null ? null : at(expected),
    );
  });

  test.each([
    [1, 59, '2026-10-24T23:59:00Z', 'before'],
    [2, 0, '2026-10-25T00:00:00Z', 'the first of two'],
    [2, 59, '2026-10-25T00:59:00Z', 'the first of two'],
    [3, 0, '2026-10-25T02:00:00Z', 'after'],
  ])('25 October 2026 %i:%i, when the hour from 02 comes twice, is %s (%s)', (hour, minute, expected) => {
    expect(instantOfWallTime(d('2026-10-25'), wall(hour, minute))).toEqual(at(expected));
  });

  it('refuses days before 1953', () => {
    expect(() => instantOfWallTime(d('1952-12-31'), wall(12))).toThrow(RangeError);
  });
});

describe('formatSwedishInstant', () => {
  it('writes the offset of the time of year, and milliseconds only when there are any', () => {
    expect(formatSwedishInstant(at('2026-03-29T01:30:00Z'))).toBe('2026-03-29T03:30:00+02:00');
    expect(formatSwedishInstant(at('2026-01-01T23:30:00Z'))).toBe('2026-01-02T00:30:00+01:00');
    expect(formatSwedishInstant(at('2026-01-01T12:00:00.050Z'))).toBe('2026-01-01T13:00:00.050+01:00');
  });

  it('is read back as the same instant, and names the Swedish day', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const text = formatSwedishInstant(instant);
        expect(at(text)).toEqual(instant);
        expect(text.slice(0, 10)).toBe(swedishDayOf(instant));
      }),
    );
  });
});
