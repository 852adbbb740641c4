import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { latest, standing } from './records.ts';
import { answerFault, isOfRiskAge, type RiskStory, standingOfRisk } from './risk.ts';

const day = calendarDate;
const none: RiskStory = { offers: [], answers: [], starts: [] };
const offer = (root: string, on: string) => ({ root, offeredOn: day(on) });
const yes = (of: string, on: string) =>
  ({ offer: of, answeredOn: day(on), answer: 'accepted', declinedWhy: null }) as const;
const no = (of: string, on: string) =>
  ({ offer: of, answeredOn: day(on), answer: 'declined', declinedWhy: 'not_needed' }) as const;

test.each([
  [8, false],
  [9, true],
  [13, true],
  [14, false],
])('%i years', (age, of) => {
  expect(isOfRiskAge(age)).toBe(of);
});

describe('how far it has come', () => {
  test.each<[string, RiskStory, object]>([
    ['nothing is offered', none, { stage: 'identified', offeredOn: null }],
    [
      'something is',
      { ...none, offers: [offer('a', '2026-11-20')] },
      { stage: 'offered', offeredOn: '2026-11-20' },
    ],
    [
      'all that was offered was declined',
      { ...none, offers: [offer('a', '2026-11-20')], answers: [no('a', '2026-11-21')] },
      { stage: 'declined', declinedWhy: 'not_needed', answeredOn: '2026-11-21' },
    ],
    [
      'one was declined, and another waits',
      {
        ...none,
        offers: [offer('a', '2026-11-20'), offer('b', '2026-11-25')],
        answers: [no('a', '2026-11-21')],
      },
      { stage: 'offered', offeredOn: '2026-11-20', answeredOn: null, declinedWhy: null },
    ],
    [
      'one was accepted and another declined after that',
      {
        ...none,
        offers: [offer('a', '2026-11-20'), offer('b', '2026-11-20')],
        answers: [yes('a', '2026-11-21'), no('b', '2026-11-24')],
      },
      { stage: 'accepted', answeredOn: '2026-11-21', receivedOn: null },
    ],
    [
      'what was accepted has begun',
      {
        offers: [offer('a', '2026-11-20')],
        answers: [yes('a', '2026-11-21')],
        starts: [{ receivedOn: day('2026-12-01') }],
      },
      { stage: 'received', answeredOn: '2026-11-21', receivedOn: '2026-12-01' },
    ],
  ])('%s', (_, story, expected) => {
    expect(standingOfRisk(story)).toMatchObject(expected);
  });
});

test('a no has its reason', () => {
  expect(answerFault({ answer: 'declined', declinedWhy: null, text: null })?.field).toBe('declinedWhy');
  expect(answerFault({ answer: 'declined', declinedWhy: 'other', text: null })?.field).toBe('text');
  expect(answerFault({ answer: 'accepted', declinedWhy: null, text: null })).toBeNull();
});

test('what is corrected stands no longer, and what was withdrawn is shown and not counted', () => {
  const first = { id: '1', root: '1', corrects: null, withdrawn: false };
  const second = { id: '2', root: '1', corrects: '1', withdrawn: false };
  const gone = { id: '3', root: '1', corrects: '2', withdrawn: true };
  expect(standing([first, second])).toEqual([second]);
  expect(standing([first, second, gone])).toEqual([]);
  expect(latest([first, second, gone])).toEqual([gone]);
});
