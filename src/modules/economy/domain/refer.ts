import type { Figures, Money } from './table.ts';

export const SIDES = ['net', 'cost', 'income'] as const;
type Side = (typeof SIDES)[number];

/** What can be said of a row, in the order in which it is shown. */
export const NUMBERS = [
  'budget_year',
  'budget',
  'outcome',
  'deviation',
  'forecast',
  'forecast_deviation',
] as const;
export type NumberOf = (typeof NUMBERS)[number];

/** A row of the page as it is referred to: everything, an area or a part of one, and which side of the money. */
export interface Referred {
  /** Undefined for everything; null for what has no area. */
  readonly area: string | null | undefined;
  readonly part: string | null | undefined;
  readonly side: Side;
}

/** Signs that no code of the mapping begins with. */
const ALL = '*';
const NONE = '-';

export function idOf({ area, part, side }: Referred): string {
  const path = [area, part].flatMap((code) => (code === undefined ? [] : [code ?? NONE]));
  return `${path.join('/') || ALL}${side === 'net' ? '' : `:${side}`}`;
}

export function readId(id: string): Referred | null {
  const found = /^(\*|[a-z0-9-]+)(?:\/([a-z0-9-]+))?(?::(cost|income))?$/.exec(id);
  if (!found) return null;
  const [, area = ALL, part, side = 'net'] = found;
  if (area === ALL && part !== undefined) return null;
  const code = (written: string | undefined) => (written === NONE ? null : written);
  return { area: area === ALL ? undefined : code(area), part: code(part), side: side as Side };
}

const MONEY: Readonly<Record<NumberOf, (of: Figures) => Money | null>> = {
  budget_year: (of) => of.budgetYear,
  budget: (of) => of.budget,
  outcome: (of) => of.outcome,
  deviation: (of) => of.deviation,
  forecast: (of) => of.forecast,
  forecast_deviation: (of) => of.forecastDeviation,
};

/** What a number rests on: what is missing of it keeps it from being said. */
export const RESTS_ON: Readonly<Record<NumberOf, readonly ('ledger' | 'budget' | 'forecast')[]>> = {
  budget_year: ['budget'],
  budget: ['budget'],
  outcome: ['ledger'],
  deviation: ['budget', 'ledger'],
  forecast: ['forecast'],
  forecast_deviation: ['budget', 'forecast'],
};

/** In öre. */
export const numberOf = (figures: Figures, number: NumberOf, side: Side): number | null =>
  MONEY[number](figures)?.[side] ?? null;
