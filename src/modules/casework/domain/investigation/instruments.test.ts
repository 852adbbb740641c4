import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Worry } from '../codes.ts';
import {
  assessedWith,
  DEFAULT_INSTRUMENTS,
  DEFAULT_REQUIREMENTS,
  isLeft,
  type MadeAssessment,
  requiredOf,
} from './instruments.ts';

const coded = (problem: Worry, waived = false) => ({ codingId: problem, problem, waived });
const made = (instrument: string, expertContact = false): MadeAssessment => ({ instrument, expertContact });
const standing = (problem: Worry, assessments: readonly MadeAssessment[], waived = false) =>
  requiredOf([coded(problem, waived)], DEFAULT_REQUIREMENTS, assessments)[0]?.standing ?? null;

describe('what a coded problem asks for', () => {
  it.each([
    ['honour: PATRIARK, and somebody who knows', 'honour', [], 'missing'],
    ['PATRIARK alone leaves the contact', 'honour', [made('patriark')], 'expert_missing'],
    ['both', 'honour', [made('patriark', true)], 'done'],
    [
      'a contact at another instrument is not it',
      'honour',
      [made('patriark'), made('freda-short', true)],
      'expert_missing',
    ],
    ['another instrument is not it', 'honour', [made('savry')], 'missing'],
    ['any one of several', 'norm_breaking', [made('earl')], 'done'],
    ['misuse', 'own_misuse', [made('ungdok')], 'done'],
    ['neglect asks for none', 'neglect', [], null],
  ] as const)('%s', (_what, problem, assessments, expected) => {
    expect(standing(problem, assessments)).toBe(expected);
  });

  it('is met by written reasons, but what was done stands before them', () => {
    expect(standing('honour', [], true)).toBe('waived');
    expect(standing('honour', [made('patriark')], true)).toBe('waived');
    expect(standing('honour', [made('patriark', true)], true)).toBe('done');
  });

  test('one more assessment, or written reasons, never leave more to do', () => {
    const problems = fc.uniqueArray(fc.constantFrom(...DEFAULT_REQUIREMENTS.map((r) => r.problem)), {
      maxLength: 4,
    });
    const assessment = fc.record({
      instrument: fc.constantFrom(...DEFAULT_INSTRUMENTS.map((i) => i.code)),
      expertContact: fc.boolean(),
    });
    const left = (codes: readonly Worry[], all: readonly MadeAssessment[], waived = false): number =>
      requiredOf(
        codes.map((c) => coded(c, waived)),
        DEFAULT_REQUIREMENTS,
        all,
      ).filter(isLeft).length;
    fc.assert(
      fc.property(problems, fc.array(assessment, { maxLength: 4 }), assessment, (codes, all, one) => {
        expect(left(codes, [...all, one])).toBeLessThanOrEqual(left(codes, all));
        expect(left(codes, all, true)).toBe(0);
      }),
    );
  });
});

describe('an instrument that asks for training is used', () => {
  const yes = { requiresTraining: true };
  it.each([
    ['by somebody trained', yes, true, false, 'trained'],
    ['with a trained colleague', yes, false, true, 'trained_colleague'],
    ['by nobody else', yes, false, false, null],
    ['by anybody when it asks for none', { requiresTraining: false }, false, false, 'no_training_needed'],
  ] as const)('%s', (_how, instrument, assessorTrained, colleagueTrained, expected) => {
    expect(assessedWith(instrument, { assessorTrained, colleagueTrained })).toBe(expected);
  });
});

it('has a name, a code and a level of its own for each, and asks only for those that there are', () => {
  const codes = DEFAULT_INSTRUMENTS.map((i) => i.code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, levels } of DEFAULT_INSTRUMENTS) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(levels.length).toBeGreaterThan(0);
  }
  for (const { anyOf } of DEFAULT_REQUIREMENTS) expect(codes).toEqual(expect.arrayContaining([...anyOf]));
});
