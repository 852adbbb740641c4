import { describe, expect, it, test } from 'vitest';
import { type Correction, correctClock } from './correction.ts';
import { countByRule } from './counting.ts';
import { type Clock, clockState } from './state.ts';
import {
  at,
  cancelled,
  clock,
  decision,
  done,
  extended,
  FORTY_EIGHT_HOURS,
  FOURTEEN_DAYS,
  stopped,
} from './testing/index.ts';

const NOW = at('2026-12-20T12:00:00+01:00');
const correct = (c: Clock, correction: Correction, rule = FOURTEEN_DAYS) =>
  correctClock(c, correction, {
    now: NOW,
    recount: (startedAt) => countByRule(rule, startedAt),
    extension: rule.extension,
  });
const stateOf = (c: Clock) => clockState(c, NOW).state;

// All were due on Friday 4 December.
describe('a correction changes an outcome that was judged', () => {
  test.each<[string, Clock, Correction, string, string]>([
    [
      'done in time, registered late',
      stopped(clock(), '2026-12-08T10:00:00+01:00'),
      { stoppedAt: at('2026-12-04T15:00:00+01:00') },
      'missed',
      'met',
    ],
    ['done, never registered', clock(), { stoppedAt: at('2026-12-01T15:00:00+01:00') }, 'overdue', 'met'],
    [
      'not done after all',
      stopped(clock(), '2026-12-01T15:00:00+01:00'),
      { stoppedAt: null },
      'met',
      'overdue',
    ],
    [
      'done later than registered',
      stopped(clock(), '2026-12-01T15:00:00+01:00'),
      { stoppedAt: at('2026-12-05T00:00:00+01:00') },
      'met',
      'missed',
    ],
    [
      'triggered a week later',
      stopped(clock(), '2026-12-08T10:00:00+01:00'),
      { startedAt: at('2026-11-27T09:00:00+01:00') },
      'missed',
      'met',
    ],
    [
      'extended in time, registered late',
      stopped(extended(clock(), '2026-12-05T09:00:00+01:00', '2026-12-18'), '2026-12-16T10:00:00+01:00'),
      { extension: decision('2026-12-04T16:00:00+01:00', '2026-12-18') },
      'missed',
      'met_in_extension',
    ],
    [
      'extended too late, registered as in time',
      stopped(extended(clock(), '2026-12-04T09:00:00+01:00', '2026-12-18'), '2026-12-16T10:00:00+01:00'),
      { extension: decision('2026-12-05T09:00:00+01:00', '2026-12-18') },
      'met_in_extension',
      'missed',
    ],
    [
      'had not fallen away',
      cancelled(clock(), '2026-12-01T10:00:00+01:00'),
      { cancelled: null },
      'cancelled',
      'overdue',
    ],
    [
      'had fallen away',
      stopped(clock(), '2026-12-08T10:00:00+01:00'),
      { stoppedAt: null, cancelled: { at: at('2026-12-02T10:00:00+01:00'), reason: 'Fel barn' } },
      'missed',
      'cancelled',
    ],
  ])('%s', (_, before, correction, was, became) => {
    expect(stateOf(before)).toBe(was);
    expect(stateOf(done(correct(before, correction)))).toBe(became);
  });

  it('counts from the corrected trigger, and lets a decision to extend stand', () => {
    const c = extended(clock(), '2026-12-01T09:00:00+01:00', '2026-12-18');
    const later = done(correct(c, { startedAt: at('2026-11-27T09:00:00+01:00') }));
    expect(later).toMatchObject({ originalDueOn: '2026-12-11', dueOn: '2026-12-18' });
    // A decision until a day that the counted time reaches anyway moves nothing.
    const muchLater = done(
      correct(c, {
        startedAt: at('2026-12-10T09:00:00+01:00'),
        extension: decision('2026-12-11T09:00:00+01:00', '2026-12-26'),
      }),
    );
    expect(muchLater).toMatchObject({ originalDueOn: '2026-12-24', dueOn: '2026-12-26' });
  });

  it('gives back the possible later day with the due day, when the extension came too late', () => {
    // Due Saturday 5 December; by lag 1930:173 2 § perhaps Monday 7 December.
    const c = clock(FOURTEEN_DAYS, '2026-11-21T09:15:00+01:00');
    const moved = extended(c, '2026-12-04T09:00:00+01:00', '2026-12-18');
    expect(moved.possibleLaterOn).toBeNull();
    const corrected = done(
      correct(moved, { extension: decision('2026-12-06T09:00:00+01:00', '2026-12-18') }),
    );
    expect(corrected).toMatchObject({ dueOn: '2026-12-05', possibleLaterOn: '2026-12-07' });
  });

  it('to the minute where hours count', () => {
    const c = stopped(clock(FORTY_EIGHT_HOURS), '2026-11-22T09:16:00+01:00');
    expect(stateOf(c)).toBe('missed');
    const corrected = done(correct(c, { stoppedAt: at('2026-11-22T09:15:00+01:00') }, FORTY_EIGHT_HOURS));
    expect(stateOf(corrected)).toBe('met');
  });
});

describe('a correction is refused', () => {
  const met = stopped(clock(), '2026-12-01T15:00:00+01:00');
  test.each<[string, Clock, Correction, string]>([
    ['when it changes nothing', met, {}, 'NOTHING_TO_CORRECT'],
    ['when it says what is', met, { stoppedAt: met.stoppedAt }, 'NOTHING_TO_CORRECT'],
    ['ahead of time', met, { stoppedAt: at('2026-12-20T12:00:01+01:00') }, 'IN_THE_FUTURE'],
    ['from a trigger to come', clock(), { startedAt: at('2026-12-21T12:00:00+01:00') }, 'IN_THE_FUTURE'],
    ['before the trigger', met, { stoppedAt: at('2026-11-19T23:59:00+01:00') }, 'BEFORE_START'],
    ['by a trigger after the end', met, { startedAt: at('2026-12-02T09:00:00+01:00') }, 'BEFORE_START'],
    [
      'as both done and fallen away',
      met,
      { cancelled: { at: at('2026-12-01T10:00:00+01:00'), reason: 'Fel barn' } },
      'STOPPED_AND_CANCELLED',
    ],
    [
      'as fallen away without a reason',
      clock(),
      { cancelled: { at: at('2026-12-01T10:00:00+01:00'), reason: ' ' } },
      'REASON_MISSING',
    ],
    [
      'by an extension that reaches no further',
      clock(),
      { extension: decision('2026-12-01T10:00:00+01:00', '2026-12-04') },
      'UNTIL_NOT_AFTER_DUE',
    ],
  ])('%s', (_, c, correction, error) => {
    expect(correct(c, correction)).toEqual({ ok: false, error });
  });

  it('by an extension of what can’t be extended', () => {
    const rule = { ...FOURTEEN_DAYS, extension: { kind: 'none', text_sv: 'Kan inte förlängas.' } } as const;
    const extension = decision('2026-12-01T10:00:00+01:00', '2026-12-10');
    expect(correct(clock(), { extension }, rule)).toEqual({ ok: false, error: 'NOT_EXTENDABLE' });
  });
});
