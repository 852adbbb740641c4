/** Smallest count from 1 up that those see who may not see the rows behind it. */
export const DISCLOSURE_LIMIT = 5;

/**
 * What is told of a count: the number; that it is one from 1 to the limit ("färre än 5"); or nothing, since it would give such a one away.
 * Nothing having happened gives nobody away: 0 is told.
 */
export type Told = { readonly n: number } | { readonly hidden: 'small' | 'protected' };

/** One way in which the counts are divided: units, months or parts. */
export interface Dimension {
  readonly size: number;
  /** What is shown along it, each as indices: every one by itself, all together, tertials of months … */
  readonly groups: readonly {
    readonly of: readonly number[];
    /** How much is lost when it can't be shown, against the others. */
    readonly weight: number;
  }[];
}

/** The whole block of counts of which sums are shown. */
export interface Block {
  readonly dimensions: readonly [Dimension, Dimension, Dimension];
  /** The undivided counts. */
  readonly count: (i: number, j: number, k: number) => number;
}

/** Each cell by the numbers of its groups in the three dimensions. */
export type Shown = (a: number, b: number, c: number) => Told;

type Triple = readonly [number, number, number];

/** One more in `plus` and, when it is a swap, one less in `minus`. */
interface Shift {
  readonly plus: number;
  readonly minus: number | null;
}

interface Cell {
  readonly at: Triple;
  readonly value: number;
  readonly weight: number;
  told: 'open' | 'small' | 'protected';
  /** Another block of counts, in which this cell has another value, looks the same to the reader. */
  safe: boolean;
}

interface Change {
  readonly cell: Cell;
  readonly by: number;
}

/**
 * Decides what is shown of a block, so that no count below the limit can be computed from the others, whatever sums and differences are
 * made over all that is shown.
 *
 * For each small cell a move is sought that gives it another value and leaves the block one of possible counts: some counts one up, some
 * one down, in at most two places of each dimension. Every cell that the move changes is withheld. So to the reader, who sees the rest,
 * the block with the move and the block without it are the same, and the cell can have either value. Of the possible moves the one that
 * costs the least is taken. A move that changes a single count is always possible, so there always is one.
 *
 * The same block always gives the same answer; what is asked of it, and in what order, plays no part.
 */
export function protect(block: Block, limit = DISCLOSURE_LIMIT): Shown {
  const cells = cellsOf(block);
  const all = [...cells.values()];
  const isSmall = (value: number): boolean => value > 0 && value < limit;
  for (const cell of all) if (isSmall(cell.value)) cell.told = 'small';
  // The largest first: what is done for a year is of use to its months.
  const small = all.filter((c) => isSmall(c.value)).sort((a, b) => b.weight - a.weight);
  for (const cell of small) {
    if (cell.safe) continue;
    const best = cheapest(block, cells, cell, isSmall);
    for (const { cell: changed, by } of best) {
      // Without "fewer than 5" it claims nothing that the other block would contradict.
      if (changed.told === 'open' || !isSmall(changed.value + by)) changed.told = 'protected';
      changed.safe = true;
    }
  }
  return (a, b, c) => {
    const cell = cells.get(keyOf([a, b, c]));
    if (!cell) throw new RangeError('There is no such cell');
    return cell.told === 'open' ? { n: cell.value } : { hidden: cell.told };
  };
}

const keyOf = ([a, b, c]: Triple): number => (a * 1024 + b) * 1024 + c;

function cellsOf({ dimensions: [x, y, z], count }: Block): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [a, ga] of x.groups.entries()) {
    for (const [b, gb] of y.groups.entries()) {
      for (const [c, gc] of z.groups.entries()) {
        let value = 0;
        for (const i of ga.of) for (const j of gb.of) for (const k of gc.of) value += count(i, j, k);
        const weight = ga.weight * gb.weight * gc.weight;
        cells.set(keyOf([a, b, c]), { at: [a, b, c], value, weight, told: 'open', safe: false });
      }
    }
  }
  return cells;
}

/** What the cheapest possible move changes. */
function cheapest(
  block: Block,
  cells: ReadonlyMap<number, Cell>,
  target: Cell,
  isSmall: (value: number) => boolean,
): readonly Change[] {
  const [x, y, z] = block.dimensions;
  let best: { cost: number; changes: readonly Change[] } | undefined;
  for (const i of shifts(x, target.at[0])) {
    for (const j of shifts(y, target.at[1])) {
      for (const k of shifts(z, target.at[2])) {
        for (const step of [1, -1]) {
          if (!isPossible(block, [i, j, k], step)) continue;
          const changes = changesOf(block, cells, [i, j, k], step);
          const cost = changes.reduce((sum, change) => sum + costOf(change, isSmall), 0);
          if (best === undefined || cost < best.cost) best = { cost, changes };
        }
      }
    }
  }
  if (best === undefined) throw new Error('One more of a single count is always possible');
  return best.changes;
}

/** The shifts along a dimension that change the group: of what is in it alone, or against what is outside. */
function shifts({ size, groups }: Dimension, group: number): Shift[] {
  const inside = groups[group]?.of ?? [];
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inside.includes(i));
  return inside.flatMap((plus) => [{ plus, minus: null }, ...outside.map((minus) => ({ plus, minus }))]);
}

const ends = ({ plus, minus }: Shift): (readonly [number, 1 | -1])[] =>
  minus === null
    ? [[plus, 1]]
    : [
        [plus, 1],
        [minus, -1],
      ];

/** No count may fall below nothing. */
function isPossible({ count }: Block, [x, y, z]: readonly [Shift, Shift, Shift], step: number): boolean {
  for (const [i, si] of ends(x))
    for (const [j, sj] of ends(y))
      for (const [k, sk] of ends(z)) if (count(i, j, k) + si * sj * sk * step < 0) return false;
  return true;
}

/** By how much a shift changes each group of a dimension; those that it doesn't change are left out. */
function effects({ groups }: Dimension, { plus, minus }: Shift): (readonly [number, number])[] {
  return groups.flatMap(({ of }, group) => {
    const effect = Number(of.includes(plus)) - Number(minus !== null && of.includes(minus));
    return effect === 0 ? [] : [[group, effect] as const];
  });
}

function changesOf(
  { dimensions: [x, y, z] }: Block,
  cells: ReadonlyMap<number, Cell>,
  [i, j, k]: readonly [Shift, Shift, Shift],
  step: number,
): Change[] {
  const changes: Change[] = [];
  const [alongX, alongY, alongZ] = [effects(x, i), effects(y, j), effects(z, k)];
  for (const [a, ea] of alongX) {
    for (const [b, eb] of alongY) {
      for (const [c, ec] of alongZ) {
        const cell = cells.get(keyOf([a, b, c]));
        if (cell) changes.push({ cell, by: ea * eb * ec * step });
      }
    }
  }
  return changes;
}

/** What is lost with a change: a count that could be shown, or the half of it that is "fewer than 5". */
function costOf({ cell, by }: Change, isSmall: (value: number) => boolean): number {
  if (cell.told === 'open') return cell.weight;
  return cell.told === 'small' && !isSmall(cell.value + by) ? cell.weight / 2 : 0;
}
