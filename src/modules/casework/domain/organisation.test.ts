import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '#platform/calendar';
import { type Entry, onlyOneOf, organisationKey, organisationOn } from './organisation.ts';

const day = (text: string) => calendarDate(text);

describe('a name', () => {
  test.each([
    ['Norrängens skola', 'norrängens skola'],
    ['  norrängens   SKOLA ', 'norrängens skola'],
    ['Norrängens skola, F–6', 'norrängens skola f 6'],
    ['Norrängens skola (F-6)', 'norrängens skola f 6'],
    ['Norra\u0308ngens skola', 'norrängens skola'],
    ['S:t Olofs förskola', 's t olofs förskola'],
    ['…', ''],
  ])('%j is compared as %j', (name, key) => {
    expect(organisationKey(name)).toBe(key);
  });
  test('is compared with itself alike, however often', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(organisationKey(organisationKey(name))).toBe(organisationKey(name));
      }),
    );
  });
  test('means the only organisation that bears it', () => {
    const school = { category: 'school', organisationId: 'a' };
    const preschool = { category: 'preschool', organisationId: 'b' };
    const written = { category: 'other', organisationId: null };
    expect(onlyOneOf([])).toBeNull();
    expect(onlyOneOf([written])).toBeNull();
    expect(onlyOneOf([school, written])).toBe('a');
    expect(onlyOneOf([school, { ...school, category: 'other' }])).toBe('a');
    expect(onlyOneOf([school, preschool])).toBeNull();
  });
});

describe('an entry of the register', () => {
  const entries = new Map<string, Entry>(
    [
      { id: 'old', mergedInto: 'new', mergedOn: day('2026-08-01') },
      { id: 'new', mergedInto: 'newest', mergedOn: day('2026-10-01') },
      { id: 'newest', mergedInto: null, mergedOn: null },
      { id: 'twice', mergedInto: 'old', mergedOn: null },
    ].map((entry) => [entry.id, entry]),
  );
  test.each([
    ['old', '2026-07-31', 'old'],
    ['old', '2026-08-01', 'new'],
    ['old', '2026-10-01', 'newest'],
    ['new', '2026-09-30', 'new'],
    ['twice', '2020-01-01', 'old'],
    ['twice', '2026-08-01', 'new'],
    ['newest', '2026-12-01', 'newest'],
  ])('%s stands on %s for %s', (id, on, then) => {
    expect(organisationOn(entries, id, day(on))).toBe(then);
  });
  test('that is not there is none', () => {
    expect(organisationOn(entries, 'gone', day('2026-01-01'))).toBeNull();
    expect(organisationOn(entries, null, day('2026-01-01'))).toBeNull();
  });
});
