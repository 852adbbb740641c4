import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, ageOn, type CalendarDate, calendarDate as d } from '#platform/calendar';
import { beginsOn, bornByOf, mustHave, turns18On } from './turning.ts';

const born = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays(d('1999-01-01'), n));

describe('a transition', () => {
  test('begins half a year before the birthday, on the last of the month when there is no such day', () => {
    expect(beginsOn(d('2009-05-20'))).toBe('2026-11-20');
    expect(beginsOn(d('2009-08-31'))).toBe('2027-02-28');
    expect(turns18On(d('2008-02-29'))).toBe('2026-02-28');
  });

  test('ends on the day on which somebody is 18, for every day of birth', () => {
    fc.assert(
      fc.property(born, (day) => {
        const turns = turns18On(day);
        expect(ageOn(day, turns)).toBe(18);
        expect(ageOn(day, addDays(turns, -1))).toBe(17);
        expect(beginsOn(day) < turns).toBe(true);
      }),
    );
  });

  test('is looked for among all who can have reached the age', () => {
    fc.assert(
      fc.property(born, fc.integer({ min: 0, max: 9_000 }), (day, after) => {
        const today = addDays(day, after);
        if (beginsOn(day) <= today) expect(day <= bornByOf(today)).toBe(true);
      }),
    );
  });
});

describe('something that goes on', () => {
  const about = (birthDate: string | null, openedOn: string, closedOn: string | null) => ({
    birthDate: birthDate as CalendarDate | null,
    openedOn: d(openedOn),
    closedOn: closedOn as CalendarDate | null,
  });
  test.each([
    ['is under way at 17 and a half', '2008-05-20', '2025-01-01', null, '2025-11-20', true],
    ['begins after it and before the birthday', '2008-05-20', '2026-05-19', null, '2026-05-19', true],
    ['ended on the day itself', '2008-05-20', '2025-01-01', '2025-11-20', '2026-06-01', true],
    ['ended the day before', '2008-05-20', '2025-01-01', '2025-11-19', '2026-06-01', false],
    ['began on the birthday', '2008-05-20', '2026-05-20', null, '2026-06-01', false],
    ['is about somebody younger', '2008-05-20', '2025-01-01', null, '2025-11-19', false],
  ] as const)('%s', (_, birth, opened, closed, today, expected) => {
    expect(mustHave(about(birth, opened, closed), d(today))).toBe(expected);
  });
  test('asks for nothing while the day of birth is not known', () => {
    expect(mustHave(about(null, '2025-01-01', null), d('2026-06-01'))).toBe(false);
  });
});
