import { describe, expect, test } from 'vitest';
import { checkProposal, NO_PROPOSAL, type ProposalValues, toProposal } from './check-proposal.ts';

const filled = (known: Partial<ProposalValues>): ProposalValues => ({
  ...NO_PROPOSAL,
  text: 'Har redan stöd.',
  deciderFunctionId: 'mira',
  ...known,
});

describe('a proposal', () => {
  test.each<[string, ProposalValues, boolean, string[]]>([
    ['nothing chosen', NO_PROPOSAL, false, ['outcome']],
    ['to open', filled({ outcome: 'open' }), false, ['functionId']],
    ['not to open', filled({ outcome: 'not_open' }), false, ['reasonCode']],
    [
      'not to open what should be at once',
      filled({ outcome: 'not_open', reasonCode: 'other' }),
      true,
      ['notAtOnceReason'],
    ],
    ['to join', filled({ outcome: 'join', text: ' ' }), false, ['text']],
    ['to nobody', filled({ outcome: 'join', deciderFunctionId: null }), false, ['deciderFunctionId']],
    ['whole', filled({ outcome: 'not_open', reasonCode: 'other' }), false, []],
  ])('%s', (_what, values, openAtOnce, missing) => {
    expect(Object.keys(checkProposal(values, openAtOnce))).toEqual(missing);
  });

  test('sends what goes with its outcome alone', () => {
    const values = filled({ outcome: 'open', functionId: 'siv', reasonCode: 'other', notAtOnceReason: 'x' });
    expect(toProposal('c', 'p', values)).toEqual({
      caseId: 'c',
      proposalId: 'p',
      outcome: 'open',
      text: 'Har redan stöd.',
      deciderFunctionId: 'mira',
      functionId: 'siv',
    });
    expect(toProposal('c', 'p', NO_PROPOSAL)).toBeNull();
  });
});
