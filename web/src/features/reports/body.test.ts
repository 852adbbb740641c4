import { expect, test } from 'vitest';
import type { FigureRef, ReportBody } from '../../api/reports.ts';
import { moved, newBlock, putMark, withFigure } from './body.ts';

const REF: FigureRef = { kind: 'measure', id: 'a', period: '2026-T2', unitId: null, part: null };
const EMPTY: ReportBody = { blocks: [], figures: [] };

test('a figure has one number in a section, and another one the next', () => {
  const first = withFigure(EMPTY, REF);
  expect(first.number).toBe(1);
  expect(withFigure(first.body, REF)).toEqual(first);
  expect(withFigure(first.body, { ...REF, id: 'b' }).number).toBe(2);
});

test.each([
  ['Andelen är', 10, 'Andelen är {3}', 14],
  ['Andelen är .', 11, 'Andelen är {3}.', 14],
  ['', 0, '{3}', 3],
])('in %s at %i it is put in as %s', (text, at, put, caret) => {
  expect(putMark(text, at, 3)).toEqual({ text: put, caret });
});

test('a part is moved one step, and not past the ends', () => {
  const [a, b] = [newBlock('text'), newBlock('list')];
  const body = { ...EMPTY, blocks: [a, b] };
  expect(moved(body, a.id, 1).blocks).toEqual([b, a]);
  expect(moved(body, a.id, -1)).toBe(body);
});
