import type { BodyBlock, FigureRef, ReportBody } from '../../api/reports.ts';
import { newId } from '../../ui/new-id.ts';

/** A new part of a section, with nothing in it. */
export function newBlock(kind: BodyBlock['kind']): BodyBlock {
  const id = newId();
  switch (kind) {
    case 'table':
      return { kind, id, caption: '', figures: [], across: null };
    case 'chart':
      return { kind, id, caption: '', figure: null, across: 'units' };
    default:
      return { kind, id, text: '' };
  }
}

/** A figure gets the first number that is free; one that is already there keeps its own. */
export function withFigure(body: ReportBody, ref: FigureRef): { body: ReportBody; number: number } {
  const same = body.figures.find((f) => JSON.stringify(f.ref) === JSON.stringify(ref));
  if (same) return { body, number: same.number };
  const number = Math.max(0, ...body.figures.map((f) => f.number)) + 1;
  return { body: { ...body, figures: [...body.figures, { number, ref }] }, number };
}

export const replaceBlock = (body: ReportBody, block: BodyBlock): ReportBody => ({
  ...body,
  blocks: body.blocks.map((b) => (b.id === block.id ? block : b)),
});

export function moved(body: ReportBody, id: string, by: 1 | -1): ReportBody {
  const at = body.blocks.findIndex((b) => b.id === id);
  const block = body.blocks[at];
  const to = at + by;
  if (!block || to < 0 || to >= body.blocks.length) return body;
  return { ...body, blocks: body.blocks.toSpliced(at, 1).toSpliced(to, 0, block) };
}

/** Where the caret stands, a figure is put in with a blank on each side that has none. */
export function putMark(text: string, at: number, number: number): { text: string; caret: number } {
  const before = text.slice(0, at);
  const after = text.slice(at);
  const mark = `${before !== '' && !/\s$/.test(before) ? ' ' : ''}{${number}}`;
  return { text: `${before}${mark}${after}`, caret: before.length + mark.length };
}
