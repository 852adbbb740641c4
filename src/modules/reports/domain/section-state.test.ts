import { expect, test } from 'vitest';
import { isOpen, stepSection } from './section-state.ts';

test.each([
  ['not_begun', 'begun', 'writing'],
  ['writing', 'begun', 'writing'],
  ['returned', 'begun', 'returned'],
  ['handed_in', 'begun', 'SECTION_HANDED_IN'],
  ['approved', 'begun', 'SECTION_APPROVED'],
  ['writing', 'handed_in', 'handed_in'],
  ['returned', 'handed_in', 'handed_in'],
  ['handed_in', 'handed_in', 'SECTION_HANDED_IN'],
  ['approved', 'handed_in', 'SECTION_APPROVED'],
  ['writing', 'returned', 'SECTION_NOT_HANDED_IN'],
  ['handed_in', 'returned', 'returned'],
  ['approved', 'returned', 'returned'],
  ['writing', 'approved', 'SECTION_NOT_HANDED_IN'],
  ['handed_in', 'approved', 'approved'],
  ['approved', 'approved', 'SECTION_APPROVED'],
] as const)('%s that is %s is %s', (state, step, wanted) => {
  const taken = stepSection({ state, isEmpty: false }, step);
  expect(taken.ok ? taken.state : taken.hindrance).toBe(wanted);
});

test('an empty section is not handed in', () => {
  expect(stepSection({ state: 'not_begun', isEmpty: true }, 'handed_in')).toEqual({
    ok: false,
    hindrance: 'SECTION_EMPTY',
  });
});

test('what is handed in or approved is not written in', () => {
  expect((['not_begun', 'writing', 'handed_in', 'returned', 'approved'] as const).filter(isOpen)).toEqual([
    'not_begun',
    'writing',
    'returned',
  ]);
});
