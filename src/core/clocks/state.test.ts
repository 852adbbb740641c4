import { describe, expect, it, test } from 'vitest';
import { type Clock, clockState, isPastDue } from './state.ts';
import {
  at,
  COURT,
  cancelled,
  clock,
  extended,
  FORTY_EIGHT_HOURS,
  FOUR_MONTHS,
  FOURTEEN_DAYS,
  SAME_DAY,
  stopped,
} from './testing/index.ts';

describe('startClock', () => {
  it('counts the due day by the rule, and nothing has happened yet', () => {
    expect(clock()).toEqual({
      kind: 'statutory_max',
      dueMeans: 'latest',
      inHours: false,
      startedAt: at('2026-11-20T09:15:00+01:00'),
      dueAt: at('2026-12-05T00:00:00+01:00'),
      dueOn: '2026-12-04',
      originalDueAt: at('2026-12-05T00:00:00+01:00'),
      originalDueOn: '2026-12-04',
      possibleLaterOn: null,
      extension: null,
      stoppedAt: null,
      cancelled: null,
    });
  });

  test.each([
    ['unconfirmed', FOURTEEN_DAYS, '2026-11-22T09:00:00+01:00', '2026-12-06', '2026-12-07'],
    ['applies', FOUR_MONTHS, '2026-10-31T09:00:00+01:00', '2027-02-28', '2027-03-01'],
    ['no', SAME_DAY, '2026-11-21T09:00:00+01:00', '2026-11-21', null],
  ])('roll-forward %s', (rollForward, rule, start, dueOn, possibleLaterOn) => {
    expect(rule.roll_forward).toBe(rollForward);
    expect(clock(rule, start)).toMatchObject({ dueOn, possibleLaterOn });
  });
});

describe('the state of a clock: given, when it is, then', () => {
  const done14 = (when: string) => stopped(clock(), when);
  const in10Days = () => extended(clock(), '2026-12-04T16:00:00+01:00', '2026-12-14');
  const tooLate = () => extended(clock(), '2026-12-05T08:00:00+01:00', '2026-12-14');
  const hours = () => clock(FORTY_EIGHT_HOURS, '2026-12-03T14:00:00+01:00');
  const court = () => clock(COURT);

  test.each<[string, Clock, string, string, number]>([
    ['just started', clock(), '2026-11-20T09:15:00+01:00', 'running', 0],
    ['the last millisecond of the due day', clock(), '2026-12-04T23:59:59.999+01:00', 'running', 0],
    ['midnight after it', clock(), '2026-12-05T00:00:00+01:00', 'overdue', 1],
    ['three days after', clock(), '2026-12-07T08:00:00+01:00', 'overdue', 3],
    [
      'a possible later day does not postpone',
      clock(FOURTEEN_DAYS, '2026-11-22T09:00:00+01:00'),
      '2026-12-07T08:00:00+01:00',
      'overdue',
      1,
    ],
    ['due the same day, late that evening', clock(SAME_DAY), '2026-11-20T23:59:00+01:00', 'running', 0],
    ['due the same day, after midnight', clock(SAME_DAY), '2026-11-21T00:01:00+01:00', 'overdue', 1],

    ['stopped early', done14('2026-11-24T10:00:00+01:00'), '2027-06-01T00:00:00+02:00', 'met', 0],
    [
      'stopped in the last millisecond',
      done14('2026-12-04T23:59:59.999+01:00'),
      '2027-06-01T00:00:00+02:00',
      'met',
      0,
    ],
    [
      'stopped at midnight after',
      done14('2026-12-05T00:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'missed',
      1,
    ],
    ['stopped five days late', done14('2026-12-09T10:00:00+01:00'), '2027-06-01T00:00:00+02:00', 'missed', 5],
    [
      'stopped on the possible later day',
      stopped(clock(FOURTEEN_DAYS, '2026-11-22T09:00:00+01:00'), '2026-12-07T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'missed',
      1,
    ],

    ['extended in time, after the original day', in10Days(), '2026-12-08T10:00:00+01:00', 'running', 0],
    ['extended in time, after the extended day', in10Days(), '2026-12-16T10:00:00+01:00', 'overdue', 2],
    [
      'extended, stopped by the original day',
      stopped(in10Days(), '2026-12-04T17:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'met',
      0,
    ],
    [
      'extended, stopped within the extension',
      stopped(in10Days(), '2026-12-14T23:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'met_in_extension',
      0,
    ],
    [
      'extended, stopped after it',
      stopped(in10Days(), '2026-12-15T09:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'missed',
      1,
    ],
    ['extended too late, within the new day', tooLate(), '2026-12-08T10:00:00+01:00', 'overdue', 4],
    [
      'extended too late, stopped within the new day',
      stopped(tooLate(), '2026-12-10T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'missed',
      6,
    ],

    [
      'cancelled in time',
      cancelled(clock(), '2026-12-01T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'cancelled',
      0,
    ],
    [
      'cancelled within the extension',
      cancelled(in10Days(), '2026-12-10T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'cancelled',
      0,
    ],
    [
      'cancelled when already late',
      cancelled(clock(), '2026-12-07T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'missed',
      3,
    ],

    ['hours: at the very instant', hours(), '2026-12-05T14:00:00+01:00', 'running', 0],
    ['hours: a millisecond after, the same day', hours(), '2026-12-05T14:00:00.001+01:00', 'overdue', 0],
    ['hours: the day after', hours(), '2026-12-06T08:00:00+01:00', 'overdue', 1],
    [
      'hours: stopped at the very instant',
      stopped(hours(), '2026-12-05T14:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'met',
      0,
    ],
    [
      'hours: stopped the same day, too late',
      stopped(hours(), '2026-12-05T15:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'missed',
      0,
    ],

    ['external: before its time', court(), '2026-11-25T10:00:00+01:00', 'running', 0],
    ['external: its time has passed', court(), '2026-12-25T10:00:00+01:00', 'running', 0],
    [
      'external: it came in time',
      stopped(court(), '2026-11-25T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'ended',
      0,
    ],
    [
      'external: it came late',
      stopped(court(), '2026-12-25T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'ended',
      0,
    ],
    [
      'external: cancelled late',
      cancelled(court(), '2026-12-25T10:00:00+01:00'),
      '2027-06-01T00:00:00+02:00',
      'cancelled',
      0,
    ],
  ])('%s', (_, given, now, state, daysLate) => {
    expect(clockState(given, at(now))).toEqual({ state, daysLate });
  });

  it('an external clock tells that its time has passed, for the warning', () => {
    expect(isPastDue(court(), at('2026-11-27T23:59:59+01:00'))).toBe(false);
    expect(isPastDue(court(), at('2026-11-28T00:00:00+01:00'))).toBe(true);
  });
});
