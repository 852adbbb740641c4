import { describe, expect, test } from 'vitest';
import type { Case, Proposal } from '../../../../api/index.ts';
import { isDecidedOtherwise, returnedProposal, waitingProposal } from './waiting.ts';

const aProposal = (known: Partial<Proposal> = {}): Proposal => ({
  proposalId: 'p',
  outcome: 'not_open',
  reasonCode: 'need_already_met',
  text: 'Har redan stöd.',
  notAtOnceReason: null,
  functionId: null,
  functionTitle: null,
  proposedAt: '2026-11-20T08:15:00Z',
  by: 'Siv Rönnfors',
  function: 'Socialsekreterare 1',
  decider: { title: 'Förste socialsekreterare', employeeName: 'Mira Dalholm', via: 'holder' },
  settledAs: null,
  settledAt: null,
  settledBy: null,
  note: null,
  own: false,
  ...known,
});
const withProposals = (...proposals: Proposal[]) => ({
  state: 'preliminary' as const,
  preliminary: { proposals } as Case['preliminary'],
});
const aDecision = (known: Partial<NonNullable<Case['decision']>> = {}) => ({
  state: 'not_opened' as const,
  decision: {
    decidedAt: '2026-11-21T08:15:00Z',
    outcome: 'not_open' as const,
    reasonCode: 'need_already_met' as const,
    text: 'Har redan stöd.',
    by: 'Mira Dalholm',
    function: 'Förste socialsekreterare',
    notAtOnceReason: null,
    delegationSection: '4.2',
    ...known,
  },
});

describe('the proposals of a case', () => {
  test('one waits until it is settled', () => {
    expect(waitingProposal(withProposals())).toBeNull();
    expect(waitingProposal(withProposals(aProposal()))?.proposalId).toBe('p');
    expect(waitingProposal(withProposals(aProposal({ settledAs: 'returned' })))).toBeNull();
  });
  test('one that was sent back is shown until another is made or it is decided', () => {
    const returned = aProposal({ settledAs: 'returned' });
    expect(returnedProposal(withProposals(returned))).toBe(returned);
    expect(returnedProposal(withProposals(aProposal(), returned))).toBeNull();
    expect(returnedProposal({ ...withProposals(returned), state: 'investigation' })).toBeNull();
  });
  test.each<[string, Partial<Proposal>, ReturnType<typeof aDecision>, boolean]>([
    ['word for word', {}, aDecision(), false],
    ['with other words', {}, aDecision({ text: 'Stöd finns.' }), true],
    ['for another reason', {}, aDecision({ reasonCode: 'other' }), true],
    ['the other way', {}, aDecision({ outcome: 'open', reasonCode: null }), true],
  ])('decided %s', (_how, proposed, decided, otherwise) => {
    expect(isDecidedOtherwise(aProposal(proposed), decided)).toBe(otherwise);
  });
  test('one to join is decided so when the report was joined', () => {
    const join = aProposal({ outcome: 'join', reasonCode: null });
    expect(isDecidedOtherwise(join, { state: 'joined', decision: null })).toBe(false);
    expect(isDecidedOtherwise(join, aDecision())).toBe(true);
  });
});
