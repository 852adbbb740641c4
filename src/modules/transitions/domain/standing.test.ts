import { describe, expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import type { Outcome } from './codes.ts';
import {
  isLost,
  mayApply,
  mayConfirm,
  mayRecordOutcome,
  maySettle,
  outcomeBy18,
  type Standing,
  stateAfter,
} from './standing.ts';

const running: Standing = { state: 'running', outcome: null, confirmed: false, missedOn: [] };
const as = (more: Partial<Standing>): Standing => ({ ...running, ...more });

describe('an outcome', () => {
  test('can be recorded until the unit for adults has confirmed, and changed', () => {
    expect(mayRecordOutcome(running, 'no_need')).toBeNull();
    expect(mayRecordOutcome(as({ state: 'applied', outcome: 'goes_on' }), 'declined')).toBeNull();
    expect(mayRecordOutcome(as({ confirmed: true }), 'declined')).toBe('TRANSITION_CONFIRMED');
    expect(mayRecordOutcome(as({ state: 'ended', outcome: 'died' }), 'moved')).toBe('PERSON_DIED');
  });
  test.each([
    [[], 'TRIED_TOO_LITTLE'],
    [['2026-11-18', '2026-11-18'], 'TRIED_TOO_LITTLE'],
    [['2026-11-18', '2026-11-19'], null],
  ] as const)('is not reached after attempts on %j: %s', (missedOn, expected) => {
    expect(mayRecordOutcome(as({ missedOn }), 'not_reached')).toBe(expected);
  });
  test('keeps those who were not reached, and those who wait for the other unit, on the list', () => {
    expect(stateAfter('not_reached')).toBe('not_reached');
    expect(stateAfter('goes_on')).toBe('applied');
    for (const outcome of ['no_need', 'declined', 'moved', 'died', 'not_opened'] as const)
      expect(stateAfter(outcome)).toBe('ended');
  });
  test('counts by the birthday, the day itself too', () => {
    const on = (today: string, outcome: Outcome = 'no_need') =>
      outcomeBy18(null, { outcome, on: d('2027-01-30'), today: d(today) }, d('2027-02-01'));
    expect(on('2027-02-01')).toBe('no_need');
    // Said afterwards to be of a day before it.
    expect(on('2027-02-02')).toBeNull();
    expect(on('2027-02-02', 'died')).toBe('died');
    const found = { outcome: 'goes_on', on: d('2027-01-30'), today: d('2027-03-01') } as const;
    expect(outcomeBy18('not_reached', found, d('2027-02-01'))).toBe('not_reached');
    expect([null, 'not_reached', 'no_need', 'declined', 'goes_on'].map((o) => isLost(o as never))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test('one application waits at a time, and is confirmed once', () => {
  expect(mayApply(as({ state: 'applied', outcome: 'goes_on' }))).toBe('ALREADY_APPLIED');
  expect(mayApply(as({ state: 'ended', outcome: 'declined' }))).toBeNull();
  expect(mayApply(as({ state: 'not_reached', outcome: 'not_reached' }))).toBeNull();
  expect(mayConfirm(running)).toBe('NO_APPLICATION');
  expect(mayConfirm(as({ state: 'applied' }))).toBeNull();
  expect(mayConfirm(as({ confirmed: true, state: 'ended' }))).toBe('TRANSITION_CONFIRMED');
});

test('nobody is settled who was not recorded as not reached', () => {
  expect(maySettle(as({ state: 'not_reached' }))).toBeNull();
  expect(maySettle(running)).toBe('NOT_NOT_REACHED');
});
