import { describe, expect, it, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { judgingRule, listRules, ruleOn, ruleVersion } from './index.ts';
import { makeRuleBook } from './rule-book.ts';

describe('the national rules', () => {
  // Sources: socialtjänstlagen (2001:453) 11 kap. 1 a § (in force 1 January 2013, SFS 2012:776) and 2 §; socialtjänstlagen
  // (2025:400) 20 kap. 1–3 §§ (in force 1 July 2025).
  test.each([
    [
      'BU-010',
      '2013-01-01',
      1,
      0,
      'calendar_days',
      'statutory_vague',
      '11 kap. 1 a § första stycket socialtjänstlagen (2001:453)',
    ],
    [
      'BU-010',
      '2025-06-30',
      1,
      0,
      'calendar_days',
      'statutory_vague',
      '11 kap. 1 a § första stycket socialtjänstlagen (2001:453)',
    ],
    [
      'BU-010',
      '2025-07-01',
      2,
      0,
      'calendar_days',
      'statutory_vague',
      '20 kap. 1 § socialtjänstlagen (2025:400)',
    ],
    [
      'BU-020',
      '2025-06-30',
      1,
      14,
      'calendar_days',
      'statutory_max',
      '11 kap. 1 a § andra stycket socialtjänstlagen (2001:453)',
    ],
    [
      'BU-020',
      '2025-07-01',
      2,
      14,
      'calendar_days',
      'statutory_max',
      '20 kap. 2 § socialtjänstlagen (2025:400)',
    ],
    [
      'BU-020',
      '2026-12-04',
      2,
      14,
      'calendar_days',
      'statutory_max',
      '20 kap. 2 § socialtjänstlagen (2025:400)',
    ],
    [
      'BU-040',
      '2012-12-31',
      1,
      4,
      'months',
      'statutory_max',
      '11 kap. 2 § andra stycket socialtjänstlagen (2001:453)',
    ],
    ['BU-040', '2025-07-01', 2, 4, 'months', 'statutory_max', '20 kap. 3 § socialtjänstlagen (2025:400)'],
  ])('%s on %s: version %i, %i %s, %s, %s', (id, day, version, length, unit, kind, legal_basis) => {
    expect(ruleOn(id, d(day))).toMatchObject({ id, version, length, unit, kind, legal_basis });
  });

  test.each([
    ['BU-010', 'none', undefined],
    ['BU-020', 'by_decision', 'synnerliga skäl'],
    ['BU-040', 'by_decision', 'särskilda skäl'],
  ])('%s can be extended: %s, %s', (id, kind, reason) => {
    for (const rule of listRules().filter((candidate) => candidate.id === id)) {
      expect(rule.extension.kind).toBe(kind);
      expect(rule.extension.kind === 'by_decision' ? rule.extension.reason_sv : undefined).toBe(reason);
    }
  });

  it('the day before the first version has none', () => {
    expect(() => ruleOn('BU-020', d('2012-12-31'))).toThrow(
      expect.objectContaining({ code: 'NO_VERSION_THEN' }),
    );
    expect(() => ruleOn('BU-999', d('2026-12-04'))).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_RULE' }),
    );
  });

  it('finds a version by number', () => {
    expect(ruleVersion('BU-020', 1).valid_to).toBe('2025-06-30');
    expect(() => ruleVersion('BU-020', 3)).toThrow(expect.objectContaining({ code: 'UNKNOWN_VERSION' }));
    expect(() => ruleVersion('BU-999', 1)).toThrow(expect.objectContaining({ code: 'UNKNOWN_RULE' }));
  });

  it('lists one version a rule on a day, and all without', () => {
    const names = (rules: readonly { id: string; version: number }[]) =>
      rules.map((r) => `${r.id}/${r.version}`);
    expect(names(listRules(d('2026-12-04')))).toEqual(['BU-010/2', 'BU-020/2', 'BU-040/2']);
    expect(names(listRules(d('2010-05-05')))).toEqual(['BU-040/1']);
    expect(names(listRules())).toEqual([
      'BU-010/1',
      'BU-010/2',
      'BU-020/1',
      'BU-020/2',
      'BU-040/1',
      'BU-040/2',
    ]);
  });

  it('can’t be changed by a reader', () => {
    expect(Object.isFrozen(ruleOn('BU-020', d('2026-12-04')))).toBe(true);
  });
});

describe('judgingRule', () => {
  // Source: no transitional rule to socialtjänstlagen (2025:400) is known for these times, so the new law is taken to judge
  // what was pending (see the notes of the rules).
  test.each([
    ['2025-06-25', '2025-06-30', 1, 'the new law is not yet in force'],
    ['2025-06-25', '2025-07-01', 2, 'pending when the new law came'],
    ['2025-07-01', '2025-07-01', 2, 'triggered under the new law'],
  ])('BU-020 triggered %s, on %s: version %i (%s)', (trigger, today, version) => {
    expect(judgingRule('BU-020', d(trigger), d(today)).version).toBe(version);
  });

  it('keeps to the version of the trigger when the later one says nothing of pending cases', () => {
    const [first, second] = versions({ applies_to_pending: false });
    const book = makeRuleBook([first, second]);
    expect(book.judgingRule('BU-020', d('2025-06-25'), d('2026-01-01')).version).toBe(1);
    expect(() => book.judgingRule('BU-020', d('2001-01-01'), d('2026-01-01'))).toThrow(
      'No version of BU-020',
    );
  });
});

describe('makeRuleBook refuses', () => {
  test.each<[string, object, RegExp]>([
    ['an unknown field', { colour: 'red' }, /colour/],
    ['an unknown unit', { unit: 'fortnights' }, /unit/],
    ['an unknown kind', { kind: 'law' }, /kind/],
    ['a negative length', { length: -1 }, /length/],
    ['half a day', { length: 0.5 }, /length/],
    ['a day that does not exist', { valid_from: '2025-02-30' }, /valid_from/],
    ['a missing legal basis', { legal_basis: '' }, /legal_basis/],
    [
      'an extension without its reason',
      { extension: { kind: 'by_decision', max: null, text_sv: 'x' } },
      /reason_sv/,
    ],
    ['an id of another form', { id: 'förhandsbedömning' }, /id/],
    ['a gap between versions', { valid_from: '2025-07-02' }, /day after version 1/],
    ['overlapping versions', { valid_from: '2025-06-30' }, /day after version 1/],
    ['a gap in the numbers', { version: 3 }, /numbered/],
    ['the same version twice', { version: 1 }, /numbered/],
    ['an end before the beginning', { valid_to: '2025-06-30' }, /ends before/],
  ])('%s', (_, fault, message) => {
    expect(() => makeRuleBook(versions(fault))).toThrow(message);
  });

  it('a version after one that holds until further notice', () => {
    const [first, second] = versions({});
    expect(() => makeRuleBook([{ ...first, valid_to: null }, second])).toThrow(/day after version 1/);
  });

  it('what is not a list', () => {
    expect(() => makeRuleBook({})).toThrow(/can't be read/);
  });

  it('but not a version of a single day', () => {
    const [first, second] = versions({ valid_to: '2025-07-01' });
    expect(makeRuleBook([first, second]).ruleOn('BU-020', d('2025-07-01')).version).toBe(2);
  });

  it('and takes the same rules without the fault, in any order', () => {
    const [first, second] = versions({});
    expect(makeRuleBook([second, first]).listRules()).toHaveLength(2);
  });
});

function versions(changeOfSecond: object): [object, object] {
  return [ruleVersion('BU-020', 1), { ...ruleVersion('BU-020', 2), ...changeOfSecond }];
}
