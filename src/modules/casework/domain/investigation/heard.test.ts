import { expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { childTalkStanding } from './heard.ts';

const held = (alone: boolean) => ({ held_on: '2026-11-20', alone });
const WHY_NOT = { held_on: null, alone: null };
const CHILD = { isChild: true, birthDate: d('2018-01-01'), today: d('2026-12-01') };

test.each([
  ['nothing', [], 'none'],
  ['a reason', [WHY_NOT], 'stated_reason'],
  ['with a guardian beside', [WHY_NOT, held(false)], 'with_others'],
  ['once alone', [held(false), held(true), WHY_NOT], 'alone'],
] as const)('%s is told as %s', (_, talks, standing) => {
  expect(childTalkStanding(talks, CHILD)).toBe(standing);
});

test('is asked from four years on the day, and of children alone', () => {
  const born = (birthDate: string | null) =>
    childTalkStanding([], { ...CHILD, birthDate: birthDate === null ? null : d(birthDate) });
  expect([born('2022-12-02'), born('2022-12-01'), born(null)]).toEqual(['under_four', 'none', 'none']);
  expect(childTalkStanding([held(true)], { ...CHILD, isChild: false })).toBe('no_child');
});
