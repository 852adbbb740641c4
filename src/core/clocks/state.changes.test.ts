import { describe, expect, it, test } from 'vitest';
import { endOfDay } from '#platform/calendar';
import type { ClockRule } from './rules/index.ts';
import {
  type Clock,
  cancelClock,
  clockState,
  type Decision,
  extendClock,
  isPastDue,
  stopClock,
} from './state.ts';
import {
  at,
  COURT,
  cancelled,
  clock,
  d,
  decision,
  done,
  extended,
  FORTY_EIGHT_HOURS,
  FOURTEEN_DAYS,
  SAME_DAY,
  stopped,
} from './testing/index.ts';

describe('extendClock', () => {
  it('in time: moves the due day and keeps the original', () => {
    const given = clock(FOURTEEN_DAYS, '2026-11-22T09:00:00+01:00');
    const then = extended(given, '2026-12-06T20:00:00+01:00', '2026-12-18');
    expect(then).toEqual({
      ...given,
      dueAt: endOfDay(d('2026-12-18')),
      dueOn: '2026-12-18',
      possibleLaterOn: null,
      extension: { ...decision('2026-12-06T20:00:00+01:00', '2026-12-18'), late: false },
    });
    expect(given.dueOn).toBe('2026-12-06');
  });

  it('after the due day: is recorded as too late and moves nothing', () => {
    const then = extended(clock(), '2026-12-05T00:00:00+01:00', '2026-12-14');
    expect(then).toEqual({
      ...clock(),
      extension: { ...decision('2026-12-05T00:00:00+01:00', '2026-12-14'), late: true },
    });
  });

  it('twice in time: the original day is still the first one', () => {
    const then = extended(
      extended(clock(), '2026-12-01T10:00:00+01:00', '2026-12-10'),
      '2026-12-10T10:00:00+01:00',
      '2026-12-20',
    );
    expect(then).toMatchObject({ originalDueOn: '2026-12-04', dueOn: '2026-12-20' });
    expect(clockState(stopped(then, '2026-12-20T10:00:00+01:00'), at('2027-01-01T00:00:00Z')).state).toBe(
      'met_in_extension',
    );
  });

  it('in time and then too late: the first holds, the second is on record', () => {
    const first = extended(clock(), '2026-12-01T10:00:00+01:00', '2026-12-10');
    const then = extended(first, '2026-12-11T10:00:00+01:00', '2026-12-20');
    expect(then).toMatchObject({ dueOn: '2026-12-10', extension: { until: '2026-12-20', late: true } });
    expect(clockState(stopped(then, '2026-12-12T10:00:00+01:00'), at('2027-01-01T00:00:00Z'))).toEqual({
      state: 'missed',
      daysLate: 2,
    });
  });

  it('of a clock in hours is until a day, and from then on the hour does not matter', () => {
    const given = clock(FORTY_EIGHT_HOURS, '2026-12-03T14:00:00+01:00');
    const then = extended(given, '2026-12-05T13:00:00+01:00', '2026-12-05');
    expect(then.dueAt).toEqual(endOfDay(d('2026-12-05')));
    expect(clockState(stopped(then, '2026-12-05T23:00:00+01:00'), at('2027-01-01T00:00:00Z')).state).toBe(
      'met_in_extension',
    );
    expect(isPastDue(then, endOfDay(d('2026-12-05')))).toBe(true);
  });

  const max5: ClockRule['extension'] = {
    kind: 'by_decision',
    reason_sv: 'synnerliga skäl',
    max: { length: 5, unit: 'calendar_days' },
    text_sv: 'Högst fem dagar.',
  };

  test.each<[string, Clock, Decision, string, string]>([
    [
      'until the due day itself',
      clock(),
      decision('2026-12-01T10:00:00+01:00', '2026-12-04'),
      '2026-12-01T10:00:00+01:00',
      'UNTIL_NOT_AFTER_DUE',
    ],
    [
      'until before it',
      clock(),
      decision('2026-12-01T10:00:00+01:00', '2026-11-30'),
      '2026-12-01T10:00:00+01:00',
      'UNTIL_NOT_AFTER_DUE',
    ],
    [
      'too late, until a day gone by',
      clock(),
      decision('2026-12-09T10:00:00+01:00', '2026-12-08'),
      '2026-12-09T10:00:00+01:00',
      'UNTIL_BEFORE_DECISION',
    ],
    [
      'decided before the clock started',
      clock(),
      decision('2026-11-19T10:00:00+01:00', '2026-12-14'),
      '2026-12-01T10:00:00+01:00',
      'BEFORE_START',
    ],
    [
      'decided tomorrow',
      clock(),
      decision('2026-12-02T10:00:00+01:00', '2026-12-14'),
      '2026-12-01T10:00:00+01:00',
      'IN_THE_FUTURE',
    ],
    [
      'dated back to before the due day',
      clock(),
      decision('2026-12-04T10:00:00+01:00', '2026-12-14'),
      '2026-12-05T10:00:00+01:00',
      'OUTCOME_SETTLED',
    ],
    [
      'without reason',
      clock(),
      { ...decision('2026-12-01T10:00:00+01:00', '2026-12-14'), reason: ' ' },
      '2026-12-01T10:00:00+01:00',
      'REASON_MISSING',
    ],
    [
      'without decider',
      clock(),
      { ...decision('2026-12-01T10:00:00+01:00', '2026-12-14'), decidedBy: '' },
      '2026-12-01T10:00:00+01:00',
      'DECIDER_MISSING',
    ],
    [
      'already stopped',
      stopped(clock(), '2026-11-30T10:00:00+01:00'),
      decision('2026-12-01T10:00:00+01:00', '2026-12-14'),
      '2026-12-01T10:00:00+01:00',
      'ALREADY_STOPPED',
    ],
    [
      'already cancelled',
      cancelled(clock(), '2026-11-30T10:00:00+01:00'),
      decision('2026-12-01T10:00:00+01:00', '2026-12-14'),
      '2026-12-01T10:00:00+01:00',
      'ALREADY_CANCELLED',
    ],
  ])('%s: refused', (_, given, how, now, error) => {
    expect(extendClock(given, how, FOURTEEN_DAYS.extension, at(now))).toEqual({ ok: false, error });
  });

  it('is refused when the rule knows no extension', () => {
    const how = decision('2026-11-20T10:00:00+01:00', '2026-11-21');
    expect(extendClock(clock(SAME_DAY), how, SAME_DAY.extension, how.decidedAt)).toEqual({
      ok: false,
      error: 'NOT_EXTENDABLE',
    });
  });

  test.each([
    ['2026-12-09', true],
    ['2026-12-10', false],
  ])('at most five days beyond the original day: until %s %s', (until, ok) => {
    const how = decision('2026-12-01T10:00:00+01:00', until);
    const change = extendClock(clock(), how, max5, how.decidedAt);
    expect(change.ok).toBe(ok);
    if (!change.ok) expect(change.error).toBe('UNTIL_BEYOND_MAX');
  });

  it('the limit counts from the original day, not from an earlier extension', () => {
    const given = extended(clock(), '2026-12-01T10:00:00+01:00', '2026-12-08');
    const how = decision('2026-12-02T10:00:00+01:00', '2026-12-10');
    expect(extendClock(given, how, max5, how.decidedAt)).toEqual({ ok: false, error: 'UNTIL_BEYOND_MAX' });
  });
});

