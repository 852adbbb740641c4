import { describe, expect, it } from 'vitest';
import { CaseState } from '../codes.ts';
import {
  ConclusionOutcome,
  mayConclude,
  mayEndFollowUp,
  mayExtendInvestigation,
  mayFollowUp,
  stateAfter,
} from './conclusion.ts';

const ALL = {
  open: true,
  not_open: true,
  extend: true,
  extend_investigation: true,
  conclude_investigation: true,
  dismiss_appeal: true,
};

describe('after an investigation', () => {
  it.each([
    // [outcome, the state without follow-up, whether a child can be followed up (SoL 23:1)]
    ['intervention_proposed', 'concluded', false],
    ['no_need', 'closed', true],
    ['declined', 'closed', true],
    ['met_otherwise', 'closed', true],
    ['moved', 'closed', false],
    ['died', 'closed', false],
    ['other', 'closed', true],
  ] as const)('%s', (outcome, state, followed) => {
    expect(stateAfter(outcome, { followUp: false })).toBe(state);
    expect(mayFollowUp(outcome, { isChild: true })).toBe(followed);
    if (followed) expect(stateAfter(outcome, { followUp: true })).toBe('follow_up');
  });

  it.each(ConclusionOutcome.options)('nobody who has turned 18 is followed up: %s', (outcome) => {
    expect(mayFollowUp(outcome, { isChild: false })).toBe(false);
  });
});

describe('an investigation', () => {
  it.each([
    ['preliminary', 'NO_INVESTIGATION'],
    ['investigation', null],
    ['concluded', 'ALREADY_CONCLUDED'],
    ['follow_up', 'ALREADY_CONCLUDED'],
    ['not_opened', 'ALREADY_CONCLUDED'],
    ['joined', 'ALREADY_CONCLUDED'],
    ['closed', 'ALREADY_CONCLUDED'],
  ] as const)('is extended and concluded while it is under way: %s', (state, hindrance) => {
    expect(mayExtendInvestigation({ state, mayDecide: ALL })).toBe(hindrance);
    expect(mayConclude({ state, mayDecide: ALL })).toBe(hindrance);
  });

  it('is extended and concluded by whom the delegation order says', () => {
    const state = 'investigation';
    const others = { ...ALL, extend_investigation: false };
    expect(mayExtendInvestigation({ state, mayDecide: others })).toBe('NOT_DELEGATED');
    expect(mayConclude({ state, mayDecide: others })).toBeNull();
    expect(mayConclude({ state, mayDecide: { ...ALL, conclude_investigation: false } })).toBe(
      'NOT_DELEGATED',
    );
  });

  it.each(CaseState.options)('is followed up where that has been decided: %s', (state) => {
    expect(mayEndFollowUp({ state })).toBe(state === 'follow_up' ? null : 'NO_FOLLOW_UP');
  });
});
