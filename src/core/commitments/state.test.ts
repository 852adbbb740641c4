import { describe, expect, it } from 'vitest';
import { type CommitmentStanding, CommitmentState, CommitmentStep, isOwed, takeStep } from './state.ts';

const at = (state: CommitmentState, more: Partial<CommitmentStanding> = {}): CommitmentStanding => ({
  state,
  proven: true,
  saidDoneBySelf: false,
  ...more,
});

/** Every state against every step: the state it leads to, or the hindrance. */
const TABLE: Readonly<Record<CommitmentState, Readonly<Record<CommitmentStep, string>>>> = {
  planned: {
    begun: 'under_way',
    done: 'done',
    confirmed: 'COMMITMENT_NOT_DONE',
    reopened: 'COMMITMENT_NOT_DONE',
    dropped: 'dropped',
  },
  under_way: {
    begun: 'COMMITMENT_SETTLED',
    done: 'done',
    confirmed: 'COMMITMENT_NOT_DONE',
    reopened: 'COMMITMENT_NOT_DONE',
    dropped: 'dropped',
  },
  done: {
    begun: 'COMMITMENT_SETTLED',
    done: 'COMMITMENT_SETTLED',
    confirmed: 'confirmed',
    reopened: 'under_way',
    dropped: 'COMMITMENT_SETTLED',
  },
  confirmed: {
    begun: 'COMMITMENT_SETTLED',
    done: 'COMMITMENT_SETTLED',
    confirmed: 'COMMITMENT_SETTLED',
    reopened: 'under_way',
    dropped: 'COMMITMENT_SETTLED',
  },
  dropped: {
    begun: 'COMMITMENT_SETTLED',
    done: 'COMMITMENT_SETTLED',
    confirmed: 'COMMITMENT_SETTLED',
    reopened: 'COMMITMENT_SETTLED',
    dropped: 'COMMITMENT_SETTLED',
  },
};

const ALL = CommitmentState.options.flatMap((state) =>
  CommitmentStep.options.map((step) => [state, step, TABLE[state][step]] as const),
);

describe('a commitment', () => {
  it.each(ALL)('that is %s and is %s: %s', (state, step, expected) => {
    const change = takeStep(at(state), step);
    expect(change.ok ? change.state : change.hindrance).toBe(expected);
  });

  it('is not confirmed without proof', () => {
    expect(takeStep(at('done', { proven: false }), 'confirmed')).toEqual({
      ok: false,
      hindrance: 'PROOF_MISSING',
    });
  });

  it('is not confirmed by whoever said that it was done, proof or not', () => {
    expect(takeStep(at('done', { saidDoneBySelf: true }), 'confirmed')).toEqual({
      ok: false,
      hindrance: 'OWN_COMMITMENT',
    });
  });

  it('is said to be done without proof: that is for whoever confirms to ask for', () => {
    expect(takeStep(at('under_way', { proven: false }), 'done')).toEqual({ ok: true, state: 'done' });
  });

  it('can be reopened by whoever said that it was done: the proof failed them too', () => {
    expect(takeStep(at('done', { saidDoneBySelf: true }), 'reopened')).toMatchObject({ state: 'under_way' });
  });

  it.each(CommitmentState.options)(
    'that is %s is owed, and its clock runs, until it is done or dropped',
    (state) => {
      expect(isOwed(state)).toBe(['planned', 'under_way'].includes(state));
    },
  );
});
