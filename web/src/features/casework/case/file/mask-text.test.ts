import { describe, expect, it } from 'vitest';
import { placesOf } from './mask-text.ts';

describe('words to mask', () => {
  it('are found everywhere, whatever the size of the letters', () => {
    expect(placesOf('Tindra och TINDRA', 'tindra')).toEqual([
      { start: 0, end: 6 },
      { start: 11, end: 17 },
    ]);
  });

  it('are read as they are written', () => {
    expect(placesOf('a.b axb', 'a.b')).toEqual([{ start: 0, end: 3 }]);
  });

  it('that are blank are nowhere', () => {
    expect(placesOf('Tindra', '  ')).toEqual([]);
  });
});
