import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '#platform/calendar';
import { type Followed, type FollowUpSaid, faultOf, latestFollowUpOn } from './follow-up.ts';

const TODAY = day('2026-11-20');
const followed: Followed = {
  startedOn: day('2026-05-20'),
  lastOn: null,
  goalIds: ['school', 'sleep'],
  aboutChild: true,
};
const said: FollowUpSaid = {
  heldOn: TODAY,
  ownView: 'Det går bättre hemma.',
  ownViewWhyNot: null,
  childView: 'Jag sover mer.',
  childViewWhyNot: null,
  goals: [
    { goalId: 'school', attainment: 'met', why: null },
    { goalId: 'sleep', attainment: 'partly', why: 'Vaknar ibland.' },
  ],
  outcome: 'go_on',
  outcomeReason: null,
  nextOn: day('2027-05-20'),
};
const [school, sleep] = said.goals;
if (!school || !sleep) throw new Error('Two goals');

describe('a follow-up', () => {
  test.each<[string, Partial<FollowUpSaid>, string | null]>([
    ['with all that is asked for', {}, null],
    ['of tomorrow', { heldOn: day('2026-11-21') }, 'heldOn: in_the_future'],
    [
      'of the day that it began',
      { heldOn: day('2026-05-20'), nextOn: day('2026-11-21') },
      'nextOn: too_far_ahead',
    ],
    ['before the intervention began', { heldOn: day('2026-05-19') }, 'heldOn: before_intervention'],
    ['without the person’s view', { ownView: null }, 'ownView: view_or_why_not'],
    ['without it, and why', { ownView: null, ownViewWhyNot: 'Kom inte.' }, null],
    // SoL 3:3: a child has the right to be heard.
    ['without the child’s view', { childView: null }, 'childView: view_or_why_not'],
    ['without it, and why', { childView: null, childViewWhyNot: 'Ett år gammal.' }, null],
    ['without a goal', { goals: [school] }, 'goals: goals_not_assessed'],
    ['with a goal twice', { goals: [school, school] }, 'goals: not_the_goals'],
    ['with another’s goal', { goals: [school, { ...sleep, goalId: 'other' }] }, 'goals: not_the_goals'],
    [
      'with a goal partly met and no word of why',
      { goals: [school, { ...sleep, why: null }] },
      'goals.1.why: why_missing',
    ],
    [
      'with a goal not assessed and no word of why',
      { goals: [{ goalId: 'school', attainment: 'not_assessed', why: null }, sleep] },
      'goals.0.why: why_missing',
    ],
    ['that changes it without why', { outcome: 'change' }, 'outcomeReason: reason_missing'],
    ['that ends it without why', { outcome: 'end', nextOn: null }, 'outcomeReason: reason_missing'],
    ['that ends it', { outcome: 'end', outcomeReason: 'Målen är nådda.', nextOn: null }, null],
    ['that goes on without a next day', { nextOn: null }, 'nextOn: next_day_missing'],
    ['with today as the next day', { nextOn: TODAY }, 'nextOn: not_in_the_future'],
    ['with the next day six months on', { nextOn: day('2027-05-20') }, null],
    ['with the next day later than that', { nextOn: day('2027-05-21') }, 'nextOn: too_far_ahead'],
  ])('%s', (_what, other, fault) => {
    const found = faultOf({ ...said, ...other }, followed, TODAY);
    expect(found && `${found.field}: ${found.code}`).toBe(fault);
  });

  test('of an adult asks for no child’s view', () => {
    expect(faultOf({ ...said, childView: null }, { ...followed, aboutChild: false }, TODAY)).toBeNull();
  });

  test('does not lie before the one before', () => {
    const later = { ...followed, lastOn: day('2026-10-01') };
    expect(faultOf({ ...said, heldOn: day('2026-09-30') }, later, TODAY)).toEqual({
      field: 'heldOn',
      code: 'before_last_follow_up',
    });
    expect(
      faultOf({ ...said, heldOn: day('2026-10-01'), nextOn: day('2027-04-01') }, later, TODAY),
    ).toBeNull();
  });
});

// Local practice (LOK-023): the same date six months on, or the last of the month.
test.each([
  ['2026-05-20', '2026-11-20'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2026-12-31', '2027-06-30'],
])('the next one after %s is due on %s', (since, due) => {
  expect(latestFollowUpOn(day(since))).toBe(due);
});
