import { describe, expect, test } from 'vitest';
import { extensionStanding, questionsStanding } from './figures.ts';
import type { Answer } from './questions.ts';

describe('the time when an investigation is concluded (SoL 20:3)', () => {
  const late = { late: true };
  const inTime = { late: false };
  test.each([
    [[], true, 'none'],
    [[inTime], true, 'in_time'],
    [[late], true, 'too_late'],
    [[inTime, inTime], true, 'in_time'],
    [[inTime, late], true, 'in_time'],
    [[], false, 'no_limit'],
    [[inTime], false, 'no_limit'],
  ] as const)('%j with a limit: %s is %s', (decisions, hasLimit, expected) => {
    expect(extensionStanding(decisions, { hasLimit })).toBe(expected);
  });
});

describe('the standard questions when an investigation is concluded', () => {
  const of = (subject: Answer['subject'], outcome: Answer['outcome']): Answer => ({ subject, outcome });
  test.each<[string, Answer[], string]>([
    ['none put', [], 'not_asked'],
    ['one put', [of('violence', 'told')], 'not_asked'],
    ['both put', [of('violence', 'told'), of('honour', 'nothing_told')], 'asked'],
    ['both put, one declined', [of('violence', 'declined'), of('honour', 'nothing_told')], 'asked'],
    ['one put, one with a reason', [of('violence', 'told'), of('honour', 'not_asked')], 'stated_reason'],
    ['both with a reason', [of('violence', 'not_asked'), of('honour', 'not_asked')], 'stated_reason'],
    [
      'put to one, with a reason for another',
      [of('violence', 'not_asked'), of('violence', 'told'), of('honour', 'told')],
      'asked',
    ],
  ])('%s', (_what, answers, expected) => {
    expect(questionsStanding(answers)).toBe(expected);
  });
});
