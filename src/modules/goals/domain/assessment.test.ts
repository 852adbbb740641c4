import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { borneOut, contradicts, proposed } from './assessment.ts';
import { GoalAssessment, IndicatorStanding, TargetDirection } from './codes.ts';
import { type Held, standingOf } from './standing.ts';

const held = (over: Partial<Held>): Held => ({
  bounds: [0.8, 0.8],
  target: 0.9,
  direction: 'at_least',
  start: null,
  ...over,
});

describe('how a figure stands against its target', () => {
  test.each([
    ['on the target', { bounds: [0.9, 0.9] }, 'reached'],
    ['over it', { bounds: [0.95, 0.95] }, 'reached'],
    ['under it, from nowhere', {}, 'not_reached'],
    ['under it, and where it began', { start: 0.8 }, 'not_reached'],
    ['under it, and further off than where it began', { start: 0.85 }, 'not_reached'],
    ['under it, and nearer than where it began', { start: 0.6 }, 'nearer'],
    ['withheld, over it whatever it is', { bounds: [0.91, 0.97] }, 'reached'],
    ['withheld, over or under it', { bounds: [0.85, 0.95] }, 'unknown'],
    ['withheld, under it and perhaps where it began', { bounds: [0.6, 0.8], start: 0.6 }, 'not_reached'],
    ['not measured', { bounds: null }, 'unknown'],
    ['without a target', { target: null }, 'no_target'],
    ['days that are to be few, and are', { bounds: [80, 80], target: 90, direction: 'at_most' }, 'reached'],
    [
      'days that are to be few, and are on the day',
      { bounds: [90, 90], target: 90, direction: 'at_most' },
      'reached',
    ],
    [
      'days that have become fewer',
      { bounds: [100, 100], target: 90, direction: 'at_most', start: 120 },
      'nearer',
    ],
    [
      'days that have become more',
      { bounds: [130, 130], target: 90, direction: 'at_most', start: 120 },
      'not_reached',
    ],
    [
      'a sum of tenths that binary fractions can not write',
      { bounds: [0.1 + 0.2, 0.1 + 0.2], target: 0.3, direction: 'at_most' },
      'reached',
    ],
  ] satisfies [string, Partial<Held>, string][])('%s', (_, over, standing) => {
    expect(standingOf(held(over))).toBe(standing);
  });
});

describe('what the figures bear', () => {
  test.each([
    [['reached', 'reached'], ['met']],
    [['reached', 'no_target'], ['met']],
    [
      ['reached', 'unknown'],
      ['not_assessable', 'partly'],
    ],
    [['reached', 'not_reached'], ['partly']],
    [
      ['reached', 'not_reached', 'unknown'],
      ['partly', 'not_assessable'],
    ],
    [['nearer'], ['partly', 'not']],
    [
      ['nearer', 'unknown'],
      ['partly', 'not', 'not_assessable'],
    ],
    [['not_reached', 'not_reached'], ['not']],
    [
      ['not_reached', 'unknown'],
      ['not', 'not_assessable'],
    ],
    [['unknown'], ['not_assessable']],
    [['no_target'], ['not_assessable']],
    [[], ['not_assessable']],
  ] satisfies [IndicatorStanding[], GoalAssessment[]][])('%j', (standings, borne) => {
    expect(borneOut(standings)).toEqual(borne);
  });
});

const aHeld = fc.record({
  bounds: fc.option(
    fc
      .tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
  ),
  target: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
  direction: fc.constantFrom(...TargetDirection.options),
  start: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
});
const someHeld = fc.array(aHeld, { maxLength: 6 });

test('met without a reason asks that every figure with a target is known and on its right side', () => {
  fc.assert(
    fc.property(someHeld, (all) => {
      const standings = all.map(standingOf);
      if (contradicts('met', standings)) return;
      const judged = all.filter((h) => h.target !== null);
      expect(judged.length).toBeGreaterThan(0);
      for (const { bounds, target, direction } of judged) {
        const [least, most] = bounds ?? [Number.NaN, Number.NaN];
        if (direction === 'at_least') expect(least).toBeGreaterThanOrEqual((target ?? 0) - 1e-9);
        else expect(most).toBeLessThanOrEqual((target ?? 0) + 1e-9);
      }
    }),
  );
});

test('what nobody has measured is not assessable, and anything else of it needs a reason', () => {
  fc.assert(
    fc.property(someHeld, fc.constantFrom(...GoalAssessment.options), (all, assessment) => {
      const standings = all.map((h) => standingOf({ ...h, bounds: null }));
      expect(proposed(standings)).toBe('not_assessable');
      expect(contradicts(assessment, standings)).toBe(assessment !== 'not_assessable');
    }),
  );
});

test('what is proposed never contradicts, and does not follow the order in which the indicators stand', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...IndicatorStanding.options), { maxLength: 6 }), (standings) => {
      expect(contradicts(proposed(standings), standings)).toBe(false);
      expect(borneOut([...standings].reverse())).toEqual(borneOut(standings));
    }),
  );
});

test('down is as good as up: turned the other way round, the figures stand as they did', () => {
  fc.assert(
    fc.property(aHeld, (h) => {
      const turned: Held = {
        bounds: h.bounds && [-h.bounds[1], -h.bounds[0]],
        target: h.target === null ? null : -h.target,
        start: h.start === null ? null : -h.start,
        direction: h.direction === 'at_least' ? 'at_most' : 'at_least',
      };
      expect(standingOf(turned)).toBe(standingOf(h));
    }),
  );
});
