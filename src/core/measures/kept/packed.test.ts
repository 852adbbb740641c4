import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from './packed.ts';

const row = fc.record(
  {
    unitId: fc.constantFrom('a', 'b'),
    key: fc.constantFrom('', 'x', 'y'),
    within: fc.constantFrom(null, 'z'),
    n: fc.integer({ min: 0, max: 9 }),
    part: fc.constantFrom('in', 'late'),
    days: fc.integer({ min: 0, max: 400 }),
    individual: fc.constantFrom('p', 'q'),
  },
  { requiredKeys: ['unitId', 'n'] },
);
const inAnyOrder = (rows: readonly object[]): string[] =>
  rows.map((r) => JSON.stringify(Object.entries(r).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();

test('what is packed, written and read again is the same rows', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const read = JSON.parse(JSON.stringify(pack(rows))) as object[];
      expect(inAnyOrder(unpack(read, {}))).toEqual(inAnyOrder(rows));
    }),
  );
});

test('lengths of one unit and group stand in one', () => {
  const lengths = Array.from({ length: 120 }, (_, days) => ({
    unitId: 'a',
    key: '',
    within: null,
    days,
    n: 1,
  }));
  expect(pack(lengths)).toEqual([
    {
      of: { unitId: 'a', key: '', within: null },
      each: { days: lengths.map((l) => l.days), n: lengths.map(() => 1) },
    },
  ]);
});

test('what has no length and no individual stays as it is', () => {
  const rows = [{ unitId: 'a', key: 'x', within: null, n: 4 }];
  expect(pack(rows)).toEqual(rows);
});

test('what is said of all is said of each', () => {
  const rows = [{ unitId: 'a', n: 1 }, ...[3, 4].map((days) => ({ unitId: 'a', n: 1, days }))];
  expect(unpack(pack(rows), { month: '2026-01-01' })).toEqual(
    rows.map((r) => ({ ...r, month: '2026-01-01' })),
  );
});
