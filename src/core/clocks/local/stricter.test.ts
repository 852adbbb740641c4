import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, calendarDate as d, endOfDay, startOfDay } from '#platform/calendar';
import { countDue } from '../counting.ts';
import { ruleOn } from '../rules/index.ts';
import type { ClockUnit } from '../view.ts';
import { judgeTarget, mayBeSet, type Target, type Verdict } from './stricter.ts';

const rule = (id: string) => ruleOn(id, d('2026-12-04'));

describe('a target beside the law', () => {
  test.each<[string, number, ClockUnit, Verdict, string]>([
    ['BU-020', 13, 'calendar_days', 'stricter', 'shorter'],
    ['BU-020', 14, 'calendar_days', 'not_stricter', 'as long'],
    ['BU-020', 15, 'calendar_days', 'laxer', 'longer'],
    ['BU-020', 2, 'weeks', 'not_stricter', 'two weeks are fourteen days'],
    ['BU-020', 1, 'weeks', 'stricter', ''],
    ['BU-020', 4, 'working_days', 'stricter', 'also over Christmas'],
    ['BU-020', 5, 'working_days', 'laxer', 'from 23 December 2031 until 7 January'],
    ['BU-020', 10, 'working_days', 'laxer', 'two weeks and every holiday'],
    ['BU-040', 119, 'calendar_days', 'stricter', ''],
    ['BU-040', 120, 'calendar_days', 'stricter', 'four months over February are 120 days, and mostly more'],
    ['BU-040', 121, 'calendar_days', 'laxer', ''],
    ['BU-040', 17, 'weeks', 'stricter', '119 days'],
    ['BU-040', 18, 'weeks', 'laxer', ''],
    ['BU-040', 3, 'months', 'stricter', ''],
    ['LVM-011', 24, 'hours', 'laxer', 'the night in which the clock is put forward has 23'],
    ['LVM-011', 23, 'hours', 'stricter', ''],
    ['LVM-011', 0, 'calendar_days', 'stricter', ''],
    ['GDPR-010', 2, 'calendar_days', 'laxer', 'three days from midnight, one of them an hour longer'],
    ['GDPR-010', 1, 'calendar_days', 'stricter', ''],
    ['GDPR-010', 48, 'hours', 'stricter', ''],
    ['PL-014', 18, 'months', 'laxer', 'later cycles are a year'],
    ['PL-014', 12, 'months', 'not_stricter', 'as later cycles'],
    ['PL-014', 11, 'months', 'stricter', ''],
    ['PL-023', 1, 'weeks', 'laxer', 'from 30 January it is due on the 31st'],
    ['LVU-010', 1, 'calendar_days', 'not_comparable', 'nobody knows when the board meets'],
    ['UN-011', 1, 'calendar_days', 'not_comparable', ''],
    ['LVU-012', 3, 'calendar_days', 'not_ours', 'the court’s'],
    ['GA-012', 20, 'years', 'not_ours', 'kept until then, not due by then'],
    ['GEN-010', 30, 'calendar_days', 'sets', 'the law has no number'],
    ['BU-010', 1, 'calendar_days', 'sets', 'practice is no law'],
    ['UN-015', 72, 'hours', 'sets', 'a template'],
    ['QA-010', 1, 'years', 'sets', 'a recommendation'],
  ])('%s: %i %s is %s (%s)', (id, length, unit, verdict) => {
    expect(judgeTarget(rule(id), { length, unit })).toBe(verdict);
  });

  test.each<[string, 'sets' | 'stricter' | null, Target]>([
    ['BU-020', 'stricter', { length: 13, unit: 'calendar_days' }],
    ['CYB-010', 'stricter', { length: 23, unit: 'hours' }],
    ['PL-014', 'stricter', { length: 11, unit: 'months' }],
    ['PL-023', 'stricter', { length: 0, unit: 'calendar_days' }],
    ['GEN-010', 'sets', { length: 30, unit: 'calendar_days' }],
    ['EK-010', null, { length: 0, unit: 'calendar_days' }],
    ['LVU-010', null, { length: 0, unit: 'calendar_days' }],
    ['LVU-012', null, { length: 0, unit: 'calendar_days' }],
    ['GA-012', null, { length: 0, unit: 'calendar_days' }],
    ['LOK-015', null, { length: 1, unit: 'weeks' }],
    ['LOK-016', 'sets', { length: 6, unit: 'weeks' }],
  ])('%s: whether there can be one is %s, and so one is judged', (id, possible, target) => {
    expect(mayBeSet(rule(id))).toBe(possible);
    const verdict = judgeTarget(rule(id), target);
    expect(verdict === 'sets' || verdict === 'stricter').toBe(possible !== null);
  });

  // Starts of other years than those that the judgement looked at.
  it('is never due after the law, in any year', () => {
    const units: [ClockUnit, number][] = [
      ['calendar_days', 130],
      ['weeks', 18],
      ['months', 4],
      ['working_days', 80],
      ['hours', 3000],
    ];
    const targets = fc
      .constantFrom(...units)
      .chain(([unit, max]) => fc.nat(max).map((length): Target => ({ unit, length })));
    const laws = fc.constantFrom(
      rule('BU-020'),
      rule('BU-040'),
      rule('LVU-013'),
      rule('GDPR-010'),
      rule('LVM-011'),
    );
    const starts = fc
      .tuple(fc.nat(220 * 365), fc.boolean())
      .map(([n, first]) => [addDays(d('1960-01-01'), n), first] as const)
      .map(([day, first]) => (first ? startOfDay(day) : new Date(endOfDay(day).getTime() - 1)));
    fc.assert(
      fc.property(laws, targets, fc.array(starts, { minLength: 20, maxLength: 20 }), (law, target, days) => {
        if (judgeTarget(law, target) !== 'stricter' || law.time.kind !== 'counted') return;
        for (const start of days) {
          const own = countDue({ start, ...target });
          const lawful = countDue({ start, ...law.time });
          expect(own.dueAt.getTime() - (own.hourBased ? 0 : 1)).toBeLessThanOrEqual(
            lawful.dueAt.getTime() - (lawful.hourBased ? 0 : 1),
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is refused as laxer only when there is a start that shows it', () => {
    // 23 December 2031 is a Tuesday: the 29th, the 30th, 2, 5 and 7 January are the next working days.
    const start = startOfDay(d('2031-12-23'));
    expect(countDue({ start, unit: 'working_days', length: 5 }).dueOn).toBe('2032-01-07');
    expect(countDue({ start, unit: 'calendar_days', length: 14 }).dueOn).toBe('2032-01-06');
  });

  it('counts working days as everybody else does', () => {
    // Beside a law of as many working days, and one more and one less, in another unit: years of 250 and some.
    const law = { ...rule('BU-040'), time: { kind: 'counted', length: 1, unit: 'years' } } as const;
    const longest = Array.from({ length: 30 }, (_, i) => 235 + i).filter(
      (length) => judgeTarget(law, { length, unit: 'working_days' }) === 'stricter',
    );
    const worst = (length: number): boolean => {
      for (let i = 0; i < 28 * 365 + 7; i++) {
        const start = startOfDay(addDays(d('2024-01-01'), i));
        if (
          countDue({ start, unit: 'working_days', length }).dueAt >
          countDue({ start, unit: 'years', length: 1 }).dueAt
        )
          return true;
      }
      return false;
    };
    const limit = Math.max(...longest);
    expect(limit).toBeGreaterThan(240);
    expect(worst(limit + 1)).toBe(true);
  }, 60_000);
});
