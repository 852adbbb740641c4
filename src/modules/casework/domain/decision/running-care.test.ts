import { describe, expect, test } from 'vitest';
import { DecisionKind, lawsOf } from './delegation-order.ts';
import { answers, isConsideration, isOfRunningCare } from './running-care.ts';

describe('what is taken up again while care goes on', () => {
  test.each([
    ['consideration', 'sol', ['PL-010', 'LSB-012'], 'SoL 22:13; lag 2024:79 5 kap. 3 §'],
    ['consideration', 'lvu', ['PL-011'], 'LVU 13 § första stycket'],
    ['re_examination', 'lvu', ['PL-012'], 'LVU 13 § andra stycket'],
    ['custody_transfer_review', 'sol', ['PL-014'], 'SoL 22:14'],
    ['custody_transfer_review', 'lvu', ['PL-014'], 'LVU 13 c §'],
    ['contact_limit', 'lvu', [], 'LVU 14 §: begins the time, and answers none'],
    ['contact_limit_review', 'lvu', ['PL-015'], 'LVU 14 §'],
    ['family_home', 'sol', [], 'SoL 11:1'],
    ['economic_assistance', 'sol', ['EK-012'], 'Ingen lagfrist; väntetiden mäts'],
  ] as const)('%s by %s answers %j (%s)', (kind, law, rules, _source) => {
    expect(answers({ kind, law })).toEqual(rules);
  });

  test('is decided by a committee or the board alone', () => {
    const ofCare = DecisionKind.options.filter(isOfRunningCare);
    expect(ofCare).toHaveLength(5);
    expect(ofCare.filter(isConsideration)).toHaveLength(3);
    expect(ofCare.every((kind) => lawsOf(kind).length > 0)).toBe(true);
  });
});
