import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  calendarDate,
  endOfDay,
  formatSwedishInstant,
  isWorkingDay,
  startOfDay,
  swedishDayOf,
} from '#platform/calendar';
import { countByRule, countDue } from './counting.ts';
import { ruleOn } from './rules/index.ts';
import { ClockUnit } from './view.ts';

const at = (iso: string) => new Date(iso);

describe('countDue', () => {
  // Sources: "1 §" and "2 §" are lag (1930:173) om beräkning av lagstadgad tid. The other words name the rule of counting.
  test.each<[ClockUnit, number, string, string, string | null, string]>([
    ['calendar_days', 14, '2026-11-20T09:15:00+01:00', '2026-12-04', null, 'the day it came in is day 0'],
    [
      'calendar_days',
      14,
      '2026-11-20T00:00:00+01:00',
      '2026-12-04',
      null,
      'the hour does not matter: first instant',
    ],
    [
      'calendar_days',
      14,
      '2026-11-20T23:59:59.999+01:00',
      '2026-12-04',
      null,
      'the hour does not matter: last instant',
    ],
    [
      'calendar_days',
      14,
      '2026-11-20T23:30:00Z',
      '2026-12-05',
      '2026-12-07',
      'the Swedish day counts; 2 §: a Saturday',
    ],
    ['calendar_days', 14, '2026-11-22T09:00:00+01:00', '2026-12-06', '2026-12-07', '2 §: a Sunday'],
    [
      'calendar_days',
      14,
      '2026-03-20T09:00:00+01:00',
      '2026-04-03',
      '2026-04-07',
      '2 §: Good Friday, over Easter',
    ],
    ['calendar_days', 14, '2026-12-10T09:00:00+01:00', '2026-12-24', '2026-12-28', '2 §: julafton'],
    ['calendar_days', 14, '2026-12-17T09:00:00+01:00', '2026-12-31', '2027-01-04', '2 §: nyårsafton'],
    ['calendar_days', 14, '2026-06-05T09:00:00+02:00', '2026-06-19', '2026-06-22', '2 §: midsommarafton'],
    [
      'calendar_days',
      14,
      '2026-04-16T09:00:00+02:00',
      '2026-04-30',
      null,
      '2 §: valborgsmässoafton is not in it',
    ],
    ['calendar_days', 0, '2026-11-20T09:00:00+01:00', '2026-11-20', null, 'the same day'],
    ['calendar_days', 0, '2026-11-21T09:00:00+01:00', '2026-11-21', '2026-11-23', 'the same day, a Saturday'],
    ['calendar_days', 1, '2026-03-28T09:00:00+01:00', '2026-03-29', '2026-03-30', 'a day of 23 hours'],
    ['working_days', 3, '2026-04-01T09:00:00+02:00', '2026-04-08', null, 'over Easter: 2, 7, 8 April'],
    ['working_days', 1, '2026-12-23T09:00:00+01:00', '2026-12-28', null, 'over Christmas'],
    ['working_days', 0, '2026-11-21T09:00:00+01:00', '2026-11-21', '2026-11-23', 'the same day, a Saturday'],
    ['weeks', 1, '2026-11-18T09:00:00+01:00', '2026-11-25', null, '1 §: the same weekday'],
    ['weeks', 3, '2026-12-05T09:00:00+01:00', '2026-12-26', '2026-12-28', '1 §, 2 §'],
    ['months', 4, '2026-10-02T09:00:00+02:00', '2027-02-02', null, '1 §: the same number'],
    [
      'months',
      4,
      '2026-10-31T09:00:00+01:00',
      '2027-02-28',
      '2027-03-01',
      '1 §: the last day; 2 §: a Sunday',
    ],
    [
      'months',
      6,
      '2026-08-31T09:00:00+02:00',
      '2027-02-28',
      '2027-03-01',
      '1 §: the last day; 2 §: a Sunday',
    ],
    ['months', 4, '2027-10-29T09:00:00+02:00', '2028-02-29', null, '1 §: a leap year'],
    [
      'years',
      2,
      '2024-02-29T09:00:00+01:00',
      '2026-02-28',
      '2026-03-02',
      '1 §: the last day; 2 §: a Saturday',
    ],
  ])('%s %i from %s: %s, possibly %s (%s)', (unit, length, start, due, later) => {
    const counted = countDue({ start: at(start), unit, length });
    expect(counted).toEqual({
      dueAt: endOfDay(counted.dueOn),
      dueOn: due,
      hourBased: false,
      possibleLaterAt: counted.possibleLaterOn && endOfDay(counted.possibleLaterOn),
      possibleLaterOn: later,
    });
  });

  it('a day-based time runs out at Swedish midnight, in summer and in winter', () => {
    const winter = countDue({ start: at('2026-11-20T09:15:00Z'), unit: 'calendar_days', length: 14 });
    expect(winter.dueAt.toISOString()).toBe('2026-12-04T23:00:00.000Z');
    const summer = countDue({ start: at('2026-03-20T09:15:00Z'), unit: 'calendar_days', length: 14 });
    expect(summer.dueAt.toISOString()).toBe('2026-04-03T22:00:00.000Z');
    expect(summer.possibleLaterAt?.toISOString()).toBe('2026-04-07T22:00:00.000Z');
  });

  // Source: elapsed hours, counted on UTC; offsets by directive 2000/84/EC.
  test.each([
    [
      48,
      '2026-12-03T14:00:00+01:00',
      '2026-12-05T14:00:00+01:00',
      '2026-12-05',
      'a Saturday, and not rolled',
    ],
    [48, '2026-03-27T14:00:00+01:00', '2026-03-29T15:00:00+02:00', '2026-03-29', 'into summer time'],
    [48, '2026-10-23T14:00:00+02:00', '2026-10-25T13:00:00+01:00', '2026-10-25', 'into winter time'],
    [24, '2026-12-23T22:00:00+01:00', '2026-12-24T22:00:00+01:00', '2026-12-24', 'julafton, and not rolled'],
    [3, '2026-12-04T22:00:00+01:00', '2026-12-05T01:00:00+01:00', '2026-12-05', 'over midnight'],
    [2, '2026-12-04T22:00:00+01:00', '2026-12-05T00:00:00+01:00', '2026-12-05', 'midnight is the next day'],
    [0, '2026-12-04T22:00:00+01:00', '2026-12-04T22:00:00+01:00', '2026-12-04', 'at once'],
  ])('%i hours from %s: %s (%s, %s)', (length, start, due, dueOn) => {
    const counted = countDue({ start: at(start), unit: 'hours', length });
    expect(formatSwedishInstant(counted.dueAt)).toBe(due);
    expect(counted).toMatchObject({ dueOn, hourBased: true, possibleLaterAt: null, possibleLaterOn: null });
  });

  it.each(ClockUnit.options)(
    '%s: refuses lengths that are none, and what runs out of the calendar',
    (unit) => {
      const start = at('2026-11-20T09:15:00Z');
      for (const length of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 10_000_000]) {
        expect(() => countDue({ start, unit, length })).toThrow(RangeError);
      }
      expect(() => countDue({ start: new Date(Number.NaN), unit, length: 1 })).toThrow(RangeError);
    },
  );
});

