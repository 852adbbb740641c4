import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sideBySide } from './sides.ts';

const ordered = (...ids: string[]) => ids.map((goalId) => ({ goalId }));
const planned = (...of: [string, string | null][]) => of.map(([goalId, serves]) => ({ goalId, serves }));

describe('the goals of the commission and of the plan', () => {
  test.each([
    ['each served', ordered('a', 'b'), planned(['1', 'a'], ['2', 'b']), [], []],
    ['one served twice', ordered('a'), planned(['1', 'a'], ['2', 'a']), [], []],
    ['one not served', ordered('a', 'b'), planned(['1', 'a']), ['b'], []],
    ['one of the plan’s own', ordered('a'), planned(['1', 'a'], ['2', null]), [], ['2']],
    ['served one that was withdrawn', ordered('b'), planned(['1', 'a']), ['b'], ['1']],
    ['no plan', ordered('a', 'b'), planned(), ['a', 'b'], []],
    ['no goals ordered', ordered(), planned(['1', null]), [], ['1']],
  ] as const)('%s', (_what, order, plan, unserved, own) => {
    const sides = sideBySide(order, plan);
    expect(sides.unserved.map((g) => g.goalId)).toEqual(unserved);
    expect(sides.own.map((g) => g.goalId)).toEqual(own);
  });

  test('none of the plan’s goals is lost or shown twice, and every ordered one has its row', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(fc.option(id), { maxLength: 6 }), (order, serving) => {
        const plan = serving.map((serves, n) => ({ goalId: String(n), serves }));
        const sides = sideBySide(ordered(...order), plan);
        expect(sides.pairs.map((p) => p.ordered.goalId)).toEqual(order);
        const shown = [...sides.pairs.flatMap((p) => p.planned), ...sides.own].map((g) => g.goalId);
        expect([...shown].sort()).toEqual(plan.map((g) => g.goalId).sort());
      }),
    );
  });
});
