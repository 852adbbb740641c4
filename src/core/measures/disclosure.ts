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
  /** The sum along it is told elsewhere and stands: one more in a place is one less in another. */
  readonly sumStands?: boolean;
}

/** The whole block of counts of which sums are shown. */
export interface Block {
  readonly dimensions: readonly [Dimension, Dimension, Dimension];
  /** The undivided counts. */
  readonly count: (i: number, j: number, k: number) => number;
}

/** Each cell by the numbers of its groups in the three dimensions. */
export type Shown = (a: number, b: number, c: number) => Told;

/** One more in `plus` and, when it is a swap, one less in `minus`; with the groups that it changes and by how much. */
interface Shift {
  readonly ends: readonly (readonly [index: number, by: 1 | -1])[];
  readonly groups: readonly (readonly [group: number, by: number])[];
}

/** For each group of a dimension the shifts that change it. */
type Shifts = readonly (readonly Shift[])[];

interface Cell {
  readonly at: readonly [number, number, number];
  readonly value: number;
  readonly weight: number;
  told: 'open' | 'small' | 'protected';
  /** Another block of counts, in which this cell has another value, looks the same to the reader. */
  safe: boolean;
}

interface Move {
  readonly shifts: readonly [Shift, Shift, Shift];
  readonly step: 1 | -1;
}

/**
 * Decides what is shown of a block, so that no count below the limit can be computed from the others, whatever sums and differences are
 * made over all that is shown.
 *
 * For each small cell a move is sought that gives it another value and leaves the block one of possible counts: some counts one up, some
 * one down, in at most two places of each dimension. Every cell that the move changes is withheld. So to the reader, who sees the rest,
 * the block with the move and the block without it are the same, and the cell can have either value. Of the possible moves the one that
 * costs the least is taken. A move that changes a single count is always possible, so there always is one; where a sum stands, as long as
 * something that is counted can be in another place along it.
 *
 * The same block always gives the same answer; what is asked of it, and in what order, plays no part.
 */
export function protect(block: Block, limit = DISCLOSURE_LIMIT): Shown {
  const [x, y, z] = block.dimensions;
  const count = countsOf(block);
  const cells = cellsOf(block, count);
  const at = (a: number, b: number, c: number): Cell | undefined =>
    cells[(a * y.groups.length + b) * z.groups.length + c];
  const isSmall = (value: number): boolean => value > 0 && value < limit;
  for (const cell of cells) if (isSmall(cell.value)) cell.told = 'small';
  // The largest first: what is done for a year is of use to its months.
  const small = cells.filter((c) => c.told === 'small').sort((a, b) => b.weight - a.weight);
  const shifts = small.length === 0 ? NONE : ([shiftsOf(x), shiftsOf(y), shiftsOf(z)] as const);
  for (const cell of small) {
    if (cell.safe) continue;
    changes(at, cheapest(count, at, shifts, cell, isSmall), (changed, by) => {
      // Without "fewer than 5" it claims nothing that the other block would contradict.
      if (changed.told === 'open' || !isSmall(changed.value + by)) changed.told = 'protected';
      changed.safe = true;
      return true;
    });
  }
  return (a, b, c) => {
    const cell = at(a, b, c);
    if (!cell) throw new RangeError('There is no such cell');
    return cell.told === 'open' ? { n: cell.value } : { hidden: cell.told };
  };
}

/** What is told of the sums along the dimensions decides a small count, whatever is withheld. */
export class NothingLooksTheSame extends Error {}

type At = (a: number, b: number, c: number) => Cell | undefined;

type Count = Block['count'];

const NONE: readonly [Shifts, Shifts, Shifts] = [[], [], []];

/** The undivided counts, each asked for once: what is decided looks at them over and over again. */
function countsOf({ dimensions: [x, y, z], count }: Block): Count {
  const counts = new Float64Array(x.size * y.size * z.size);
  let at = 0;
  for (let i = 0; i < x.size; i++)
    for (let j = 0; j < y.size; j++) for (let k = 0; k < z.size; k++) counts[at++] = count(i, j, k);
  return (i, j, k) => counts[(i * y.size + j) * z.size + k] ?? 0;
}

