import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, calendarDate } from '#platform/calendar';
import { asKnownOn, type Coding, inForceWithin } from './codings.ts';

const DAY0 = calendarDate('2026-01-01');
const day = (n: number): CalendarDate => addDays(DAY0, n);

const aDay = fc.integer({ min: 0, max: 400 }).map(day);
const aCoding: fc.Arbitrary<Coding> = fc
  .record({
    coded: fc.integer({ min: 0, max: 300 }),
    late: fc.integer({ min: 0, max: 60 }),
    length: fc.option(fc.integer({ min: 0, max: 90 })),
    endLate: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ coded, late, length, endLate }) => ({
    code: 'neglect',
    codedOn: day(coded),
    recordedOn: day(coded + late),
    endedOn: length === null ? null : day(coded + length),
    endRecordedOn: length === null ? null : day(Math.max(coded + late, coded + length) + endLate),
  }));

const coding = (codedOn: string, endedOn: string | null): Coding => ({
  code: 'honour',
  codedOn: calendarDate(codedOn),
  recordedOn: calendarDate(codedOn),
  endedOn: endedOn === null ? null : calendarDate(endedOn),
  endRecordedOn: endedOn === null ? null : calendarDate(endedOn),
});

describe('in force within a period', () => {
  test.each([
    ['ends the day before', '2026-04-01', '2026-04-30', false],
    ['ends on its first day', '2026-04-01', '2026-05-01', true],
    ['begins on its last day', '2026-08-31', null, true],
    ['begins the day after', '2026-09-01', null, false],
    ['covers it all', '2025-01-01', null, true],
    ['lies within it', '2026-06-01', '2026-06-02', true],
  ])('a coding that %s', (_name, from, to, expected) => {
    expect(inForceWithin(coding(from, to), calendarDate('2026-05-01'), calendarDate('2026-08-31'))).toBe(
      expected,
    );
  });

  test('is to be in force on some day of it', () => {
    fc.assert(
      fc.property(aCoding, aDay, fc.integer({ min: 0, max: 40 }), (c, from, length) => {
        const days = Array.from({ length: length + 1 }, (_, i) => addDays(from, i));
        const someDay = days.some((d) => inForceWithin(c, d, d));
        expect(inForceWithin(c, from, addDays(from, length))).toBe(someDay);
      }),
    );
  });

  test('a period that ends before it begins holds nothing', () => {
    fc.assert(
      fc.property(aCoding, aDay, (c, from) => {
        expect(inForceWithin(c, from, addDays(from, -1))).toBe(false);
      }),
    );
  });
});

describe('as known on a day', () => {
  test('nothing that is written down later is known', () => {
    fc.assert(
      fc.property(fc.array(aCoding), aDay, (codings, on) => {
        for (const known of asKnownOn(codings, on)) {
          expect(known.recordedOn <= on).toBe(true);
          expect(known.endRecordedOn === null || known.endRecordedOn <= on).toBe(true);
        }
      }),
    );
  });

  test('a coding or an end that is written down afterwards changes nothing', () => {
    fc.assert(
      fc.property(fc.array(aCoding), aCoding, aDay, (codings, later, on) => {
        const after = { ...later, recordedOn: addDays(on, 1) };
        expect(asKnownOn([...codings, after], on)).toEqual(asKnownOn(codings, on));
        const ended = codings.map((c) =>
          c.endedOn === null ? { ...c, endedOn: c.codedOn, endRecordedOn: addDays(on, 1) } : c,
        );
        expect(asKnownOn(ended, on)).toEqual(asKnownOn(codings, on));
      }),
    );
  });

  test('to know on a later day what was known on an earlier one is to know the earlier', () => {
    fc.assert(
      fc.property(fc.array(aCoding), aDay, aDay, (codings, a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];
        expect(asKnownOn(asKnownOn(codings, later), earlier)).toEqual(asKnownOn(codings, earlier));
      }),
    );
  });
});
