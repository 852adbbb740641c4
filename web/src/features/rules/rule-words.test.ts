import { describe, expect, it } from 'vitest';
import type { RuleRow } from '../../api/index.ts';
import { changesInWords, timeInWords, usedInWords, warningsInWords } from './rule-words.ts';

const said = (changes: Partial<RuleRow>) =>
  timeInWords({
    lengthKind: 'counted',
    length: 14,
    unit: 'calendar_days',
    month: null,
    day: null,
    word: null,
    dueMeans: 'latest',
    recurs: false,
    later: null,
    ...changes,
  });

describe('the time of a rule', () => {
  it('is counted, in one and in several', () => {
    expect(said({})).toBe('14 dagar');
    expect(said({ length: 1, unit: 'weeks' })).toBe('1 vecka');
    expect(said({ length: 0 })).toBe('samma dag');
  });

  it('is the law’s own word where there is no number', () => {
    expect(said({ lengthKind: 'no_length', length: null, unit: null, word: 'genast' })).toBe(
      '”genast”, utan antal dagar',
    );
    expect(said({ lengthKind: 'no_length', length: null, unit: null })).toBe('inget antal dagar');
  });

  it('is a day of the year, of every month, of the board or of the matter', () => {
    const none = { length: null, unit: null };
    expect(said({ ...none, lengthKind: 'fixed_date', month: 3, day: 1 })).toBe('1 mars varje år');
    expect(said({ ...none, lengthKind: 'fixed_date', day: 15 })).toBe('den 15 i varje månad');
    expect(said({ ...none, lengthKind: 'next_meeting' })).toBe('nämndens nästa sammanträde');
    expect(said({ ...none, lengthKind: 'stated_day' })).toBe('dag som anges i ärendet');
  });

  it('says when it recurs, and when it is a first day and not a last one', () => {
    expect(said({ length: 6, unit: 'months', recurs: true })).toBe('6 månader, återkommer');
    expect(said({ length: 2, unit: 'years', recurs: true, later: { length: 6, unit: 'months' } })).toBe(
      '2 år, därefter 6 månader',
    );
    expect(said({ dueMeans: 'earliest' })).toBe('tidigast efter 14 dagar');
  });
});

describe('what else is said of a rule', () => {
  it('is when one is reminded, and nothing where one is not', () => {
    expect(
      warningsInWords([
        { before: 5, unit: 'calendar_days' },
        { before: 8, unit: 'hours' },
      ]),
    ).toBe('5 dagar före, 8 timmar före');
    expect(warningsInWords([])).toBeNull();
  });

  it('is how many clocks run by it, a few without their number', () => {
    expect(usedInWords({ running: 1234, few: false })).toBe('1\u00a0234');
    expect(usedInWords({ running: null, few: true })).toBe('färre än 5');
    expect(usedInWords({ running: 0, few: false })).toBe('ingen');
  });

  it('is what changed', () => {
    expect(changesInWords(['time', 'legal_basis'])).toBe('tiden, lagrummet');
    expect(changesInWords(['new'])).toBe('ny regel');
  });
});
