import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

test.each([
  [
    'Andelen är {1} i dag.',
    [
      ['Andelen är ', null],
      ['61 %', 0],
      [' i dag.', null],
    ],
  ],
  [
    '{2}{1}',
    [
      ['12', 1],
      ['61 %', 0],
    ],
  ],
  [
    'Inget {3} och {x}',
    [
      ['Inget ', null],
      ['{3}', null],
      [' och {x}', null],
    ],
  ],
  ['', []],
])('%s', (words, pieces) => {
  expect(piecesOf(words, ['61 %', '12']).map((p) => [p.text, p.figure])).toEqual(pieces);
});
