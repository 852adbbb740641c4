import { expect, test } from 'vitest';
import { recommendationState } from './recommendation.ts';

const of = (over: Partial<Parameters<typeof recommendationState>[0]>) =>
  recommendationState({ isAnswered: false, actions: [], wasClosed: false, ...over });

test.each([
  [{}, 'unanswered'],
  [{ isAnswered: true }, 'answered'],
  [{ actions: ['planned'] }, 'under_way'],
  [{ actions: ['dropped'], isAnswered: true }, 'answered'],
  [{ actions: ['done'] }, 'under_way'],
  [{ actions: ['confirmed', 'under_way'] }, 'under_way'],
  [{ actions: ['confirmed', 'dropped'] }, 'closed'],
  [{ actions: ['confirmed'], wasClosed: true }, 'closed'],
  [{ actions: ['under_way'], wasClosed: true }, 'reopened'],
  [{ actions: ['dropped'], wasClosed: true }, 'reopened'],
] as const)('%j is %s', (input, state) => {
  expect(of(input)).toBe(state);
});
