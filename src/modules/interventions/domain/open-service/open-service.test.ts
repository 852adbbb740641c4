import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { addParticipants, faultOfService, isCountedAlone, NOBODY, participantsOf } from './open-service.ts';

const TODAY = calendarDate('2026-12-04');
const GIVEN = {
  assessed: false,
  identity: 'exempted',
  activeFrom: calendarDate('2026-01-01'),
  activeTo: calendarDate('2026-11-30'),
} as const;

describe('what may be counted without anybody', () => {
  // SoL 11:5: without an individual assessment. SoL 14:4: counselling is not documented; 14:5: nor whom the board has excepted.
  test.each([
    [false, 'exempted', true],
    [false, 'counselling', true],
    [false, 'kept', false],
    [true, 'kept', false],
  ] as const)('assessed %s, identity %s: %s', (assessed, identity, expected) => {
    expect(isCountedAlone({ assessed, identity })).toBe(expected);
  });
});

describe('what can be registered', () => {
  test.each([
    ['on the first day', {}, '2026-01-01', null],
    ['on the last day', {}, '2026-11-30', null],
    ['the day after the last', {}, '2026-12-01', 'heldOn not_given_then'],
    ['the day before the first', {}, '2025-12-31', 'heldOn not_given_then'],
    ['tomorrow', { activeTo: null }, '2026-12-05', 'heldOn in_the_future'],
    ['today', { activeTo: null }, '2026-12-04', null],
    ['a year and a day ago', { activeFrom: calendarDate('2024-01-01') }, '2025-12-02', 'heldOn too_long_ago'],
    ['a year ago', { activeFrom: calendarDate('2024-01-01') }, '2025-12-03', null],
    ['what is assessed', { assessed: true, identity: 'kept' }, '2026-11-01', 'entryId needs_assessment'],
    ['what documents who comes', { identity: 'kept' }, '2026-11-01', 'entryId identity_kept'],
  ] as const)('%s', (_what, other, heldOn, expected) => {
    const fault = faultOfService({ ...GIVEN, ...other }, calendarDate(heldOn), TODAY);
    expect(fault && `${fault.field} ${fault.code}`).toBe(expected);
  });

  test('an intervention that is not the board’s', () => {
    expect(faultOfService(undefined, TODAY, TODAY)).toEqual({ field: 'entryId', code: 'not_in_list' });
  });
});

test('those who came are added age by age', () => {
  const both = addParticipants({ ...NOBODY, child: 2, adult: 1 }, { ...NOBODY, adult: 4, age_unknown: 3 });
  expect(both).toEqual({ child: 2, teen: 0, young: 0, adult: 5, age_unknown: 3 });
  expect(participantsOf(both)).toBe(10);
});
