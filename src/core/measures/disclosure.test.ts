import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Block, type Dimension, protect, type Told } from './disclosure.ts';

const each = (size: number) => Array.from({ length: size }, (_, i) => ({ of: [i], weight: 1 }));
/** Every one by itself and all together. */
const plain = (size: number): Dimension => ({
  size,
  groups: [...each(size), { of: each(size).flatMap((g) => g.of), weight: 4 }],
});
/** Months, in tertials of two so that they can be tried out, and all of them. */
const months = (size: number): Dimension => ({
  size,
  groups: [
    ...plain(size).groups,
    ...Array.from({ length: Math.floor(size / 2) }, (_, t) => ({ of: [2 * t, 2 * t + 1], weight: 6 })),
  ],
});

const blockOf = (dimensions: Block['dimensions'], counts: readonly number[]): Block => {
  const [, y, z] = dimensions;
  return { dimensions, count: (i, j, k) => counts[(i * y.size + j) * z.size + k] ?? 0 };
};

/** All cells: the places of the undivided counts that each sums, its value, and what is told of it. */
function cellsOf(block: Block, limit: number) {
  const told = protect(block, limit);
  const [x, y, z] = block.dimensions;
  return x.groups.flatMap((gx, a) =>
    y.groups.flatMap((gy, b) =>
      z.groups.map((gz, c) => {
        const places = gx.of.flatMap((i) =>
          gy.of.flatMap((j) => gz.of.map((k) => (i * y.size + j) * z.size + k)),
        );
        const value = gx.of.reduce(
          (n, i) => n + gy.of.reduce((m, j) => m + gz.of.reduce((l, k) => l + block.count(i, j, k), 0), 0),
          0,
        );
        return { places, value, told: told(a, b, c) };
      }),
    ),
  );
}

const isHidden = (told: Told): boolean => 'hidden' in told;

/** Whether the row is a combination of the others: whether a reader with paper and pencil can compute it. */
function spans(rows: readonly (readonly number[])[]) {
  const basis = new Map<number, number[]>();
  const reduce = (row: readonly number[]): number[] => {
    let left = [...row];
    for (let i = 0; i < left.length; i++) {
      const head = left[i] ?? 0;
      if (Math.abs(head) < 1e-9) continue;
      const by = basis.get(i);
      if (by) left = left.map((v, j) => v - head * (by[j] ?? 0));
    }
    return left;
  };
  for (const row of rows) {
    const left = reduce(row);
    const lead = left.findIndex((v) => Math.abs(v) > 1e-9);
    if (lead >= 0)
      basis.set(
        lead,
        left.map((v) => v / (left[lead] ?? 1)),
      );
  }
  return (row: readonly number[]): boolean => reduce(row).every((v) => Math.abs(v) < 1e-9);
}

describe('what is told of small counts', () => {
  const block = blockOf([plain(2), plain(1), plain(3)], [43, 0, 3, 69, 8, 9]);
  const told = protect(block);

  test('a late count of 3 is fewer than 5', () => {
    expect(told(0, 0, 2)).toEqual({ hidden: 'small' });
  });
  test('nor can it be had from the unit or from the total', () => {
    const cells = cellsOf(block, 5);
    expect(cells.filter((c) => !isHidden(c.told) && c.value > 0 && c.value < 5)).toEqual([]);
    // What was due in each unit and altogether is still told, and all parts together.
    expect([told(0, 0, 3), told(1, 0, 3), told(2, 0, 3)]).toEqual([{ n: 46 }, { n: 86 }, { n: 132 }]);
    expect([told(2, 0, 0), told(2, 0, 2)]).toEqual([{ n: 112 }, { n: 12 }]);
  });
  test('nothing is told of the counts that would give it away, without calling them small', () => {
    expect([told(0, 0, 0), told(1, 0, 0), told(1, 0, 2)]).toEqual(
      Array.from({ length: 3 }, () => ({ hidden: 'protected' })),
    );
  });
  test('that nothing happened is told', () => {
    expect(told(0, 0, 1)).toEqual({ n: 0 });
  });
  test('everything is told when there is no small count', () => {
    const cells = cellsOf(blockOf([plain(2), plain(2), plain(2)], [5, 9, 0, 0, 12, 0, 0, 6]), 5);
    expect(cells.map((c) => c.told)).toEqual(cells.map((c) => ({ n: c.value })));
  });
  test('a block of one single case tells nothing but where nothing happened', () => {
    const cells = cellsOf(blockOf([plain(1), plain(1), plain(2)], [1, 0]), 5);
    expect(cells.map((c) => c.told)).toContainEqual({ hidden: 'small' });
    expect(cells.filter((c) => !isHidden(c.told) && c.value > 0)).toEqual([]);
  });
});

describe('whatever is counted', () => {
  const few = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 }) },
  );
  const blocks = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(1, 2, 4), fc.integer({ min: 2, max: 3 }))
    .chain(([u, m, p]) =>
      fc
        .array(few, { minLength: u * m * p, maxLength: u * m * p })
        .map((counts) => blockOf([plain(u), months(m), plain(p)], counts)),
    );

  it('no small count is told, and none is a sum or a difference of what is told', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 2, max: 6 }), (block, limit) => {
        const [x, y, z] = block.dimensions;
        const cells = cellsOf(block, limit);
        const rowOf = (places: readonly number[]): number[] => {
          const row = new Array<number>(x.size * y.size * z.size).fill(0);
          for (const place of places) row[place] = 1;
          return row;
        };
        const open = cells.filter((c) => !isHidden(c.told));
        const canCompute = spans(open.map((c) => rowOf(c.places)));
        for (const cell of cells) {
          if ('n' in cell.told) expect(cell.told.n).toBe(cell.value);
          if (cell.value === 0 || cell.value >= limit) continue;
          expect(isHidden(cell.told)).toBe(true);
          expect(canCompute(rowOf(cell.places))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('nor does a search over all possible blocks find a small count with a single value', () => {
    const LIMIT = 3;
    const MOST = 4;
    const tiny = fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 })
      .map((counts) => ({ counts, block: blockOf([plain(2), plain(2), plain(2)], counts) }));
    fc.assert(
      fc.property(tiny, ({ block }) => {
        const cells = cellsOf(block, LIMIT);
        const found = cells.map(() => new Set<number>());
        const world = new Array<number>(8).fill(0);
        const sum = (places: readonly number[]) => places.reduce((n, p) => n + (world[p] ?? 0), 0);
        const endingAt = world.map((_, last) =>
          cells.filter((c) => Math.max(...c.places) === last && ('n' in c.told || c.told.hidden === 'small')),
        );
        const agrees = (c: (typeof cells)[number]): boolean => {
          const value = sum(c.places);
          return 'n' in c.told ? value === c.told.n : value > 0 && value < LIMIT;
        };
        const search = (place: number): void => {
          if (place === 8) {
            for (const [i, cell] of cells.entries()) found[i]?.add(sum(cell.places));
            return;
          }
          for (let n = 0; n <= MOST; n++) {
            world[place] = n;
            if (endingAt[place]?.every(agrees)) search(place + 1);
          }
          world[place] = 0;
        };
        search(0);
        for (const [i, cell] of cells.entries()) {
          if (cell.value > 0 && cell.value < LIMIT) expect(found[i]?.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
