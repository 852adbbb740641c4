import { describe, expect, it } from 'vitest';
import { nextIndex } from './use-row-keys.ts';

describe('j and k', () => {
  it('start at the first and at the last row', () => {
    expect(nextIndex(-1, 1, 6)).toBe(0);
    expect(nextIndex(-1, -1, 6)).toBe(5);
  });

  it('move one row and stop at the ends', () => {
    expect(nextIndex(2, 1, 6)).toBe(3);
    expect(nextIndex(5, 1, 6)).toBe(5);
    expect(nextIndex(0, -1, 6)).toBe(0);
  });

  it('find no row in an empty list', () => {
    expect([][nextIndex(-1, 1, 0)]).toBeUndefined();
    expect([][nextIndex(-1, -1, 0)]).toBeUndefined();
  });
});
