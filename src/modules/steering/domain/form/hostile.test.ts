import { describe, expect, test } from 'vitest';
import { findingsIn } from '../checks/all.ts';
import { readFile } from './rows.ts';

const HEAD = 'id;title_sv;kind;better;accumulation;T1;T2;T3;target';
const OUTCOME =
  'area_sv;budget_cost;budget_income;outcome_cost;outcome_income;deviation_cost;deviation_income;deviation_net';
const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');

/** As large as a file may be. */
const LARGEST = 600_000;
/** Work, in milliseconds: the server answers nobody meanwhile. */
function work(fn: () => unknown): number {
  const before = process.cpuUsage();
  fn();
  return process.cpuUsage(before).user / 1_000;
}

describe('a file that is made to keep the server busy', () => {
  test('has no more columns than a form has', () => {
    const file = lines(LARGEST / 5, (i) => i.toString(36)).replaceAll('\n', ';');
    expect(work(() => readFile('measures', 'a.csv', file, 2022))).toBeLessThan(2_000);
    const { faults, columns } = readFile('measures', 'a.csv', file, 2022);
    expect(faults).toMatchObject([{ code: 'too_many_columns' }]);
    expect(columns).toEqual([]);
  });

  test('is told of its first faults, and of its first rows', () => {
    const file = `${HEAD}\n${lines(30_000, () => 'x;x;x;x;x;x;x;x;x')}`;
    expect(work(() => readFile('measures', 'a.csv', file, 2022))).toBeLessThan(2_000);
    const { faults, records } = readFile('measures', 'a.csv', file, 2022);
    expect(faults[0]).toMatchObject({ code: 'too_many_rows' });
    expect(faults.length).toBeLessThan(600);
    expect(records.length).toBeLessThan(6_000);
  });

  test('has no number that can not be kept', () => {
    const counted = (n: string) =>
      readFile('counts', 'c.csv', `id;period;numerator;denominator;remark\nD1;2022;${n};${n};`, null).faults;
    expect(counted('2147483648')).toMatchObject([{ code: 'cell_not_count' }, { code: 'cell_not_count' }]);
    expect(counted('2000000')).toEqual([]);
  });

  test.each(['Gäller 19840302-9810.', '840302-9810', 'Se (840302+9810)'])(
    'has nobody in it: %s',
    (remark) => {
      const { faults, content } = readFile(
        'counts',
        'c.csv',
        `id;period;numerator;denominator;remark\nD1;2022;8;10;${remark}`,
        null,
      );
      expect([faults.map((f) => f.code), content]).toEqual([['identity_number'], null]);
    },
  );

  test('of shares of years that could have been split in many ways is looked at within seconds', () => {
    const measures = readFile(
      'measures',
      'a.csv',
      `${HEAD}\n${lines(800, (i) => `m${i};t;share;up;in_period;${40 + (i % 20)};${50 + (i % 7)};${45 + (i % 9)};80`)}`,
      2022,
    ).content;
    const counts = readFile(
      'counts',
      'c.csv',
      `id;period;numerator;denominator;remark\n${lines(800, (i) => `m${i};2022;${80 + (i % 5)};${150 - (i % 8)};`)}`,
      null,
    ).content;
    if (measures?.form !== 'measures' || counts?.form !== 'counts') throw new Error('It was not read');
    const all = { measures: [measures.rows], counts: counts.rows, economy: [], byHand: [] };
    expect(work(() => findingsIn(all))).toBeLessThan(5_000);
  });

  test('of money with hundreds of totals names the first rows of each', () => {
    const file = readFile(
      'economy',
      'e.csv',
      `${OUTCOME}\n${lines(400, (i) => `Totalt;1;2;3;4;5;6;7\nA${i};1;2;3;4;5;6;7`)}`,
      2022,
    ).content;
    if (file?.form !== 'outcome') throw new Error('It was not read');
    const found = findingsIn({
      measures: [],
      counts: [],
      economy: [{ form: 'outcome', rows: file.rows }],
      byHand: [],
    });
    expect(found.reduce((n, f) => n + f.rows.length, 0)).toBeLessThan(150_000);
  });
});
