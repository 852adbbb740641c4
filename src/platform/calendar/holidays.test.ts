import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, weekdayOf } from './arithmetic.ts';
import { calendarDate, fromDayNumber, partsOf } from './calendar-date.ts';
import { dayNumberOf } from './day-number.ts';
import { holidaysOf, isNamedHoliday, isPublicHoliday } from './holidays.ts';
import { addWorkingDays, isWorkingDay, rollForward } from './working-days.ts';

const d = calendarDate;
const days = fc
  .integer({ min: dayNumberOf(1953, 1, 1), max: dayNumberOf(2190, 12, 31) })
  .map((n) => fromDayNumber(n));

describe('holidaysOf', () => {
  it('2026 by the almanac', () => {
    expect(holidaysOf(2026).map(({ day, name }) => `${day} ${name}`)).toEqual([
      '2026-01-01 new_years_day',
      '2026-01-06 epiphany',
      '2026-04-03 good_friday',
      '2026-04-05 easter_sunday',
      '2026-04-06 easter_monday',
      '2026-05-01 may_day',
      '2026-05-14 ascension_day',
      '2026-05-24 whit_sunday',
      '2026-06-06 national_day',
      '2026-06-20 midsummer_day',
      '2026-10-31 all_saints_day',
      '2026-12-25 christmas_day',
      '2026-12-26 boxing_day',
    ]);
  });

  it('may name one day twice: Ascension Day on 1 May 2008', () => {
    expect(holidaysOf(2008).filter(({ day }) => day === '2008-05-01')).toHaveLength(2);
  });

  test.each([1952, 2200, Number.NaN])('refuses %d', (year) => {
    expect(() => holidaysOf(year)).toThrow(RangeError);
  });

  it('can’t be changed by a reader', () => {
    expect(Object.isFrozen(holidaysOf(2026))).toBe(true);
    expect(Object.isFrozen(holidaysOf(2026)[0])).toBe(true);
  });
});

describe('Easter Sunday', () => {
  // Sources: the tables of the Swedish almanac for the extremes and a selection between.
  test.each([
    '1954-04-18',
    '1961-04-02',
    '1970-03-29',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2160-03-23',
  ])('%s', (day) => {
    const { year } = partsOf(d(day));
    expect(holidaysOf(year).find(({ name }) => name === 'easter_sunday')?.day).toBe(day);
  });
});