describe('countByRule', () => {
  const start = at('2026-11-21T09:00:00+01:00'); // a Saturday
  const saturday = calendarDate('2026-11-21');
  const rule = ruleOn('BU-020', saturday);
  const sameDay = { ...rule, time: { kind: 'counted', length: 0, unit: 'calendar_days' } } as const;

  test.each([
    ['applies', '2026-11-23'],
    ['unconfirmed', '2026-11-23'],
    ['no', null],
  ] as const)('roll-forward %s: possible later day %s', (roll_forward, possibleLaterOn) => {
    const due = countByRule({ ...sameDay, roll_forward }, start);
    expect(due).toMatchObject({ dueOn: '2026-11-21', possibleLaterOn });
    expect(due.possibleLaterAt === null).toBe(possibleLaterOn === null);
  });

  // Source: the rules' own fixed dates, 31 January and the 15th of every month.
  test.each([
    ['PL-023', '2026-12-31', undefined, '2027-01-31'],
    ['PL-023', '2027-01-31', undefined, '2027-01-31'],
    ['PL-023', '2027-02-01', undefined, '2028-01-31'],
    // Done early, or a year late: each year's is owed once.
    ['PL-023', '2027-01-10', '2027-01-31', '2028-01-31'],
    ['PL-023', '2028-03-01', '2027-01-31', '2028-01-31'],
    ['ST-010', '2026-11-30', undefined, '2026-12-15'],
    ['ST-010', '2026-12-15', '2026-12-15', '2027-01-15'],
    ['ST-010', '2026-12-16', undefined, '2027-01-15'],
  ])('%s started on %s after a cycle due %s is due %s', (id, day, previous, dueOn) => {
    const due = countByRule(ruleOn(id, calendarDate('2026-12-01')), at(`${day}T12:00:00+01:00`), {
      previousDueOn: previous === undefined ? undefined : calendarDate(previous),
    });
    expect(due).toMatchObject({ dueOn, hourBased: false });
    expect(swedishDayOf(new Date(due.dueAt.getTime() - 1))).toBe(dueOn);
  });

  it.each(['LVU-010', 'UN-011'])('%s is due at the end of the day that is given, and needs one', (id) => {
    const given = countByRule(ruleOn(id, saturday), start, { dueOn: calendarDate('2026-12-08') });
    expect(given).toMatchObject({ dueOn: '2026-12-08', possibleLaterOn: null });
    expect(() => countByRule(ruleOn(id, saturday), start)).toThrow(
      expect.objectContaining({ code: 'DAY_NEEDED' }),
    );
  });

  it('refuses to count what has no length', () => {
    expect(() => countByRule(ruleOn('GEN-010', saturday), start)).toThrow(
      expect.objectContaining({ code: 'NO_LENGTH' }),
    );
  });

  it('counts later cycles by their own length', () => {
    const custody = ruleOn('PL-014', saturday);
    expect(countByRule(custody, start).dueOn).toBe('2028-11-21');
    expect(countByRule(custody, start, { cycle: 2 }).dueOn).toBe('2027-11-21');
    const consideration = ruleOn('PL-010', saturday);
    expect(countByRule(consideration, start, { cycle: 2 }).dueOn).toBe(
      countByRule(consideration, start).dueOn,
    );
  });
});

