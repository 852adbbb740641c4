import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDate,
  endOfDay,
  formatSwedishInstant,
  startOfDay,
  swedishDayOf,
} from '#platform/calendar';
import { stepsOf, type Watched } from './plan.ts';

const days = (before: number) => ({ before, unit: 'calendar_days' as const });
const hours = (before: number) => ({ before, unit: 'hours' as const });

/** A clock that counts in days: due at the end of the day. */
const until = (dueOn: string, warnAt: Watched['warnAt'], startedOn = dueOn): Watched => ({
  setAt: new Date(startOfDay(calendarDate(startedOn)).getTime() + 9 * 3_600_000),
  dueAt: endOfDay(calendarDate(dueOn)),
  dueOn: calendarDate(dueOn),
  hourBased: false,
  judged: true,
  warnAt,
});

/** A clock in hours: due at an instant. */
const at = (startedAt: string, dueAt: string, warnAt: Watched['warnAt']): Watched => ({
  setAt: new Date(startedAt),
  dueAt: new Date(dueAt),
  dueOn: swedishDayOf(new Date(dueAt)),
  hourBased: true,
  judged: true,
  warnAt,
});

const plan = (clock: Watched) => stepsOf(clock).map((s) => `${s.name} ${formatSwedishInstant(s.at)}`);

describe('the steps of a running clock', () => {
  it.each<[string, Watched, string[]]>([
    [
      'fourteen days, due a Friday',
      until('2026-12-04', [days(5), days(1)], '2026-11-20'),
      [
        'warning 5 calendar_days 2026-11-29T07:00:00+01:00',
        'warning 1 calendar_days 2026-12-03T07:00:00+01:00',
        'untouched 2026-12-04T07:00:00+01:00',
        'missed 2026-12-05T07:00:00+01:00',
        'escalated 2026-12-07T07:00:00+01:00',
      ],
    ],
    [
      'due a Sunday: the manager hears on the Friday before',
      until('2026-12-06', [days(5), days(1)], '2026-11-22'),
      [
        'warning 5 calendar_days 2026-12-01T07:00:00+01:00',
        'warning 1 calendar_days 2026-12-05T07:00:00+01:00',
        'untouched 2026-12-04T07:00:00+01:00',
        'missed 2026-12-07T07:00:00+01:00',
        'escalated 2026-12-08T07:00:00+01:00',
      ],
    ],
    [
      'the same day: warned in the afternoon, close halfway to midnight',
      until('2026-11-23', [hours(8)]),
      [
        'warning 8 hours 2026-11-23T16:00:00+01:00',
        'untouched 2026-11-23T20:00:00+01:00',
        'missed 2026-11-24T07:00:00+01:00',
        'escalated 2026-11-25T07:00:00+01:00',
      ],
    ],
    [
      'the same day, begun late in the evening: the manager is left time to be told after the holder',
      { ...until('2026-11-23', [hours(8)]), setAt: new Date('2026-11-23T22:00:00+01:00') },
      [
        'warning 8 hours 2026-11-23T16:00:00+01:00',
        'untouched 2026-11-23T23:00:00+01:00',
        'missed 2026-11-24T07:00:00+01:00',
        'escalated 2026-11-25T07:00:00+01:00',
      ],
    ],
    [
      'due in the Easter holidays, which the first warning does not come before: halfway, and not at night',
      until('2027-03-29', [days(3)], '2027-03-15'),
      [
        'warning 3 calendar_days 2027-03-26T07:00:00+01:00',
        'untouched 2027-03-28T07:00:00+02:00',
        'missed 2027-03-30T07:00:00+02:00',
        'escalated 2027-03-31T07:00:00+02:00',
      ],
    ],
    [
      'days, with a warning in hours that would fall at night',
      until('2026-12-04', [hours(20)], '2026-12-01'),
      [
        'warning 20 hours 2026-12-04T07:00:00+01:00',
        'untouched 2026-12-04T15:30:00+01:00',
        'missed 2026-12-05T07:00:00+01:00',
        'escalated 2026-12-07T07:00:00+01:00',
      ],
    ],
    [
      'forty-eight hours, at night and over the change to winter time',
      at('2026-10-24T02:30:00+02:00', '2026-10-26T01:30:00+01:00', [hours(24)]),
      [
        'warning 24 hours 2026-10-25T02:30:00+02:00',
        'untouched 2026-10-25T13:30:00+01:00',
        'missed 2026-10-26T01:30:00.001+01:00',
        'escalated 2026-10-27T07:00:00+01:00',
      ],
    ],
    [
      'without warnings: halfway from the start, in hours',
      at('2026-11-23T08:00:00+01:00', '2026-11-23T12:00:00+01:00', []),
      [
        'untouched 2026-11-23T10:00:00+01:00',
        'missed 2026-11-23T12:00:00.001+01:00',
        'escalated 2026-11-24T07:00:00+01:00',
      ],
    ],
    [
      'another’s clock: warned about, never missed',
      { ...until('2026-12-04', [days(2)]), judged: false },
      ['warning 2 calendar_days 2026-12-02T07:00:00+01:00'],
    ],
  ])('%s', (_, clock, expected) => {
    expect(plan(clock)).toEqual(expected);
  });

  const someDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(calendarDate('2024-01-01'), n));
  const warnings = fc.uniqueArray(
    fc.oneof(fc.integer({ min: 1, max: 30 }).map(days), fc.integer({ min: 1, max: 100 }).map(hours)),
    { maxLength: 4, selector: (w) => `${w.before} ${w.unit}` },
  );

  it('come in the right order and by day, whatever the day and the warnings', () => {
    fc.assert(
      fc.property(someDay, warnings, (dueOn, warnAt) => {
        const clock = until(dueOn, warnAt, addDays(dueOn, -31));
        const steps = stepsOf(clock);
        const found = (kind: string) => steps.filter((s) => s.kind === kind);
        expect(new Set(steps.map((s) => s.name)).size).toBe(steps.length);
        const [untouched] = found('untouched');
        const [missed] = found('missed');
        const [escalated] = found('escalated');
        if (!untouched || !missed || !escalated) throw new Error('a step is not there');
        const first = found('warning')[0]?.at ?? clock.setAt;
        expect(untouched.at > first || found('warning').length === 0).toBe(true);
        expect(untouched.at < clock.dueAt).toBe(true);
        for (const warning of found('warning')) expect(warning.at < clock.dueAt).toBe(true);
        expect(missed.at >= clock.dueAt).toBe(true);
        expect(escalated.at > missed.at).toBe(true);
        for (const step of steps) {
          const hour = Number(formatSwedishInstant(step.at).slice(11, 13));
          expect(hour).toBeGreaterThanOrEqual(7);
        }
      }),
    );
  });
});