describe('public holidays', () => {
  // Sources: SFS 1989:253 1–2 §§; SFS 2004:1320 (the national day for Whit Monday); SFS 1952:48 (the Saturdays).
  test.each([
    ['2004-05-31', true, '1989:253: Whit Monday, the last one'],
    ['2005-05-16', false, '2004:1320: Whit Monday is a working day'],
    ['2004-06-07', false, 'the Monday after 6 June 2004'],
    ['2005-06-06', true, '2004:1320: the national day, the first one'],
    ['2003-06-06', false, '2004:1320: 6 June before it'],
    ['1953-06-20', true, '1952:48: midsummer on a Saturday, the first one'],
    ['1953-06-24', false, '1952:48: no longer 24 June'],
    ['2027-06-26', true, '2 §: the latest midsummer'],
    ['2026-06-20', true, '2 §: the earliest midsummer'],
    ['2026-10-31', true, '2 §: the earliest All Saints'],
    ['2027-11-06', true, '2 §: the latest All Saints'],
    ['2026-06-19', false, '1 §: midsommarafton is not named'],
    ['2026-12-24', false, '1 §: julafton is not named'],
    ['2026-12-31', false, '1 §: nyårsafton is not named'],
    ['2026-04-04', false, '1 §: påskafton is not named'],
    ['2026-11-22', true, '1 §: any Sunday'],
    ['2026-11-21', false, '1 §: a Saturday is not'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(isPublicHoliday(d(day))).toBe(expected);
  });

  it('every Sunday is one, but only the named Sundays have a name', () => {
    expect(isNamedHoliday(d('2026-11-22'))).toBe(false);
    expect(isNamedHoliday(d('2026-04-05'))).toBe(true);
    expect(isNamedHoliday(d('2027-12-26'))).toBe(true); // annandag jul on a Sunday
    fc.assert(
      fc.property(days, (day) => {
        expect(isPublicHoliday(day)).toBe(isNamedHoliday(day) || weekdayOf(day) === 7);
      }),
    );
  });

  it('outside 1953–2199 are refused, not guessed', () => {
    for (const ask of [isPublicHoliday, isNamedHoliday, isWorkingDay, rollForward]) {
      expect(() => ask(d('1952-12-31'))).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    }
  });
});

describe('against date-holidays, 1970–2100', () => {
  // The library calls what the law names `public`, the three eves `bank`; it never lists Whit Monday as public, so the years
  // when it was are completed here with the day after the library's own Whit Sunday.
  const library = new Holidays('SE', { types: ['public', 'bank'], languages: ['sv'] });
  const listed = (year: number, type: 'public' | 'bank') =>
    library
      .getHolidays(year)
      .filter((h) => h.type === type)
      .map((h) => ({ day: h.date.slice(0, 10), name: h.name }));

  it('the same days are named', () => {
    for (let year = 1970; year <= 2100; year += 1) {
      const theirs = listed(year, 'public');
      const whitSunday = theirs.find(({ name }) => name === 'pingstdagen');
      if (year < 2005 && whitSunday)
        theirs.push({ day: addDays(d(whitSunday.day), 1), name: 'annandag pingst' });
      expect(theirs.length).toBe(13);
      expect(holidaysOf(year).map(({ day }) => day)).toEqual(theirs.map(({ day }) => day).sort());
    }
  });

  it('the same days are working days', () => {
    for (let year = 1970; year <= 2100; year += 1) {
      const off = new Set([
        ...listed(year, 'bank').map(({ day }) => day),
        ...holidaysOf(year).map(({ day }) => day),
      ]);
      expect(listed(year, 'bank')).toHaveLength(3);
      for (let day = d(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) {
        const expected = weekdayOf(day) < 6 && !off.has(day);
        if (isWorkingDay(day) !== expected)
          expect.fail(`${day} should ${expected ? '' : 'not '}be a working day`);
      }
    }
  });
});

describe('working days', () => {
  // Sources: "def" = Monday–Friday except public holidays and the three eves; the almanac for the days.
  test.each([
    ['2026-04-02', 1, '2026-04-07', 'def: Thursday before Good Friday; four days are passed, one is counted'],
    ['2026-04-02', 3, '2026-04-09', 'def'],
    ['2026-04-03', 1, '2026-04-07', 'def: from a public holiday'],
    ['2026-11-20', 1, '2026-11-23', 'def: Friday to Monday'],
    ['2026-11-21', 1, '2026-11-23', 'def: from a Saturday'],
    ['2026-11-22', 1, '2026-11-23', 'def: from a Sunday'],
    ['2026-06-18', 1, '2026-06-22', 'def: midsommarafton is not a working day'],
    ['2026-12-23', 1, '2026-12-28', 'def: julafton, juldagen, annandag jul, Sunday'],
    ['2026-12-30', 1, '2027-01-04', 'def: nyårsafton, nyårsdagen, weekend'],
    ['2027-01-05', 1, '2027-01-07', 'def: trettondedag jul'],
    ['2026-04-30', 1, '2026-05-04', 'def: valborg is a working day, första maj not'],
    ['2026-04-29', 1, '2026-04-30', 'def: valborg is a working day'],
    ['2026-05-13', 1, '2026-05-15', 'def: the Friday after Ascension Day is a working day'],
    ['2026-11-18', 0, '2026-11-18', 'def: none'],
    ['2026-11-21', 0, '2026-11-21', 'def: none, from a Saturday'],
    ['2026-04-07', -1, '2026-04-02', 'def: backwards over Easter'],
    ['2026-01-02', 250, '2026-12-30', 'def: 261 weekdays in 2026 less 10 make 251; 2 January is the first'],
    ['2026-01-02', 251, '2027-01-04', 'def: the next is in the new year'],
  ])('%s + %i = %s (%s)', (from, n, expected) => {
    expect(addWorkingDays(d(from), n)).toBe(expected);
  });

  it('refuses fractions, and stops at the end of what is known', () => {
    expect(() => addWorkingDays(d('2026-01-01'), 1.5)).toThrow(
      expect.objectContaining({ code: 'NOT_WHOLE' }),
    );
    expect(() => addWorkingDays(d('2026-01-01'), 1_000_000_000)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE' }),
    );
    expect(() => addWorkingDays(d('1953-01-02'), -1)).toThrow(
      expect.objectContaining({ code: 'OUT_OF_RANGE' }),
    );
  });

  const counts = fc.integer({ min: 1, max: 300 });

  it('end on a working day, with exactly n working days passed', () => {
    fc.assert(
      fc.property(days, counts, (day, n) => {
        const end = addWorkingDays(day, n);
        expect(isWorkingDay(end)).toBe(true);
        let passed = 0;
        for (let at = day; at < end; ) {
          at = addDays(at, 1);
          if (isWorkingDay(at)) passed += 1;
        }
        expect(passed).toBe(n);
      }),
      { numRuns: 60 },
    );
  });

  it('can be stepped: a + b working days is a and then b', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, a, b) => {
        expect(addWorkingDays(addWorkingDays(day, a), b)).toBe(addWorkingDays(day, a + b));
      }),
    );
  });

  it('back again from a working day is where it began', () => {
    fc.assert(
      fc.property(days, counts, (day, n) => {
        const start = rollForward(day);
        expect(addWorkingDays(addWorkingDays(start, n), -n)).toBe(start);
      }),
    );
  });

  it('never end earlier for a later start', () => {
    fc.assert(
      fc.property(days, fc.nat(30), counts, (day, gap, n) => {
        expect(addWorkingDays(day, n) <= addWorkingDays(addDays(day, gap), n)).toBe(true);
      }),
    );
  });
});

