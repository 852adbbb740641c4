import { describe, expect, it } from 'vitest';
import { backCommands, type CaseToGive, eachOnce } from './given.ts';

const given = (caseId: string, functionId: string | null): CaseToGive => ({
  caseId,
  caseNumber: caseId,
  label: caseId,
  functionId,
});

describe('what has been given', () => {
  it('goes back to where each lay, one command a function', () => {
    expect(backCommands([given('a', 'siv'), given('b', 'olle'), given('c', 'siv')])).toEqual([
      { functionId: 'siv', caseIds: ['a', 'c'] },
      { functionId: 'olle', caseIds: ['b'] },
    ]);
  });

  it('has no way back when one of them was nobody’s', () => {
    expect(backCommands([given('a', 'siv'), given('b', null)])).toBeNull();
  });

  it('counts a case once', () => {
    expect(eachOnce([given('a', 'siv'), given('b', 'siv'), given('a', 'siv')]).map((c) => c.caseId)).toEqual([
      'a',
      'b',
    ]);
  });
});
