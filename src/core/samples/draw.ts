import { createHash } from 'node:crypto';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Draws rows without replacement, each set of that size as likely as any other. Every row gets a lot from the seed and its own id, and those with the
 * lowest lots are drawn: so the same seed and population give the same sample, in whatever order the population is told.
 * @param rows ids, each once
 * @returns in the order in which they were drawn; all of them when there are no more than that
 */
export function drawSample(seed: string, rows: readonly string[], size: number): string[] {
  return [...new Set(rows)]
    .map((row) => ({ row, lot: digest(`${seed}\0${row}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.row < b.row ? -1 : 1))
    .slice(0, Math.max(0, size))
    .map(({ row }) => row);
}

/** Tells whether a population is the same as the one that was drawn from, without telling what is in it. */
export const populationDigest = (rows: readonly string[]): string =>
  digest([...new Set(rows)].sort().join('\n'));
