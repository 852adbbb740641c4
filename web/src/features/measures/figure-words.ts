import type { MeasureCount, MeasureFigure, MeasurePart } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { sv } from '../../app/sv.ts';
import { count, mayBeAnyShare, percent } from '../../ui/format/numbers.ts';

export type Part = MeasureFigure['parts'][number];

/** A count, or why it is not told. */
export function countInWords({ n, hidden }: MeasureCount, limit: number): string {
  if (n !== null) return count(n);
  return hidden === 'small' ? measureWords.measures.few(limit) : measureWords.measures.protected;
}

/** `4/5`; without the whole when one of them is withheld, since that would tell of it. */
export function ofDueInWords(figure: MeasureFigure, own: MeasureCount, limit: number): string {
  const { due } = figure;
  if (due === null || due.n === null || own.n === null) return countInWords(own, limit);
  return measureWords.measures.ofDue(count(own.n), count(due.n));
}

/** A share, or between what bounds it lies when counts are withheld, if that says anything; `–` when nothing fell due. */
export function shareInWords(share: Part['share'], inPercent = percent): string {
  if (share === null) return sv.number.notMeasured;
  if (mayBeAnyShare(share.from, share.to)) return measureWords.measures.protected;
  const [from, to] = [inPercent(share.from), inPercent(share.to)];
  return from === to ? from : `${from.replace(/\s%$/, '')}–${to}`;
}

/** One part of a figure; undefined when it is not measured. */
export function partOf(figure: MeasureFigure, part: MeasurePart): Part | undefined {
  return figure.parts.find((candidate) => candidate.part === part);
}

/** Whether anything fell due at all: of nothing there is no share. */
export function hasDue({ due }: MeasureFigure): boolean {
  return due !== null && due.n !== 0;
}
