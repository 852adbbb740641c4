import { describe, expect, it, test } from 'vitest';
import { faultInWords } from '../../texts/faults.ts';
import type { FileKind } from '../codes.ts';
import { readFile } from './rows.ts';
import { yearOf } from './year.ts';

const MEASURES = 'id;title_sv;kind;better;accumulation;T1;T2;T3;target';
const COUNTS = 'id;period;numerator;denominator;remark';
const BUDGET = 'area_sv;level;cost;income;net';
const OUTCOME =
  'area_sv;budget_cost;budget_income;outcome_cost;outcome_income;deviation_cost;deviation_income;deviation_net';
const read = (kind: FileKind, ...lines: string[]) => readFile(kind, 'fil.csv', lines.join('\n'), 2022);
const faultsOf = (kind: FileKind, ...lines: string[]) => read(kind, ...lines).faults.map(faultInWords);

describe('a file of measures', () => {
  it('tells what is measured, not measured and not theirs apart', () => {
    const { content } = read(
      'measures',
      MEASURES,
      'D01;Plan;share;up;at_period_end;86,5;;ej tillämpligt;100',
    );
    expect(content?.rows[0]).toMatchObject({
      code: 'D01',
      year: 2022,
      unit: null,
      values: {
        T1: { state: 'measured', figure: { value: 86.5, decimals: 1 }, counts: null },
        T2: { state: 'not_measured' },
        T3: { state: 'not_applicable' },
      },
      target: { value: 100, decimals: 0 },
      source: { file: 'fil.csv', line: 2 },
    });
  });

  it('takes units and counts where there are any, with columns in whatever order', () => {
    const { content, faults } = read(
      'measures',
      `unit;T1_numerator;T1_denominator;${MEASURES}`,
      'Utredning barn;39;42;D14;Plan;share;up;in_period;;;;100',
    );
    expect(faults).toEqual([]);
    expect(content?.rows[0]).toMatchObject({
      unit: 'Utredning barn',
      values: {
        T1: { state: 'measured', figure: { value: 93 }, counts: { numerator: 39, denominator: 42 } },
      },
    });
  });

  test.each([
    [
      'a word for a number',
      'D01;Plan;share;up;in_period;många;;;',
      'Rad 2, kolumnen T1: ”många” är inget tal.',
    ],
    [
      'a kind that is none',
      'D01;Plan;andel;up;in_period;1;;;',
      'Rad 2, kolumnen kind: ”andel” känns inte igen. Skriv något av: share, count, amount.',
    ],
    ['no name', ';Plan;share;up;in_period;1;;;', 'Rad 2, kolumnen id: Cellen är tom.'],
    [
      'a cell too few',
      'D01;Plan;share;up;in_period;1;;',
      'Rad 2: Raden har 8 celler men filen har 9 kolumner.',
    ],
  ])('with %s says where', (_what, line, sentence) => {
    const { content } = read('measures', MEASURES, line);
    expect(content).toBeNull();
    expect(faultsOf('measures', MEASURES, line)).toEqual([sentence]);
  });

  it('that has other columns says which, once', () => {
    expect(
      faultsOf('measures', 'id;titel;kind;better;accumulation;T1;T2;T3;target', 'D01;a;b;c;d;1;2;3;4'),
    ).toEqual(['Rad 1: Kolumnerna stämmer inte. Det saknas: title_sv. Känns inte igen: titel.']);
  });
});

describe('a file of counts', () => {
  it('keeps a remark whole that nobody put in quotes, and does without one', () => {
    const { content } = read('counts', COUNTS, 'D16;2022;14;37;11 nådde; stämmer', 'D15;2022-T3;21;42');
    expect(content?.rows).toMatchObject([
      { tertial: null, remark: '11 nådde; stämmer' },
      { tertial: 'T3', numerator: 21, denominator: 42, remark: null },
    ]);
  });

  test.each([
    [
      'a period that is none',
      'D16;2022-T4;1;2;',
      'Rad 2, kolumnen period: ”2022-T4” är ingen period. Skriv till exempel 2022 eller 2022-T3.',
    ],
    [
      'half a person',
      'D16;2022;1,5;2;',
      'Rad 2, kolumnen numerator: ”1,5” är inget antal. Skriv ett helt tal.',
    ],
    ['nothing', 'D16;2022;;;', 'Rad 2, kolumnen numerator: Raden har inget värde.'],
  ])('with %s says where', (_what, line, sentence) => {
    expect(faultsOf('counts', COUNTS, line)).toEqual([sentence]);
  });
});

describe('a file of money', () => {
  it('is known by its columns', () => {
    expect(read('economy', BUDGET, 'A;area;1;;1').form).toBe('budget');
    expect(read('economy', OUTCOME, 'A;1;0;1;0;0;0;0').form).toBe('outcome');
  });

  it('knows the total by its name, else as the last row', () => {
    const levels = (...lines: string[]) =>
      read('economy', OUTCOME, ...lines).content?.rows.map((row) => 'level' in row && row.level);
    expect(levels('Summa;1;0;1;0;0;0;0', 'A;1;0;1;0;0;0;0')).toEqual(['total', 'area']);
    expect(levels('A;1;0;1;0;0;0;0', 'Nämnden;1;0;1;0;0;0;0')).toEqual(['area', 'total']);
  });
});

test('all of a file is taken, or nothing', () => {
  const { content, faults } = read('economy', BUDGET, 'A;area;1;;1', 'B;area;x;;y', 'C;delar;1;;1');
  expect(content).toBeNull();
  expect(faults.map((f) => [f.line, f.column])).toEqual([
    [3, 'cost'],
    [3, 'net'],
    [4, 'level'],
  ]);
});

test.each([
  ['measures', 'indicators-2022.csv', undefined, 2022],
  ['measures', 'indicators-2022.csv', 2023, 2023],
  ['measures', 'matt.csv', undefined, null],
  ['measures', 'export-120221.csv', undefined, null],
  ['counts', 'stated-counts-2022.csv', 2022, null],
] as const)('%s in %s, told %s: of %s', (kind, name, told, year) => {
  expect(yearOf(kind, name, told)).toBe(year);
});