describe('properties', () => {
  const starts = fc
    .integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2120, 0, 1) })
    .map((ms) => new Date(ms));
  const units = fc.constantFrom(...ClockUnit.options);
  const dayUnits = fc.constantFrom(...ClockUnit.options.filter((unit) => unit !== 'hours'));
  const lengths = fc.nat(60);

  it('the due time is never before the start, and lies on the due day', () => {
    fc.assert(
      fc.property(starts, units, lengths, (start, unit, length) => {
        const { dueAt, dueOn, hourBased } = countDue({ start, unit, length });
        expect(dueAt >= start).toBe(true);
        expect(swedishDayOf(hourBased ? dueAt : new Date(dueAt.getTime() - 1))).toBe(dueOn);
        if (!hourBased) expect(dueAt > start).toBe(true);
      }),
    );
  });

  it('a later start or a longer time is never due earlier', () => {
    fc.assert(
      fc.property(
        starts,
        fc.nat(40 * 86_400_000),
        units,
        lengths,
        fc.nat(10),
        (start, gap, unit, length, more) => {
          const { dueAt } = countDue({ start, unit, length });
          expect(countDue({ start: new Date(start.getTime() + gap), unit, length }).dueAt >= dueAt).toBe(
            true,
          );
          expect(countDue({ start, unit, length: length + more }).dueAt >= dueAt).toBe(true);
        },
      ),
    );
  });

  it('the hour of the trigger does not matter to units of days and longer', () => {
    fc.assert(
      fc.property(starts, dayUnits, lengths, (start, unit, length) => {
        const first = countDue({ start: startOfDay(swedishDayOf(start)), unit, length });
        expect(countDue({ start, unit, length })).toEqual(first);
      }),
    );
  });

  it('there is a possible later day exactly when the due day is not a working day; it is one and it is later', () => {
    fc.assert(
      fc.property(starts, dayUnits, lengths, (start, unit, length) => {
        const { dueOn, dueAt, possibleLaterOn, possibleLaterAt } = countDue({ start, unit, length });
        expect(possibleLaterOn === null).toBe(isWorkingDay(dueOn));
        expect(possibleLaterAt === null).toBe(isWorkingDay(dueOn));
        if (possibleLaterOn && possibleLaterAt) {
          expect(isWorkingDay(possibleLaterOn) && possibleLaterOn > dueOn && possibleLaterAt > dueAt).toBe(
            true,
          );
        }
      }),
    );
  });

  it('working days from a positive length never need rolling', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 200 }), (start, length) => {
        expect(countDue({ start, unit: 'working_days', length }).possibleLaterOn).toBeNull();
      }),
    );
  });
});
