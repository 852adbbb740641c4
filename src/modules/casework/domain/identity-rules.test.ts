import { describe, expect, test } from 'vitest';
import { kindOf, mayIdentify, mayJoin } from './identity-rules.ts';

const PERSONAL = '201203049802';
const OTHER_PERSONAL = '201905179808';
/** The same day of birth as PERSONAL. */
const COORDINATION = '201203649804';
const number = (digits: string, birthDate: string | null) => ({ digits, kind: kindOf(digits), birthDate });

describe('a number for a record of a person', () => {
  test.each([
    ['nobody’s number yet', null, null, PERSONAL, '2012-03-04', null],
    ['nobody’s number yet, a coordination number', null, null, COORDINATION, '2012-03-04', null],
    [
      'a coordination number that becomes a personal one',
      COORDINATION,
      '2012-03-04',
      PERSONAL,
      '2012-03-04',
      null,
    ],
    [
      'of somebody born another day',
      COORDINATION,
      '2012-03-04',
      OTHER_PERSONAL,
      '2019-05-17',
      'IDENTITY_CONFLICT',
    ],
    ['the same again', PERSONAL, '2012-03-04', PERSONAL, '2012-03-04', 'SAME_PERSON'],
    // The old number of somebody with a new identity, or a new one for the old record: never.
    ['another personal number', PERSONAL, '2012-03-04', OTHER_PERSONAL, '2019-05-17', 'HAS_PERSONAL_NUMBER'],
    [
      'a coordination number after a personal one',
      PERSONAL,
      '2012-03-04',
      COORDINATION,
      '2012-03-04',
      'HAS_PERSONAL_NUMBER',
    ],
  ])('%s', (_what, had, born, digits, birthDate, expected) => {
    expect(mayIdentify({ identityNumber: had, birthDate: born }, number(digits, birthDate))).toBe(expected);
  });
});

describe('joining two records', () => {
  const record = (id: string, identityNumber: string | null, isProtected = false) => ({
    id,
    identityNumber,
    birthDate: null,
    protected: isProtected,
  });

  test('one without a number goes into one with or without', () => {
    expect(mayJoin(record('a', null), record('b', PERSONAL))).toBeNull();
    expect(mayJoin(record('a', null), record('b', null))).toBeNull();
  });

  test('two numbers are two persons, and one is not joined with itself', () => {
    expect(mayJoin(record('a', PERSONAL), record('b', OTHER_PERSONAL))).toBe('IDENTITY_CONFLICT');
    expect(mayJoin(record('a', PERSONAL), record('b', null))).toBe('IDENTITY_CONFLICT');
    expect(mayJoin(record('a', null), record('a', null))).toBe('SAME_PERSON');
  });

  test('whoever has any protection is no candidate, and nothing says which', () => {
    expect(mayJoin(record('a', null, true), record('b', PERSONAL))).toBe('NOT_A_CANDIDATE');
    expect(mayJoin(record('a', null), record('b', PERSONAL, true))).toBe('NOT_A_CANDIDATE');
  });
});
