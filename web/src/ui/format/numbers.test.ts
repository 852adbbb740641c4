import { describe, expect, it } from 'vitest';
import { count, percent } from './numbers.ts';

describe('numbers', () => {
  it('have a no-break space between thousands', () => {
    expect(count(1234)).toBe('1\u00a0234');
    expect(count(0)).toBe('0');
  });

  it('in percent are rounded, but never to none or to all when it is neither', () => {
    expect(percent(0.8605)).toBe('86\u00a0%');
    expect(percent(0)).toBe('0\u00a0%');
    expect(percent(1)).toBe('100\u00a0%');
    expect(percent(299 / 300)).toBe('99\u00a0%');
    expect(percent(1 / 300)).toBe('1\u00a0%');
  });
});
