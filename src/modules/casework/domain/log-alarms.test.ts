import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { operations } from '../module.ts';
import {
  type AlarmFacts,
  alarmsOf,
  LISTS,
  MANY_CASES,
  mutualIn,
  nightOf,
  type Reading,
} from './log-alarms.ts';

const NOBODY: AlarmFacts = {
  isNamesake: () => false,
  hasSurnameOf: () => false,
  isCloseTo: () => false,
  isOfColleague: () => false,
  isProtectedFrom: () => false,
  worksAtNight: () => false,
};
const reading = (at: string, changed: Partial<Reading> = {}): Reading => ({
  employeeId: 'siv',
  unitId: 'unit',
  caseId: 'case',
  personId: 'alva',
  firstAt: new Date(at),
  isRead: true,
  eventIds: [at],
  ...changed,
});
const DAY = '2026-11-20T10:00:00+01:00';
const kinds = (facts: Partial<AlarmFacts>, at = DAY) =>
  alarmsOf([reading(at)], { ...NOBODY, ...facts }).map((a) => a.kind);

test('a reading that nothing speaks against gives no alarm', () => {
  expect(kinds({})).toEqual([]);
});

test.each([
  [
    'the own whole name, not also as a namesake by surname',
    { isNamesake: yes, hasSurnameOf: yes },
    ['own_file'],
  ],
  ['the same surname', { hasSurnameOf: yes }, ['same_surname']],
  ['somebody close', { isCloseTo: yes, hasSurnameOf: yes }, ['close_one', 'same_surname']],
  ['a colleague’s file', { isOfColleague: yes }, ['colleague']],
  ['a protected person', { isProtectedFrom: yes }, ['protected_person']],
])('%s is asked about', (_, facts, expected) => {
  expect(kinds(facts)).toEqual(expected);
});

test('once a day for each person, with all the events', () => {
  const facts = { ...NOBODY, hasSurnameOf: yes };
  const alarms = alarmsOf(
    [reading(DAY), reading('2026-11-20T15:00:00+01:00'), reading('2026-11-21T10:00:00+01:00')],
    facts,
  );
  expect(alarms.map((a) => [a.on, a.eventIds.length])).toEqual([
    ['2026-11-20', 2],
    ['2026-11-21', 1],
  ]);
});

test('what shows many is known by name: every reading that is of no single case, and what gives many away unread', () => {
  // The papers of one item are of one case, which is not opened for them.
  const ofOne = ['casework.item-papers'];
  const readings = operations
    .filter((o) => o.kind !== 'command' && !o.caseId)
    .map((o) => o.name as string)
    .filter((name) => !ofOne.includes(name));
  const many = [...readings, 'casework.assign-cases'];
  expect(LISTS.filter((name) => name.startsWith('casework.')).toSorted()).toEqual(many.toSorted());
});

describe('the night', () => {
  test.each([
    ['2026-11-20T21:59:59+01:00', null],
    ['2026-11-20T22:00:00+01:00', '2026-11-20'],
    ['2026-11-21T00:30:00+01:00', '2026-11-20'],
    ['2026-11-21T05:59:59+01:00', '2026-11-20'],
    ['2026-11-21T06:00:00+01:00', null],
    // Summer time: 22 in Sweden is 20 in UTC.
    ['2026-07-01T20:00:00Z', '2026-07-01'],
    // The night when the clock is put back has two hours called 2.
    ['2026-10-25T01:30:00Z', '2026-10-24'],
  ])('%s counts to %s', (at, night) => {
    expect(nightOf(new Date(at))).toBe(night);
  });
  test('is one alarm, before and after midnight', () => {
    const alarms = alarmsOf(
      [reading('2026-11-20T23:00:00+01:00'), reading('2026-11-21T01:00:00+01:00', { caseId: 'other' })],
      NOBODY,
    );
    expect(alarms).toMatchObject([
      { kind: 'night', on: calendarDate('2026-11-20'), caseIds: ['case', 'other'] },
    ]);
  });
  test('is work for those who work by night', () => {
    expect(kinds({ worksAtNight: yes }, '2026-11-20T23:00:00+01:00')).toEqual([]);
  });
});

describe('many cases', () => {
  const many = (count: number, minutes: number) =>
    Array.from({ length: count }, (_, n) =>
      reading(new Date(Date.parse(DAY) + (n * minutes * 60_000) / (count - 1)).toISOString(), {
        caseId: `${n}`,
      }),
    );
  test('within an hour are asked about', () => {
    const [alarm] = alarmsOf(many(MANY_CASES, 59), NOBODY);
    expect(alarm).toMatchObject({ kind: 'many_cases', about: null });
    expect(alarm?.caseIds).toHaveLength(MANY_CASES);
  });
  test.each([
    ['one too few', many(MANY_CASES - 1, 59)],
    ['over a longer time', many(MANY_CASES, 60)],
    ['the same case over and over', many(MANY_CASES, 30).map((r) => ({ ...r, caseId: 'one' }))],
    ['of several readers', many(MANY_CASES, 30).map((r, n) => ({ ...r, employeeId: `${n % 2}` }))],
  ])('%s are not', (_, readings) => {
    expect(alarmsOf(readings, NOBODY)).toEqual([]);
  });
});

describe('two who have appointed each other', () => {
  const gave = (by: string, whom: string, on: string) => ({
    by,
    whom,
    unitId: null,
    on: calendarDate(on),
    eventId: `${by} ${on}`,
  });
  const told = (...appointments: ReturnType<typeof gave>[]) =>
    mutualIn(appointments, 366).map((a) => [a.kind, a.employeeId, a.about, a.on, a.eventIds]);

  test('are told of at the latter, with both events', () => {
    expect(told(gave('siv', 'olle', '2026-03-01'), gave('olle', 'siv', '2026-11-20'))).toEqual([
      ['mutual_appointment', 'olle', 'siv', '2026-11-20', ['siv 2026-03-01', 'olle 2026-11-20']],
    ]);
  });

  test.each([
    ['one way', [gave('siv', 'olle', '2026-03-01'), gave('siv', 'olle', '2026-11-20')]],
    ['of a third', [gave('siv', 'olle', '2026-03-01'), gave('olle', 'lova', '2026-11-20')]],
    ['a year and more apart', [gave('siv', 'olle', '2025-11-18'), gave('olle', 'siv', '2026-11-20')]],
  ])('%s they are not', (_, appointments) => {
    expect(told(...appointments)).toEqual([]);
  });
});

function yes(): boolean {
  return true;
}
