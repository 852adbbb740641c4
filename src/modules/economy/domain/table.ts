import { addMonths, type LedgerRow, type Months, NO_MONTHS, sumTo } from './ledger.ts';
import { type Mapping, placeOf, type Side } from './mapping.ts';
import type { Ore } from './sie/amount.ts';

/** Cost and income as the ledger has them, cost plus and income minus; what is net is their sum. */
export interface Money {
  readonly cost: Ore;
  readonly income: Ore;
  readonly net: Ore;
}
export const money = (cost: Ore, income: Ore): Money => ({ cost, income, net: cost + income });
export const NOTHING: Money = money(0, 0);
export const plus = (a: Money, b: Money): Money => money(a.cost + b.cost, a.income + b.income);

export interface MonthsOf {
  readonly cost: Months;
  readonly income: Months;
}
const NO_MONEY: MonthsOf = { cost: NO_MONTHS, income: NO_MONTHS };

/** A change of the budget by decision: what is added, month by month. */
export interface BudgetChange {
  readonly area: string;
  readonly part: string;
  readonly side: Side;
  readonly months: Months;
}

/** What a manager expects of a whole year. */
export interface ForecastRow {
  readonly part: string;
  readonly cost: Ore;
  readonly income: Ore;
}

/** One part of one area. Where nobody has said which it is, the code is null. */
export interface Cell {
  readonly area: string | null;
  readonly part: string | null;
  readonly budget: MonthsOf;
  readonly outcome: MonthsOf;
}

interface Given {
  readonly mapping: Mapping;
  readonly outcome: readonly LedgerRow[];
  readonly budget: readonly LedgerRow[];
  readonly changes: readonly BudgetChange[];
}

/** The rows by object as the board sees its money: area by area, part by part, in the order of the mapping; what has no place comes last. */
export function cellsOf({ mapping, outcome, budget, changes }: Given): Cell[] {
  const cells = new Map<
    string,
    { area: string | null; part: string | null; budget: MonthsOf; outcome: MonthsOf }
  >();
  const add = (
    area: string | null,
    part: string | null,
    what: 'budget' | 'outcome',
    side: Side,
    months: Months,
  ) => {
    const key = `${area ?? ''}\u0000${part ?? ''}`;
    const cell = cells.get(key) ?? { area, part, budget: NO_MONEY, outcome: NO_MONEY };
    cell[what] = { ...cell[what], [side]: addMonths(cell[what][side], months) };
    cells.set(key, cell);
  };
  for (const [what, rows] of [
    ['outcome', outcome],
    ['budget', budget],
  ] as const) {
    for (const row of rows) {
      if (row.isTotal || row.kind !== what) continue;
      const { area, part, side } = placeOf(mapping, row);
      add(area, part, what, side, row.months);
    }
  }
  for (const { area, part, side, months } of changes) add(area, part, 'budget', side, months);
  const areas = mapping.areas.map((a) => a.code);
  const parts = mapping.parts.map((p) => p.code);
  const at = (list: readonly string[], code: string | null): number => {
    const i = code === null ? -1 : list.indexOf(code);
    return i < 0 ? list.length : i;
  };
  return [...cells.values()].sort(
    (a, b) => at(areas, a.area) - at(areas, b.area) || at(parts, a.part) - at(parts, b.part),
  );
}

/** A row of the page: a part, an area, or all of it. */
export interface Figures {
  /** Of the whole year, and through the month. */
  readonly budgetYear: Money;
  readonly budget: Money;
  readonly outcome: Money;
  /** Budget less outcome, through the month: less than nothing is worse, for costs as for income. */
  readonly deviation: Money;
  /** What is expected of the whole year, and the year's budget less that. Null where nobody has said. */
  readonly forecast: Money | null;
  readonly forecastDeviation: Money | null;
}

export function figuresOf(
  cells: readonly Cell[],
  through: number,
  forecast: readonly ForecastRow[] | null,
): Figures {
  const sum = (what: 'budget' | 'outcome', to: number): Money =>
    cells.reduce((all, c) => plus(all, money(sumTo(c[what].cost, to), sumTo(c[what].income, to))), NOTHING);
  const budgetYear = sum('budget', 12);
  const budget = sum('budget', through);
  const outcome = sum('outcome', through);
  const expected = forecast?.reduce((all, f) => plus(all, money(f.cost, f.income)), NOTHING) ?? null;
  return {
    budgetYear,
    budget,
    outcome,
    deviation: less(budget, outcome),
    forecast: expected,
    forecastDeviation: expected && less(budgetYear, expected),
  };
}

const less = (a: Money, b: Money): Money => money(a.cost - b.cost, a.income - b.income);

/** An even share a month from one month on; what doesn't divide comes with the last. */
export function spread(amount: Ore, fromMonth: number): Months {
  const months = 13 - fromMonth;
  const each = Math.trunc(amount / months);
  return NO_MONTHS.map((_n, i) => (i + 1 < fromMonth ? 0 : i === 11 ? amount - each * (months - 1) : each));
}