describe('rollForward', () => {
  // Source of all rows: lag 1930:173 2 §; the days by the almanac.
  test.each([
    ['2026-11-20', '2026-11-20', 'Friday stays'],
    ['2026-11-21', '2026-11-23', 'Saturday'],
    ['2026-11-22', '2026-11-23', 'Sunday'],
    ['2026-04-03', '2026-04-07', 'Good Friday: over Easter'],
    ['2026-06-19', '2026-06-22', 'midsommarafton'],
    ['2026-12-24', '2026-12-28', 'julafton: over Christmas and the weekend'],
    ['2026-12-31', '2027-01-04', 'nyårsafton: over New Year and the weekend'],
    ['2027-01-06', '2027-01-07', 'trettondedag jul'],
    ['2026-05-14', '2026-05-15', 'Ascension Day'],
    ['2026-04-30', '2026-04-30', 'valborgsmässoafton is not in the law'],
    ['2026-04-04', '2026-04-07', 'påskafton is a Saturday'],
  ])('%s → %s (%s)', (from, expected) => {
    expect(rollForward(d(from))).toBe(expected);
  });

  it('is the first working day on or after, and rolling twice changes nothing', () => {
    fc.assert(
      fc.property(days, (day) => {
        const rolled = rollForward(day);
        expect(isWorkingDay(rolled)).toBe(true);
        expect(rolled >= day).toBe(true);
        for (let at = day; at < rolled; at = addDays(at, 1)) expect(isWorkingDay(at)).toBe(false);
        expect(rollForward(rolled)).toBe(rolled);
      }),
    );
  });

  it('never needs more than five days in 1953–2198', () => {
    for (let day = d('1953-01-01'); day <= '2198-12-31'; day = addDays(day, 1)) {
      if (rollForward(day) > addDays(day, 5)) expect.fail(`${day} rolls to ${rollForward(day)}`);
    }
  });

  it('refuses to guess what follows the last year', () => {
    expect(() => rollForward(d('2199-12-31'))).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
  });
});
