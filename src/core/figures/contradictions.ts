import type { Context } from '#core/operation';

/** Something in the figures that does not add up. */
export interface Contradiction {
  readonly severity: 'error' | 'warning' | 'note';
  readonly sentence: string;
  /** What to do about it. */
  readonly todo: string;
  /** In which files, on which lines. */
  readonly where: readonly string[];
}

/** What does not add up in a module's figures, as it is told to the reader. */
export type ContradictionSource = (ctx: Context) => Promise<readonly Contradiction[]>;
