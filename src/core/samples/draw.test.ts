import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, populationDigest } from './draw.ts';

const population = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 });
const seed = fc.string({ maxLength: 20 });
const size = fc.integer({ min: 0, max: 80 });

test('every row is drawn at most once, all are of the population, and as many as there can be', () => {
  fc.assert(
    fc.property(seed, population, size, (s, rows, n) => {
      const drawn = drawSample(s, rows, n);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.every((row) => rows.includes(row))).toBe(true);
      expect(drawn.length).toBe(Math.min(n, rows.length));
    }),
  );
});

test('the same seed and population give the same sample, in whatever order and however often each is told', () => {
  fc.assert(
    fc.property(
      population.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      seed,
      size,
      ([rows, shuffled], s, n) => {
        expect(drawSample(s, shuffled, n)).toEqual(drawSample(s, rows, n));
        expect(drawSample(s, [...rows, ...shuffled], n)).toEqual(drawSample(s, rows, n));
        expect(populationDigest(shuffled)).toBe(populationDigest(rows));
      },
    ),
  );
});

test('a smaller sample is the beginning of a larger one', () => {
  fc.assert(
    fc.property(seed, population, size, size, (s, rows, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(drawSample(s, rows, more).slice(0, less)).toEqual(drawSample(s, rows, less));
    }),
  );
});

test('another population has another digest', () => {
  fc.assert(
    fc.property(population, fc.uuid(), (rows, further) => {
      expect(populationDigest([...rows, further])).not.toBe(populationDigest(rows));
    }),
  );
});

test('over many seeds every row, and every pair, is drawn as often as the others', () => {
  const rows = Array.from({ length: 12 }, (_, i) => `row ${i}`);
  const draws = 6_000;
  const single = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (let i = 0; i < draws; i++) {
    const drawn = drawSample(`seed ${i}`, rows, 3).sort();
    for (const [a, row] of drawn.entries()) {
      single.set(row, (single.get(row) ?? 0) + 1);
      for (const other of drawn.slice(a + 1)) {
        const pair = `${row} ${other}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
  }
  // The chance of a fault that is none is under one in a million: chi-square of 11 and of 65 degrees of freedom.
  expect(chiSquare([...single.values()], 12, (draws * 3) / 12)).toBeLessThan(50);
  expect(chiSquare([...pairs.values()], 66, (draws * 3) / 66)).toBeLessThan(130);
});

const chiSquare = (seen: readonly number[], kinds: number, expected: number): number =>
  [...seen, ...Array<number>(kinds - seen.length).fill(0)].reduce(
    (sum, n) => sum + (n - expected) ** 2 / expected,
    0,
  );
