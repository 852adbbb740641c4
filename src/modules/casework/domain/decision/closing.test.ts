import { describe, expect, test } from 'vitest';
import { type DecisionThen, lastDayOf, mayCloseCase } from './closing.ts';

const refused: DecisionThen = {
  result: 'refused',
  replaced: false,
  untilOn: null,
  performed: false,
  told: true,
  appealOpen: false,
};
const granted: DecisionThen = { ...refused, result: 'granted' };
const TODAY = '2026-12-04';

describe('closing a decided case', () => {
  test.each([
    ['refused and told', [refused], null],
    ['granted until further notice', [granted], 'INTERVENTION_DECIDED'],
    ['granted, with its last day today', [{ ...granted, untilOn: TODAY }], 'INTERVENTION_DECIDED'],
    ['granted, and over since yesterday', [{ ...granted, untilOn: '2026-12-03' }], null],
    ['granted, given and ended', [{ ...granted, performed: true }], null],
    [
      'granted, given and ended beside one that is not',
      [{ ...granted, performed: true }, granted],
      'INTERVENTION_DECIDED',
    ],
    ['granted in part', [{ ...granted, result: 'partly_refused' }], 'INTERVENTION_DECIDED'],
    ['granted and annulled', [{ ...granted, replaced: true }, refused], null],
    ['not told', [{ ...refused, told: false }], 'DECISION_NOT_TOLD'],
    ['replaced before it was told', [{ ...refused, told: false, replaced: true }, refused], null],
    ['an appeal waits', [{ ...refused, appealOpen: true }], 'APPEAL_OPEN'],
    [
      'an appeal of what has been replaced waits',
      [{ ...refused, replaced: true, appealOpen: true }],
      'APPEAL_OPEN',
    ],
  ] as const)('%s: %s', (_what, decisions, hindrance) => {
    expect(mayCloseCase({ state: 'decided' }, decisions, TODAY, false)).toBe(hindrance);
  });

  test('what it has ordered is under way, whatever else holds', () => {
    for (const decision of [refused, granted, { ...granted, performed: true }]) {
      expect(mayCloseCase({ state: 'decided' }, [decision], TODAY, true)).toBe('COMMISSION_UNDER_WAY');
    }
  });

  test.each([
    [['2026-12-31'], '2026-12-31'],
    [['2026-12-01', '2026-12-31'], '2026-12-31'],
    [['2027-01-31', '2026-12-31'], '2027-01-31'],
    [['2026-12-01', null], null],
    [[null, '2026-12-31'], null],
  ])('a correction shortens nothing of what was decided: %o', (days, last) => {
    expect(lastDayOf(days)).toBe(last);
  });

  test.each([
    ['investigation', 'NOTHING_DECIDED'],
    ['concluded', 'NOTHING_DECIDED'],
    ['follow_up', 'NOTHING_DECIDED'],
    ['closed', 'CASE_CLOSED'],
    ['joined', 'CASE_CLOSED'],
  ] as const)('in a case that is %s: %s', (state, hindrance) => {
    expect(mayCloseCase({ state }, [refused], TODAY, false)).toBe(hindrance);
  });
});
