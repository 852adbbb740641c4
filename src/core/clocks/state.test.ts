import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, calendarDate, endOfDay, swedishDayOf } from '#platform/calendar';
import { type ClockRule, ruleOn } from './rules/index.ts';
import {
  type Change,
  type Clock,
  cancelClock,
  clockState,
  type Decision,
  extendClock,
  isPastDue,
  startClock,
  stopClock,
} from './state.ts';

const at = (iso: string) => new Date(iso);
const d = calendarDate;

// Fourteen days from Friday 20 November 2026: due Friday 4 December.
const FOURTEEN_DAYS = ruleOn('BU-020', d('2026-11-20'));
const SAME_DAY = ruleOn('BU-010', d('2026-11-20'));
const FOUR_MONTHS = ruleOn('BU-040', d('2026-11-20'));
const FORTY_EIGHT_HOURS: ClockRule = {
  ...FOURTEEN_DAYS,
  id: 'UN-015',
  kind: 'local_target',
  unit: 'hours',
  length: 48,
};
const COURT: ClockRule = { ...FOURTEEN_DAYS, id: 'LVU-012', kind: 'external', unit: 'weeks', length: 1 };

const clock = (rule = FOURTEEN_DAYS, start = '2026-11-20T09:15:00+01:00') => startClock(rule, at(start));
const decision = (decidedAt: string, until: string): Decision => ({
  until: d(until),
  decidedAt: at(decidedAt),
  decidedBy: 'Ylva Tornkvist',
  reason: 'Barnet är utomlands',
});

function done(change: Change): Clock {
  if (!change.ok) throw new Error(`refused: ${change.error}`);
  return change.clock;
}
const stopped = (c: Clock, when: string) => done(stopClock(c, { at: at(when), now: at(when) }));
const extended = (c: Clock, decidedAt: string, until: string) =>
  done(extendClock(c, decision(decidedAt, until), FOURTEEN_DAYS.extension, at(decidedAt)));
const cancelled = (c: Clock, when: string) =>
  done(cancelClock(c, { at: at(when), reason: 'Anmälan fördes till pågående utredning' }));

describe('startClock', () => {
  it('counts the due day by the rule, and nothing has happened yet', () => {
    expect(clock()).toEqual({
      kind: 'statutory_max',
      unit: 'calendar_days',
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

describe('whatever is done', () => {
  const DAY = 86_400_000;
  const START = at('2026-11-20T09:15:00+01:00').getTime();
  const step = fc.record({
    act: fc.constantFrom('stop', 'extend', 'cancel', 'wait'),
    /** Time that passes before it, and how far back it is dated. */
    after: fc.integer({ min: 0, max: 6 * DAY }),
    back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(8 * DAY) }),
    days: fc.integer({ min: -3, max: 12 }),
  });
  const rules = fc.constantFrom(FOURTEEN_DAYS, FOUR_MONTHS, FORTY_EIGHT_HOURS, SAME_DAY, COURT);

  /** Runs the steps; what is refused changes nothing. Answers the clock after each step and when that was. */
  function run(rule: ClockRule, steps: { act: string; after: number; back: number; days: number }[]) {
    let now = START;
    let c = startClock(rule, at(new Date(START).toISOString()));
    return steps.map(({ act, after, back, days }) => {
      now += after;
      const when = new Date(now - back);
      const how = {
        until: addDays(c.dueOn, days),
        decidedAt: when,
        decidedBy: 'Ylva Tornkvist',
        reason: 'skäl',
      };
      const change: Change =
        act === 'stop'
          ? stopClock(c, { at: when, now: new Date(now) })
          : act === 'extend'
            ? extendClock(c, how, rule.extension, new Date(now))
            : act === 'cancel'
              ? cancelClock(c, { at: new Date(now), reason: 'skäl' })
              : { ok: true, clock: c };
      const before = c;
      if (change.ok) c = change.clock;
      return { before, after: c, now: new Date(now) };
    });
  }

  it('a clock found late is never made good again, and an ended one stays as it ended', () => {
    fc.assert(
      fc.property(rules, fc.array(step, { maxLength: 8 }), (rule, steps) => {
        for (const { before, after, now } of run(rule, steps)) {
          const was = clockState(before, now).state;
          const is = clockState(after, now).state;
          if (was === 'overdue') expect(['overdue', 'missed']).toContain(is);
          if (was !== 'running' && was !== 'overdue') expect(is).toBe(was);
          if (rule.kind === 'external') expect(['running', 'ended', 'cancelled']).toContain(is);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('the outcome agrees with the days', () => {
    fc.assert(
      fc.property(rules, fc.array(step, { maxLength: 8 }), (rule, steps) => {
        for (const { after: c, now } of run(rule, steps)) {
          const { state, daysLate } = clockState(c, now);
          expect(c.dueAt >= c.originalDueAt).toBe(true);
          if (state === 'met') expect(c.stoppedAt && swedishDayOf(c.stoppedAt) <= c.originalDueOn).toBe(true);
          if (state === 'met_in_extension')
            expect(c.extension && c.stoppedAt && c.stoppedAt >= c.originalDueAt).toBe(true);
          if (state === 'met' || state === 'met_in_extension' || state === 'running')
            expect(daysLate).toBe(0);
          if (state === 'missed' || state === 'overdue')
            expect(daysLate).toBeGreaterThanOrEqual(rule.unit === 'hours' ? 0 : 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
