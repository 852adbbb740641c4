import { describe, expect, it, test } from 'vitest';
import { calendarDate as d } from '#platform/calendar';
import { judgingRule, ruleOn, ruleVersion } from './index.ts';
import { makeRuleBook } from './rule-book.ts';

describe('the rule book', () => {
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
    const book = makeRuleBook([...versions({}), { ...ruleOn('BU-040', d('2026-12-04')), version: 1 }]);
    const names = (rules: readonly { id: string; version: number }[]) =>
      rules.map((r) => `${r.id}/${r.version}`);
    expect(names(book.listRules(d('2026-12-04')))).toEqual(['BU-020/2', 'BU-040/1']);
    expect(names(book.listRules(d('2025-06-30')))).toEqual(['BU-020/1']);
    expect(names(book.listRules())).toEqual(['BU-020/1', 'BU-020/2', 'BU-040/1']);
    expect(names(book.versionsOf('BU-020'))).toEqual(['BU-020/1', 'BU-020/2']);
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
    ['an unknown unit', { time: counted(1, 'fortnights') }, /unit/],
    ['an unknown kind', { kind: 'law' }, /kind/],
    ['a negative length', { time: counted(-1) }, /length/],
    ['half a day', { time: counted(0.5) }, /length/],
    ['31 April', { time: { kind: 'fixed_date', month: 4, day: 31 } }, /no such day every year/],
    ['29 February', { time: { kind: 'fixed_date', month: 2, day: 29 } }, /no such day every year/],
    ['the 29th of every month', { time: { kind: 'fixed_date', month: null, day: 29 } }, /no such day/],
    [
      'a law’s number that is none',
      { time: { kind: 'no_length', word_sv: 'genast' } },
      /has a number in law/,
    ],
    [
      'a first day by date',
      { due_means: 'earliest', time: { kind: 'fixed_date', month: 1, day: 31 } },
      /needs a counted time/,
    ],
    [
      'later cycles counted after a date',
      {
        time: { kind: 'fixed_date', month: 1, day: 31 },
        recurrence: { kind: 'from_stop', later: counted(1) },
      },
      /later lengths/,
    ],
    [
      'a suggestion beside a law’s number',
      { suggestion: { length: 5, unit: 'calendar_days', source_sv: 'x' } },
      /no number/,
    ],
    [
      'rolling what has no last day',
      { kind: 'statutory_vague', time: { kind: 'no_length', word_sv: null }, roll_forward: 'applies' },
      /no last day/,
    ],
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

const counted = (length: number, unit = 'calendar_days') => ({ kind: 'counted', length, unit });

function versions(changeOfSecond: object): [object, object] {
  return [ruleVersion('BU-020', 1), { ...ruleVersion('BU-020', 2), ...changeOfSecond }];
}
