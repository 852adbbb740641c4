import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, swedishDayOf } from '#platform/calendar';
import type { ClockRule } from './rules/index.ts';
import { type Change, cancelClock, clockState, extendClock, startClock, stopClock } from './state.ts';
import { COURT, FORTY_EIGHT_HOURS, FOUR_MONTHS, FOURTEEN_DAYS, SAME_DAY } from './testing/index.ts';

describe('whatever is done', () => {
  const DAY = 86_400_000;
  const START = new Date('2026-11-20T09:15:00+01:00').getTime();
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
    let c = startClock(rule, new Date(START));
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
            expect(daysLate).toBeGreaterThanOrEqual(
              rule.time.kind === 'counted' && rule.time.unit === 'hours' ? 0 : 1,
            );
        }
      }),
      { numRuns: 500 },
    );
  });
});
