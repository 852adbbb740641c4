import { describe, expect, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { type HeldPlan, isReviewNear, madeBy, reviewBy, standingOf } from './standing.ts';

const held = (agreed: string, other: Partial<Record<keyof HeldPlan, string>> = {}): HeldPlan => ({
  agreedOn: d(agreed),
  startsOn: d(other.startsOn ?? agreed),
  endsOn: other.endsOn ? d(other.endsOn) : null,
  reviewedOn: other.reviewedOn ? d(other.reviewedOn) : null,
});

describe('how a plan stands', () => {
  test.each([
    ['2026-11-20', 'agreed that day', held('2026-11-20'), 'current'],
    ['2027-05-20', 'on the last day of six months', held('2026-11-20'), 'current'],
    ['2027-05-21', 'the day after', held('2026-11-20'), 'review_overdue'],
    ['2027-02-28', 'six months of a date that February lacks', held('2026-08-31'), 'current'],
    ['2027-03-01', 'the day after that', held('2026-08-31'), 'review_overdue'],
    ['2027-05-21', 'looked at since', held('2026-11-20', { reviewedOn: '2027-05-01' }), 'current'],
    ['2027-11-01', 'looked at, last day', held('2026-11-20', { reviewedOn: '2027-05-01' }), 'current'],
    [
      '2027-11-02',
      'looked at, and too long ago',
      held('2026-11-20', { reviewedOn: '2027-05-01' }),
      'review_overdue',
    ],
    // A review of an older version says nothing of one agreed after it.
    [
      '2027-05-21',
      'looked at before it was agreed',
      held('2026-11-20', { reviewedOn: '2026-11-01' }),
      'review_overdue',
    ],
    ['2026-11-30', 'the day before it begins', held('2026-11-20', { startsOn: '2026-12-01' }), 'coming'],
    ['2026-12-01', 'the day it begins', held('2026-11-20', { startsOn: '2026-12-01' }), 'current'],
    ['2026-12-31', 'its last day', held('2026-11-20', { endsOn: '2026-12-31' }), 'current'],
    ['2027-01-01', 'after its last day', held('2026-11-20', { endsOn: '2026-12-31' }), 'ended'],
  ] as const)('on %s, %s', (today, _what, plan, standing) => {
    expect(standingOf(plan, false, d(today))).toBe(standing);
    // A new version that waits to be agreed takes nothing from the one that holds.
    expect(standingOf(plan, true, d(today))).toBe(standing);
  });

  test('without an agreed version it is not in use, made or not', () => {
    expect(standingOf(null, false, d('2026-11-20'))).toBe('missing');
    expect(standingOf(null, true, d('2026-11-20'))).toBe('not_agreed');
  });
});

describe('the days of a plan', () => {
  test('it is made within thirty days of the start', () => {
    expect(madeBy(d('2026-11-20'))).toBe('2026-12-20');
  });

  test('it is looked at within six months of the agreement or the last look', () => {
    expect(reviewBy(held('2026-11-20'))).toBe('2027-05-20');
    expect(reviewBy(held('2026-11-20', { reviewedOn: '2027-01-31' }))).toBe('2027-07-31');
  });

  test.each([
    ['2027-04-19', false],
    ['2027-04-20', true],
    ['2027-06-01', true],
  ])('on %s the next look is near: %s', (today, isNear) => {
    expect(isReviewNear(held('2026-11-20'), d(today))).toBe(isNear);
  });
});
