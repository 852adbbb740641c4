import { describe, expect, test } from 'vitest';
import { faultOfCheck, isEverybodySettled, isProtectedAgainst, type JudgedPerson } from './notice.ts';

const petra = { relationId: 'r1', name: 'Petra Norrgren', personId: 'p1' };
const hakan = { relationId: 'r2', name: 'Håkan Norrgren', personId: 'p2' };
const CLOSE = [petra, hakan];

const judged = (of: typeof petra | typeof hakan, more: Partial<JudgedPerson> = {}): JudgedPerson => ({
  personId: `judged-${of.relationId}`,
  name: of.name,
  relation: 'guardian',
  relationId: of.relationId,
  mayBeTold: true,
  why: null,
  ...more,
});
const fault = (persons: JudgedPerson[], against: Parameters<typeof faultOfCheck>[3] = []) =>
  faultOfCheck(persons, CLOSE, ['r1', 'r2'], against);

describe('a safety check', () => {
  test('judges every guardian', () => {
    expect(fault([judged(petra), judged(hakan)])).toBeNull();
    expect(fault([judged(petra)])).toEqual({ field: 'persons', code: 'guardian_not_judged' });
  });
  test('says why somebody is not to be told', () => {
    const not = judged(hakan, { mayBeTold: false });
    expect(fault([judged(petra), not])).toEqual({ field: 'persons.1.why', code: 'reason_missing' });
    expect(fault([judged(petra), { ...not, why: 'Hot mot barnet.' }])).toBeNull();
  });
  test('names nobody twice', () => {
    expect(fault([judged(petra), judged(hakan), judged(petra)])?.code).toBe('somebody_twice');
  });
  test.each([
    ['the same person of the register, under another name', { name: 'Okänd', personId: 'p2' }],
    ['the same name', { name: 'håkan  NORRGREN', personId: null }],
    ['a name that is written in part', { name: 'Håkan', personId: null }],
    ['a name with more to it', { name: 'Håkan Norrgren (pappa)', personId: null }],
  ])('lets nobody be told whom the child is protected against: %s', (_what, against) => {
    expect(fault([judged(petra), judged(hakan)], [against])).toEqual({
      field: 'persons.1.mayBeTold',
      code: 'protected_against',
    });
  });
  test('takes nobody else for them', () => {
    expect(isProtectedAgainst(judged(petra), CLOSE, [{ name: 'Håkan Norrgren', personId: 'p2' }])).toBe(
      false,
    );
  });
});

describe('the notice is settled', () => {
  test('when everybody whom the last check judged is told or has a reason', () => {
    const persons = [judged(petra), judged(hakan)];
    expect(isEverybodySettled(undefined, [])).toBe(false);
    expect(isEverybodySettled(persons, ['judged-r1'])).toBe(false);
    expect(isEverybodySettled(persons, ['judged-r1', 'judged-r2'])).toBe(true);
  });
});
