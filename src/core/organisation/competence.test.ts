import { describe, expect, it } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { type Competence, holdsOn, needsDegree } from './competence.ts';

const noted = (
  changes: Partial<Record<'fromOn' | 'toOn', string>> & { mistaken?: boolean } = {},
): Competence => ({
  code: 'socionom_degree',
  fromOn: calendarDate(changes.fromOn ?? '2026-02-01'),
  toOn: changes.toOn ? calendarDate(changes.toOn) : null,
  mistaken: changes.mistaken ?? false,
});

describe('a competence holds', () => {
  it.each([
    ['the day before it is noted from', noted(), '2026-01-31', false],
    ['from its first day', noted(), '2026-02-01', true],
    ['until further notice', noted(), '2030-01-01', true],
    ['on its last day', noted({ toOn: '2026-06-30' }), '2026-06-30', true],
    ['no day after its last', noted({ toOn: '2026-06-30' }), '2026-07-01', false],
    ['never when it was noted by mistake', noted({ mistaken: true }), '2026-03-01', false],
  ] as const)('%s', (_when, competence, day, holds) => {
    expect(holdsOn(competence, calendarDate(day))).toBe(holds);
  });
});

describe('SoL 25:1 asks for a degree', () => {
  it.each([
    ['of whoever investigates about children', 'caseworker', 'child_youth', true],
    ['of whoever takes reports about children in', 'intake', 'child_youth', true],
    ['of a manager who can be given a case about a child', 'unit_manager', 'child_youth', true],
    ['of nobody who works with adults', 'caseworker', 'adult_misuse', false],
    ['of nobody who can not be given a case', 'practitioner', 'child_youth', false],
  ] as const)('%s', (_who, role, area, needs) => {
    expect(needsDegree({ role, area })).toBe(needs);
  });
});
