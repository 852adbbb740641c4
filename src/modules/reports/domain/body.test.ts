import { expect, test } from 'vitest';
import { type Body, joined } from './body.ts';

const id = '0198c5a0-0000-7000-8000-000000000001';
const figure = (number: number, of: string): Body['figures'][number] => ({
  number,
  ref: { kind: 'measure', id: of, period: '2026-T2', unitId: null, part: null },
});
const says = (text: string, figures: Body['figures']): Body => ({
  blocks: [{ kind: 'text', id, text }],
  figures,
});
const idsByNumber = (body: Body) => Object.fromEntries(body.figures.map((f) => [f.number, f.ref.id]));

test('what both refer to is one figure, and the others keep their numbers or get one that is free', () => {
  const first = says('Som {1} och {2}.', [figure(1, 'a'), figure(2, 'b')]);
  const second = says('Som {1}, {2} och {7}; {8} är inget.', [
    figure(1, 'b'),
    figure(2, 'c'),
    figure(7, 'd'),
  ]);
  const both = joined(first, second);
  expect(idsByNumber(both)).toEqual({ 1: 'a', 2: 'b', 3: 'c', 7: 'd' });
  expect(both.blocks.map((b) => (b.kind === 'text' ? b.text : ''))).toEqual([
    'Som {1} och {2}.',
    'Som {2}, {3} och {7}; {8} är inget.',
  ]);
});

test('no number gets larger than a figure may have', () => {
  const first = says('{999}', [figure(999, 'a')]);
  expect(idsByNumber(joined(first, says('{999} {1}', [figure(999, 'b'), figure(1, 'c')])))).toEqual({
    1: 'b',
    2: 'c',
    999: 'a',
  });
});

test('tables and charts follow', () => {
  const second: Body = {
    blocks: [
      { kind: 'table', id, caption: 'Om {1}', figures: [1, 2], across: null },
      { kind: 'chart', id, caption: '', figure: 2, across: 'time' },
    ],
    figures: [figure(1, 'b'), figure(2, 'a')],
  };
  expect(joined(says('{1}', [figure(1, 'a')]), second).blocks.slice(1)).toEqual([
    { kind: 'table', id, caption: 'Om {2}', figures: [2, 1], across: null },
    { kind: 'chart', id, caption: '', figure: 1, across: 'time' },
  ]);
});
