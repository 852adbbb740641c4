import { describe, expect, it } from 'vitest';
import { seatInWords } from './seat.ts';

describe('a function in words', () => {
  it('has its unit, once', () => {
    expect(seatInWords('Socialsekreterare', 'Barn och unga')).toBe('Socialsekreterare, Barn och unga');
    expect(seatInWords('Enhetschef, barn och familj', 'Barn och familj')).toBe('Enhetschef, barn och familj');
  });
});
