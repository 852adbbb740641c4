import { describe, expect, it } from 'vitest';
import { isAllowed } from './licences.mjs';

describe('licence expressions', () => {
  it.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['', false],
    ['SEE LICENSE IN LICENSE', false],
    ['MIT OR GPL-3.0-only', true],
    ['(GPL-3.0-only OR MIT)', true],
    ['MIT AND GPL-3.0-only', false],
    ['MIT AND (GPL-3.0-only OR ISC)', true],
    ['GPL-3.0-only OR MIT AND BUSL-1.1', false],
    ['(MIT', false],
    ['MIT ISC', false],
    ['Apache-2.0 WITH LLVM-exception', true],
  ])('%s: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });
});
