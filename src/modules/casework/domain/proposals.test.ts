import { describe, expect, test } from 'vitest';
import type { CaseState } from './codes.ts';
import { givenBackAs, type MayDecide, mayPropose, type ProposedOutcome } from './proposals.ts';

const NOTHING: MayDecide = { open: false, not_open: false, join: false };

describe('a proposal to whoever decides', () => {
  test.each<[string, CaseState, boolean, ProposedOutcome, MayDecide, boolean, string | null]>([
    ['of what one may not decide is made', 'preliminary', true, 'open', NOTHING, false, null],
    ['not to open, alike', 'preliminary', true, 'not_open', NOTHING, false, null],
    [
      'SoL 20:1: the need of protection comes first',
      'preliminary',
      false,
      'open',
      NOTHING,
      false,
      'PROTECTION_NOT_ASSESSED',
    ],
    [
      'SoL 20:1: also before not opening',
      'preliminary',
      false,
      'not_open',
      NOTHING,
      false,
      'PROTECTION_NOT_ASSESSED',
    ],
    ['to join asks for none, as joining does not', 'preliminary', false, 'join', NOTHING, false, null],
    ['one at a time', 'preliminary', true, 'open', NOTHING, true, 'PROPOSAL_WAITS'],
    [
      'of one’s own decision is none',
      'preliminary',
      true,
      'open',
      { ...NOTHING, open: true },
      false,
      'MAY_DECIDE',
    ],
    [
      'is made of the one that is not one’s own',
      'preliminary',
      true,
      'not_open',
      { ...NOTHING, open: true },
      false,
      null,
    ],
    [
      'SoL 20:2: of what is decided is too late',
      'investigation',
      true,
      'open',
      NOTHING,
      false,
      'ALREADY_DECIDED',
    ],
    ['of what was not opened, too', 'not_opened', true, 'open', NOTHING, false, 'ALREADY_DECIDED'],
    ['of what was joined, too', 'joined', true, 'join', NOTHING, false, 'ALREADY_DECIDED'],
  ])('%s', (_why, state, assessed, outcome, mayDecide, waits, expected) => {
    expect(mayPropose({ state, assessed }, { outcome, mayDecide, waits })).toBe(expected);
  });

  test('is taken back by whoever made it, sent back by whoever decides, and by nobody else', () => {
    expect(givenBackAs({ proposer: true, decider: false })).toBe('withdrawn');
    expect(givenBackAs({ proposer: true, decider: true })).toBe('withdrawn');
    expect(givenBackAs({ proposer: false, decider: true })).toBe('returned');
    expect(givenBackAs({ proposer: false, decider: false })).toBeNull();
  });
});