function cellsOf({ dimensions: [x, y, z] }: Block, count: Count): Cell[] {
  return x.groups.flatMap((ga, a) =>
    y.groups.flatMap((gb, b) =>
      z.groups.map((gc, c): Cell => {
        let value = 0;
        for (const i of ga.of) for (const j of gb.of) for (const k of gc.of) value += count(i, j, k);
        const weight = ga.weight * gb.weight * gc.weight;
        return { at: [a, b, c], value, weight, told: 'open', safe: false };
      }),
    ),
  );
}

/** The cheapest possible move that changes the target. */
function cheapest(
  count: Count,
  at: At,
  [alongX, alongY, alongZ]: readonly [Shifts, Shifts, Shifts],
  target: Cell,
  isSmall: (value: number) => boolean,
): Move {
  const [a, b, c] = target.at;
  let best: { cost: number; move: Move } | undefined;
  for (const x of alongX[a] ?? []) {
    for (const y of alongY[b] ?? []) {
      for (const z of alongZ[c] ?? []) {
        for (const step of [1, -1] as const) {
          const move: Move = { shifts: [x, y, z], step };
          let cost = 0;
          const least = best?.cost ?? Number.POSITIVE_INFINITY;
          const cheaper = changes(at, move, (cell, by) => {
            cost += costOf(cell, by, isSmall);
            return cost < least;
          });
          if (cheaper && cost < least && isPossible(count, move)) best = { cost, move };
        }
      }
    }
  }
  if (best === undefined) throw new NothingLooksTheSame('No other block of counts looks the same');
  return best.move;
}

const shiftsKnown = new WeakMap<Dimension, Shifts>();

/** The shifts along a dimension, by the groups that they change: of what is in a group alone, or against what is outside. */
function shiftsOf(dimension: Dimension): Shifts {
  const known = shiftsKnown.get(dimension);
  if (known) return known;
  const made = shiftsAlong(dimension);
  shiftsKnown.set(dimension, made);
  return made;
}

function shiftsAlong({ size, groups, sumStands }: Dimension): Shifts {
  const places = Array.from({ length: size }, (_, i) => i);
  const within = groups.map(({ of }) => new Set(of));
  const shift = (plus: number, minus: number | null): Shift => ({
    ends:
      minus === null
        ? [[plus, 1]]
        : [
            [plus, 1],
            [minus, -1],
          ],
    groups: within.flatMap((of, group) => {
      const by = Number(of.has(plus)) - Number(minus !== null && of.has(minus));
      return by === 0 ? [] : [[group, by] as const];
    }),
  });
  return groups.map(({ of }, group) => {
    const outside = places.filter((i) => !within[group]?.has(i));
    return of.flatMap((plus) => [
      ...(sumStands ? [] : [shift(plus, null)]),
      ...outside.map((minus) => shift(plus, minus)),
    ]);
  });
}

/** No count may fall below nothing. */
function isPossible(count: Count, { shifts: [x, y, z], step }: Move): boolean {
  for (const [i, si] of x.ends)
    for (const [j, sj] of y.ends)
      for (const [k, sk] of z.ends) if (count(i, j, k) + si * sj * sk * step < 0) return false;
  return true;
}

/** Visits each cell that the move changes, with by how much, until told to stop. @returns whether all were visited */
function changes(
  at: At,
  { shifts: [x, y, z], step }: Move,
  visit: (cell: Cell, by: number) => boolean,
): boolean {
  for (const [a, ea] of x.groups) {
    for (const [b, eb] of y.groups) {
      for (const [c, ec] of z.groups) {
        const cell = at(a, b, c);
        if (cell && !visit(cell, ea * eb * ec * step)) return false;
      }
    }
  }
  return true;
}

/** What is lost with a change: a count that could be shown, or the half of it that is "fewer than 5". */
function costOf(cell: Cell, by: number, isSmall: (value: number) => boolean): number {
  if (cell.told === 'open') return cell.weight;
  return cell.told === 'small' && !isSmall(cell.value + by) ? cell.weight / 2 : 0;
}
