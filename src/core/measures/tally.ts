/**
 * The three parts of what fell due; every one that did is in exactly one of them. `late` is both what was done late and what is
 * still not done.
 */
export const PARTS = ['in_time', 'in_extended_time', 'late'] as const;
export type Part = (typeof PARTS)[number];

/** What was counted. Counts and never shares, so that adding up is always right. */
export interface Tally {
  readonly parts: Readonly<Record<Part, number>>;
  /** Beside the parts and in none of them: what fell away before it was due, by the code of its reason. */
  readonly cancelled: Readonly<Record<string, number>>;
}

export const NOTHING: Tally = { parts: { in_time: 0, in_extended_time: 0, late: 0 }, cancelled: {} };

/** Both together. With `NOTHING` as zero it does not matter in which order or in what groups tallies are added. */
export function add(a: Tally, b: Tally): Tally {
  const parts = { ...a.parts };
  for (const part of PARTS) parts[part] += b.parts[part];
  const cancelled = { ...a.cancelled };
  for (const [reason, n] of Object.entries(b.cancelled)) cancelled[reason] = (cancelled[reason] ?? 0) + n;
  return { parts, cancelled };
}

/** All that fell due and was not cancelled before. */
export const dueOf = (tally: Tally): number => PARTS.reduce((sum, part) => sum + tally.parts[part], 0);

export const cancelledOf = (tally: Tally): number =>
  Object.values(tally.cancelled).reduce((sum, n) => sum + n, 0);

/**
 * A share of a whole, as its counts. Nothing here takes shares and gives another one: a mean of percentages can't be made, only the
 * share of a sum.
 */
export interface Share {
  readonly numerator: number;
  /** 1 or more: of nothing there is no share, and it is not 0. */
  readonly denominator: number;
}

/** The share of one part, or null when nothing fell due. */
export function shareOf(tally: Tally, part: Part): Share | null {
  const denominator = dueOf(tally);
  return denominator === 0 ? null : { numerator: tally.parts[part], denominator };
}

/** From 0 to 1 at full precision, to show; never to count on with. */
export const ratioOf = ({ numerator, denominator }: Share): number => numerator / denominator;
