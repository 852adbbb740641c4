import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LedgerRow, NO_MONTHS } from './ledger.ts';
import { FIRST_MAPPING, type Mapping, mappingFault, placeOf } from './mapping.ts';
import { cellsOf, figuresOf, money, plus, spread } from './table.ts';

const MAPPING: Mapping = {
  ...FIRST_MAPPING,
  areas: [
    {
      code: 'vuxna',
      name: 'Vuxna',
      unitIds: [],
      responsibilities: [{ from: '51', to: '52' }],
      activities: [],
    },
    {
      code: 'barn',
      name: 'Barn',
      unitIds: [],
      responsibilities: [],
      activities: [{ from: '554', to: '557' }],
    },
  ],
};
const row = (over: Partial<LedgerRow>): LedgerRow => ({
  line: 1,
  kind: 'outcome',
  isTotal: false,
  account: '4610',
  responsibility: null,
  activity: null,
  months: NO_MONTHS,
  ...over,
});

test.each([
  ['4610', '5110', '5570', 'vuxna', 'kopt-vard', 'cost'],
  ['4610', '5300', '5570', 'barn', 'kopt-vard', 'cost'],
  ['4610', '5300', '5580', null, 'kopt-vard', 'cost'],
  ['4610', null, '554', 'barn', 'kopt-vard', 'cost'],
  ['3510', '5299', null, 'vuxna', 'intakter', 'income'],
  ['8010', '5299', null, 'vuxna', null, 'cost'],
] as const)('%s of %s and %s', (account, responsibility, activity, area, part, side) => {
  expect(placeOf(MAPPING, { account, responsibility, activity })).toEqual({ area, part, side });
});

test.each([
  [{ areas: [...MAPPING.areas, ...MAPPING.areas] }, 'code_twice'],
  [{ dimensions: { responsibility: 1, activity: 1 } }, 'dimension_twice'],
  [{ areas: MAPPING.areas.map((a) => ({ ...a, activities: [{ from: '6', to: '5' }] })) }, 'span_turned'],
])('a mapping that can not be: %#', (over, code) => {
  expect(mappingFault({ ...MAPPING, ...over })?.code).toBe(code);
  expect(mappingFault(MAPPING)).toBeNull();
});

describe('the table', () => {
  const months = fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 12, maxLength: 12 });
  const rows = fc.array(
    fc.record({
      line: fc.constant(1),
      kind: fc.constantFrom('outcome' as const, 'budget' as const),
      isTotal: fc.boolean(),
      account: fc.constantFrom('3510', '4610', '5010', '8010'),
      responsibility: fc.constantFrom(null, '5110', '5300'),
      activity: fc.constantFrom(null, '5540', '5990'),
      months,
    }),
    { maxLength: 30 },
  );

  test('its areas come to the whole, and what is net is cost and income', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 12 }), (all, through) => {
        const cells = cellsOf({ mapping: MAPPING, outcome: all, budget: all, changes: [] });
        const whole = figuresOf(cells, through, null);
        const areas = [...new Set(cells.map((c) => c.area))].map(
          (area) =>
            figuresOf(
              cells.filter((c) => c.area === area),
              through,
              null,
            ).outcome,
        );
        expect(areas.reduce(plus, money(0, 0))).toEqual(whole.outcome);
        expect(whole.deviation.net).toBe(whole.deviation.cost + whole.deviation.income);
        const counted = all
          .filter((r) => !r.isTotal && r.kind === 'outcome')
          .reduce((sum, r) => sum + r.months.slice(0, through).reduce((a, b) => a + b, 0), 0);
        expect(whole.outcome.net).toBe(counted);
      }),
    );
  });

  test('less than nothing is worse, for costs as for income', () => {
    const at = (n: number) => NO_MONTHS.map((_m, i) => (i === 0 ? n : 0));
    const cells = cellsOf({
      mapping: MAPPING,
      outcome: [row({ months: at(1200) }), row({ account: '3510', months: at(-300) })],
      budget: [
        row({ kind: 'budget', months: at(1000) }),
        row({ kind: 'budget', account: '3510', months: at(-400) }),
      ],
      changes: [],
    });
    expect(figuresOf(cells, 1, null).deviation).toEqual({ cost: -200, income: -100, net: -300 });
  });
});

test('a change of the budget is spread over the months that are left, to the öre', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 12 }), (amount, from) => {
      const months = spread(amount, from);
      expect(months.reduce((a, b) => a + b, 0)).toBe(amount);
      expect(months.slice(0, from - 1).every((n) => n === 0)).toBe(true);
      expect(months).toHaveLength(12);
    }),
  );
});
