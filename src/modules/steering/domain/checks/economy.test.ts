import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BUDGET, countsOf, economyOf, inMoney, measuresOf, NOTHING, OUTCOME } from '../../testing/found.ts';
import type { EconomyRow } from '../figure.ts';
import { findingsIn } from './all.ts';

describe('money', () => {
  const areas = ['A;area;300;100;200', 'A/x;part;100;100;0', 'A/y;part;200;0;200', 'B;area;50;;50'];
  test.each([
    ['that adds up', [...areas, 'Summa;total;350;100;250'], []],
    [
      'with another total',
      [...areas, 'Summa;total;360;100;260'],
      ['error areas_contradict_total 2,5,6', 'error areas_contradict_total 2,5,6'],
    ],
    [
      'with a total a thousand off',
      [...areas, 'Summa;total;351;100;251'],
      ['note areas_rounded_otherwise 2,5,6', 'note areas_rounded_otherwise 2,5,6'],
    ],
    [
      'with a part that is missing',
      [...areas.filter((a) => !a.startsWith('A/y')), 'Summa;total;350;100;250'],
      ['error parts_contradict_area 2,3', 'error parts_contradict_area 2,3'],
    ],
    [
      'with a net of its own',
      [...areas.slice(0, 3), 'B;area;50;;70', 'Summa;total;350;100;270'],
      ['error net_contradicts 5', 'error net_contradicts 6'],
    ],
    [
      'with a part of nothing',
      [...areas, 'C/z;part;1;;1', 'Summa;total;350;100;250'],
      ['warning part_without_area 6'],
    ],
    ['with an area twice', [...areas, 'B;area;0;0;0', 'Summa;total;350;100;250'], ['error area_twice 5,6']],
    ['without a total', areas, ['note no_total 2,5']],
  ])('of a budget %s', (_what, lines, found) => {
    expect(inMoney(BUDGET, ...lines)).toEqual(found);
  });

  const vuxen = 'Vuxen;18579;3268;25354;3705;-6775;437;-6338';
  const unga = 'Unga;53473;690;60945;4162;-7472;3472;-4000';
  const total = 'Summa;72052;3958;86299;7867;-14247;3909;-10338';
  test.each([
    ['that adds up', [vuxen, unga, total], []],
    [
      'with a sign turned',
      [vuxen.replace('-6775', '6775').replace('-6338', '7212'), unga, total],
      [
        'error areas_contradict_total 2,3,4',
        'error deviation_contradicts 2',
        'error areas_contradict_total 2,3,4',
      ],
    ],
    [
      'with another net',
      [vuxen.replace('-6338', '-6330'), unga, total],
      ['error deviation_contradicts 2', 'error areas_contradict_total 2,3,4'],
    ],
  ])('of an outcome %s', (_what, lines, found) => {
    expect(inMoney(OUTCOME, ...lines).sort()).toEqual([...found].sort());
  });

  it('where the signs are turned throughout is read as it is written', () => {
    const turned = (line: string) =>
      line
        .split(';')
        .map((cell, i) => (i > 4 ? String(-Number(cell)) : cell))
        .join(';');
    expect(inMoney(OUTCOME, ...[vuxen, unga, total].map(turned))).toEqual([]);
  });
});

describe('a tree of areas', () => {
  const tree = fc.array(
    fc.array(fc.tuple(fc.integer({ min: -500, max: 90_000 }), fc.nat(9000)), { minLength: 1, maxLength: 5 }),
    {
      minLength: 2,
      maxLength: 5,
    },
  );
  const sum = (all: readonly (readonly [number, number])[]): [number, number] => [
    all.reduce((n, [cost]) => n + cost, 0),
    all.reduce((n, [, income]) => n + income, 0),
  ];
  const line = (name: string, level: string, [cost, income]: readonly [number, number], off = 0) =>
    `${name};${level};${cost + off};${income};${cost + off - income}`;
  const linesOf = (areas: readonly (readonly [number, number])[][], off = 0) => [
    ...areas.flatMap((parts, i) => [
      line(`A${i}`, 'area', sum(parts)),
      ...parts.map((part, j) => line(`A${i}/p${j}`, 'part', part)),
    ]),
    line('Summa', 'total', sum(areas.map(sum)), off),
  ];

  it('that adds up has no finding, one that is 1 off a note, one that is more off an error', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 2, max: 900 }), (areas, off) => {
        expect(inMoney(BUDGET, ...linesOf(areas))).toEqual([]);
        const one = findingsIn({ ...NOTHING, economy: [economyOf(BUDGET, linesOf(areas, 1))] });
        expect(new Set(one.map((f) => f.severity))).toEqual(new Set(['note']));
        const more = findingsIn({ ...NOTHING, economy: [economyOf(BUDGET, linesOf(areas, off))] });
        expect(new Set(more.map((f) => f.code))).toEqual(new Set(['areas_contradict_total']));
      }),
      { numRuns: 60 },
    );
  });

  it('says the same whatever the order of its rows, and so do measures', () => {
    const lines = [
      'A;M;share;up;in_period;0;0;0;100',
      'A;M;share;up;in_period;107;90;;100',
      'B;M;count;up;year_to_date;10;9;25;20',
      'C;M;share;up;in_period;60;100;100;100',
    ];
    const measures = measuresOf(lines);
    const counts = countsOf(['C;2022;22;25;', 'B;2022;24;;', 'X;2022;1;2;']);
    fc.assert(
      fc.property(
        tree,
        fc.integer({ min: 0, max: 900 }),
        fc.infiniteStream(fc.nat()),
        (areas, off, random) => {
          const shuffled = <T>(all: readonly T[]): T[] =>
            all
              .map((one) => ({ one, at: random.next().value }))
              .sort((a, b) => a.at - b.at)
              .map(({ one }) => one);
          const table = economyOf(BUDGET, linesOf(areas, off));
          const figures = { ...NOTHING, measures: [measures], counts, economy: [table] };
          const other = {
            ...NOTHING,
            measures: [shuffled(measures)],
            counts: shuffled(counts),
            economy: [{ ...table, rows: shuffled<EconomyRow>(table.rows) }],
          };
          expect(findingsIn(other)).toEqual(findingsIn(figures));
        },
      ),
      { numRuns: 60 },
    );
  });
});
