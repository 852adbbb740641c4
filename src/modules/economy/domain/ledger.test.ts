import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf, sumTo } from './ledger.ts';
import { readSie } from './sie/read.ts';

const DIMENSIONS = { responsibility: 1, activity: 20 };
const YEAR = '#RAR 0 20260101 20261231\n';
const read = (lines: string) => ledgerOf(readSie(YEAR + lines).document, DIMENSIONS);
const codes = (lines: string) => read(lines).ledger?.findings.map((f) => `${f.code} ${f.severity}`);
const objectRows = (lines: string) =>
  read(lines)
    .ledger?.rows.filter((r) => !r.isTotal)
    .map((r) => [r.responsibility, r.activity, sumTo(r.months, 12)]);

describe('totals and rows by object', () => {
  test('are never added together', () => {
    const lines =
      '#PSALDO 0 202601 4610 {} 300\n#PSALDO 0 202601 4610 {1 10 20 55} 100\n#PSALDO 0 202601 4610 {1 11 20 55} 200\n';
    expect(objectRows(lines)).toEqual([
      ['10', '55', 10_000],
      ['11', '55', 20_000],
    ]);
    expect(codes(lines)).toEqual([]);
  });

  test('that contradict each other are told with their lines', () => {
    const lines = '#PSALDO 0 202601 4610 {} 300\n#PSALDO 0 202601 4610 {1 10 20 55} 100\n';
    expect(read(lines).ledger?.findings).toEqual([
      {
        code: 'total_contradicts_objects',
        severity: 'error',
        lines: [2, 3],
        kind: 'outcome',
        account: '4610',
        month: '2026-01',
        stated: 30_000,
        computed: 10_000,
      },
    ]);
  });

  test('a krona apart is rounding', () => {
    expect(codes('#PSALDO 0 202601 4610 {} 300\n#PSALDO 0 202601 4610 {1 10} 299.5\n')).toEqual([
      'total_contradicts_objects note',
    ]);
  });

  test.each([
    ['each dimension by itself', '{1 10} 300|{20 55} 300', [['10', null, 30_000]]],
    ['both together and a project beside', '{1 10 20 55} 300|{6 9} 300', [['10', '55', 30_000]]],
    [
      'some with both and some with one, that come to the total together',
      '{1 10 20 55} 200|{1 11} 100',
      [
        ['10', '55', 20_000],
        ['11', null, 10_000],
      ],
    ],
  ])('by several sets of dimensions: %s', (_name, written, rows) => {
    const lines = ['{} 300', ...written.split('|')].map((l) => `#PSALDO 0 202601 4610 ${l}\n`).join('');
    expect(objectRows(lines)).toEqual(rows);
    expect(codes(lines)).toEqual([]);
  });

  test('an account with its total alone is kept as it is, and told', () => {
    const lines = '#PSALDO 0 202601 4610 {} 300\n';
    expect(objectRows(lines)).toEqual([[null, null, 30_000]]);
    expect(codes(lines)).toEqual(['account_without_objects warning']);
  });
});

test('months are changes, and the year is held against their sum', () => {
  const lines = '#RES 0 4610 500\n#PSALDO 0 202601 4610 {1 10} 100\n#PSALDO 0 202603 4610 {1 10} 300\n';
  expect(codes(lines)).toEqual(['year_contradicts_months error', 'month_without_rows warning']);
  expect(read(lines).ledger?.through).toBe(3);
});

test('assets and debts are no costs, and other years are passed by', () => {
  const lines =
    '#PSALDO 0 202601 1510 {} 300\n#PSALDO 0 202601 4610 {1 10} 1\n#PSALDO -1 202501 4610 {1 10} 7\n';
  expect(objectRows(lines)).toEqual([['10', null, 100]]);
  expect(codes(lines)).toEqual(['earlier_years note']);
});

test.each([
  ['#PSALDO 0 202601 4610 {} 1\n', '', 'year_missing'],
  ['#PSALDO 0 202601 4610 {} 1\n', '#RAR 0 20260701 20270630\n', 'not_calendar_year'],
  ['#PSALDO 0 190001 4610 {} 1\n', '#RAR 0 19000101 19001231\n', 'year_outside'],
  ['#PSALDO 0 202512 4610 {} 1\n', YEAR, 'period_outside_year'],
  ['#KONTO 4610 "x"\n', YEAR, 'nothing_of_the_year'],
  ['#SIETYP 4\n#KONTO 4610 "x"\n', YEAR, 'voucher_file'],
])('%s is no ledger of a year', (lines, year, code) => {
  const { ledger, faults } = ledgerOf(readSie(year + lines).document, DIMENSIONS);
  expect(ledger).toBeNull();
  expect(faults.map((f) => f.code)).toEqual([code]);
});

test('whatever the rows, what is kept by object is what was written by object', () => {
  const row = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    code: fc.integer({ min: 10, max: 14 }),
    ore: fc.integer({ min: -9999, max: 9999 }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
      const lines = rows
        .map(
          (r) =>
            `#PSALDO 0 2026${String(r.month).padStart(2, '0')} 4610 {1 ${r.code}} ${(r.ore / 100).toFixed(2)}\n`,
        )
        .join('');
      const kept = objectRows(lines)?.reduce((sum, [, , n]) => sum + Number(n), 0);
      expect(kept).toBe(rows.reduce((sum, r) => sum + r.ore, 0));
    }),
  );
});

test('a file of very many accounts and sums of years is held against one another once', () => {
  const change = (i: number) => ({
    line: i,
    kind: 'outcome' as const,
    yearNo: 0,
    month: '2026-01',
    account: String(4_000_000 + (i % 20_000)),
    objects: [{ dimension: 1, code: '10' }],
    amount: 100,
  });
  const { document } = readSie(YEAR);
  const { ledger } = ledgerOf(
    {
      ...document,
      changes: Array.from({ length: 20_000 }, (_, i) => change(i)),
      results: Array.from({ length: 150_000 }, (_, i) => ({ ...change(i), amount: 200 })),
    },
    DIMENSIONS,
  );
  expect(ledger?.findings).toHaveLength(200);
  expect(new Set(ledger?.findings.map((f) => f.code))).toEqual(new Set(['year_contradicts_months']));
});
