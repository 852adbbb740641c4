import { expect, test } from 'vitest';
import type { ImplementationPlan } from '../../../../api/plans.ts';
import { checkPlan, emptyGoal, planValues, toSetPlan, unservedBy } from './plan-values.ts';

const ordered = (goalId: string) => ({ goalId, text: `Mål ${goalId}`, servedBy: [], leftWhy: null });
const PLAN = {
  commissionId: 'c',
  caseId: 'c',
  side: 'performer',
  intervention: 'Familjebehandling',
  today: '2026-11-20',
  standing: 'missing',
  running: true,
  madeBy: null,
  reviewBy: null,
  order: { purpose: 'Syfte', scope: 'Ett samtal', goals: [ordered('a'), ordered('b')] },
  own: [],
  holds: null,
  versions: [],
  reviews: [],
  allowed: [],
  refused: [],
} satisfies ImplementationPlan;
const written = { text: 'Målet', how: 'Så gör vi' };

test('the first plan begins with a goal for each that is ordered', () => {
  expect(planValues(PLAN).goals.map((g) => g.serves)).toEqual(['a', 'b']);
});

test('what is left aside goes with its reason, and only while nothing serves it', () => {
  const values = {
    ...planValues(PLAN),
    goals: [{ ...emptyGoal('a'), ...written }],
    left: { a: 'Gammal skrivning', b: ' Sedan. ' },
  };
  expect(unservedBy(values, PLAN).map((g) => g.goalId)).toEqual(['b']);
  expect(toSetPlan(values, PLAN, 0).left).toEqual([{ goalId: 'b', why: 'Sedan.' }]);
});

test('why a goal is the plan’s own is sent only while it is', () => {
  const goals = [
    { ...emptyGoal(''), ...written, ownWhy: 'Vi vill.' },
    { ...emptyGoal('a'), ...written, ownWhy: 'Gammal' },
  ];
  const sent = toSetPlan({ ...planValues(PLAN), goals }, PLAN, 0);
  expect(sent.goals.map(({ serves, ownWhy }) => [serves, ownWhy])).toEqual([
    [undefined, 'Vi vill.'],
    ['a', undefined],
  ]);
});

test.each([
  ['a goal without words', { goals: [{ ...emptyGoal('a'), how: 'Så' }] }, 0, ['goals.0.text']],
  [
    'a goal that nobody does anything about',
    { goals: [{ ...emptyGoal('a'), text: 'Målet' }] },
    0,
    ['goals.0.how'],
  ],
  ['a last day before the first', { startsOn: '2026-11-20', endsOn: '2026-11-19' }, 0, ['endsOn']],
  ['a change without a reason', {}, 1, ['reason']],
])('%s is said at the field', (_what, other, seen, fields) => {
  const values = { ...planValues(PLAN), goals: [{ ...emptyGoal('a'), ...written }], ...other };
  expect(Object.keys(checkPlan(values, seen))).toEqual(fields);
});
