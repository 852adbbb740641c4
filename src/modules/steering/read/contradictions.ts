import type { ContradictionSource } from '#core/figures';
import { findingsIn } from '../domain/checks/all.ts';
import { statedWords } from '../texts/stated.ts';
import { figuresOf, findingsFor } from './checked.ts';

/** What does not add up in figures that are typed in or imported, as it is told to this reader. */
export const figureContradictions: ContradictionSource = async (ctx) => {
  const { figures } = await figuresOf(ctx);
  return findingsIn(figures)
    .map(findingsFor(ctx, figures))
    .map(({ severity, sentence, do: todo, rows }) => ({
      severity,
      sentence,
      todo,
      where: rows.map(({ file, line }) => statedWords.where(file, line)),
    }));
};
