import { describe, expect, test } from 'vitest';
import type { QuestionOutcome } from './codes.ts';
import { type Answer, areSettled, proposedBy, wereAsked } from './questions.ts';

const violence = (outcome: QuestionOutcome): Answer => ({ subject: 'violence', outcome });
const honour = (outcome: QuestionOutcome): Answer => ({ subject: 'honour', outcome });

describe('the standard questions', () => {
  test.each<[string, Answer[], { settled: boolean; asked: boolean }]>([
    ['nothing', [], { settled: false, asked: false }],
    ['one subject alone', [violence('nothing_told')], { settled: false, asked: false }],
    ['both asked', [violence('told'), honour('declined')], { settled: true, asked: true }],
    ['a reason for one', [violence('told'), honour('not_asked')], { settled: true, asked: false }],
    [
      'a reason first, asked later',
      [violence('not_asked'), honour('not_asked'), violence('told'), honour('nothing_told')],
      { settled: true, asked: true },
    ],
  ])('%s', (_what, answers, { settled, asked }) => {
    expect({ settled: areSettled(answers), asked: wereAsked(answers) }).toEqual({ settled, asked });
  });

  test('propose a coding when something is told, and no longer when it is coded', () => {
    const told = [violence('nothing_told'), honour('told')];
    expect(proposedBy(told, new Set())).toEqual(['honour']);
    expect(proposedBy(told, new Set(['honour']))).toEqual([]);
    expect(proposedBy([violence('told')], new Set(['witnessed_violence']))).toEqual([]);
    expect(proposedBy([violence('told')], new Set(['neglect']))).toHaveLength(3);
  });
});