describe('stopClock', () => {
  test.each<[string, Clock, string, string, string]>([
    [
      'already stopped',
      stopped(clock(), '2026-12-01T10:00:00+01:00'),
      '2026-12-02T10:00:00+01:00',
      '2026-12-02T10:00:00+01:00',
      'ALREADY_STOPPED',
    ],
    [
      'already cancelled',
      cancelled(clock(), '2026-12-01T10:00:00+01:00'),
      '2026-12-02T10:00:00+01:00',
      '2026-12-02T10:00:00+01:00',
      'ALREADY_CANCELLED',
    ],
    [
      'the day before it started',
      clock(),
      '2026-11-19T23:59:59+01:00',
      '2026-12-02T10:00:00+01:00',
      'BEFORE_START',
    ],
    [
      'hours: before it started',
      clock(FORTY_EIGHT_HOURS),
      '2026-11-20T09:14:59+01:00',
      '2026-11-20T10:00:00+01:00',
      'BEFORE_START',
    ],
    ['in the future', clock(), '2026-12-02T10:00:00.001+01:00', '2026-12-02T10:00:00+01:00', 'IN_THE_FUTURE'],
    [
      'dated back to before the due day',
      clock(),
      '2026-12-04T10:00:00+01:00',
      '2026-12-05T00:00:00+01:00',
      'OUTCOME_SETTLED',
    ],
  ])('%s: refused', (_, given, when, now, error) => {
    expect(stopClock(given, { at: at(when), now: at(now) })).toEqual({ ok: false, error });
  });

  it('may be dated back while the outcome is still open, or once it is late anyway', () => {
    const then = done(
      stopClock(clock(), { at: at('2026-11-24T10:00:00+01:00'), now: at('2026-12-04T23:59:59+01:00') }),
    );
    expect(then).toEqual({ ...clock(), stoppedAt: at('2026-11-24T10:00:00+01:00') });
    const late = done(
      stopClock(clock(), { at: at('2026-12-06T10:00:00+01:00'), now: at('2026-12-20T10:00:00+01:00') }),
    );
    expect(clockState(late, at('2026-12-20T10:00:00+01:00'))).toEqual({ state: 'missed', daysLate: 2 });
  });

  it.each([FOURTEEN_DAYS, FORTY_EIGHT_HOURS])('in the very instant of the trigger is no fault', (rule) => {
    const given = clock(rule, '2026-11-20T00:00:00+01:00');
    expect(stopClock(given, { at: given.startedAt, now: given.startedAt }).ok).toBe(true);
  });

  it('earlier the same day than a trigger that counts by days is no fault', () => {
    expect(
      stopClock(clock(), { at: at('2026-11-20T09:00:00+01:00'), now: at('2026-11-20T10:00:00+01:00') }).ok,
    ).toBe(true);
  });

  it('an external one may be dated back: it has no outcome', () => {
    const change = stopClock(clock(COURT), {
      at: at('2026-11-25T10:00:00+01:00'),
      now: at('2026-12-25T10:00:00+01:00'),
    });
    expect(change.ok).toBe(true);
  });
});

describe('cancelClock', () => {
  it('keeps when and why', () => {
    expect(cancelled(clock(), '2026-12-01T10:00:00+01:00')).toEqual({
      ...clock(),
      cancelled: { at: at('2026-12-01T10:00:00+01:00'), reason: 'Anmälan fördes till pågående utredning' },
    });
  });

  test.each<[string, Clock, string, string, string]>([
    [
      'already stopped',
      stopped(clock(), '2026-12-01T10:00:00+01:00'),
      '2026-12-02T10:00:00+01:00',
      'x',
      'ALREADY_STOPPED',
    ],
    [
      'already cancelled',
      cancelled(clock(), '2026-12-01T10:00:00+01:00'),
      '2026-12-02T10:00:00+01:00',
      'x',
      'ALREADY_CANCELLED',
    ],
    ['before it started', clock(), '2026-11-19T10:00:00+01:00', 'x', 'BEFORE_START'],
    ['without reason', clock(), '2026-12-02T10:00:00+01:00', '  ', 'REASON_MISSING'],
  ])('%s: refused', (_, given, when, reason, error) => {
    expect(cancelClock(given, { at: at(when), reason })).toEqual({ ok: false, error });
  });
});
