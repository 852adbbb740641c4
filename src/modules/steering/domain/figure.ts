import type { Accumulation, AreaLevel, Better, FigureKind, Tertial, Trend } from './codes.ts';
import type { Decimal } from './decimal.ts';

/** Where a figure stands: on a line of a file, or set by hand, when there is no line. */
export interface Source {
  readonly file: string;
  readonly line: number | null;
}

export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** What is said of a tertial: a share by its counts, or as it was reported where nobody gives them; a number of what is counted. */
export type Stated =
  | { readonly state: 'measured'; readonly figure: Decimal; readonly counts: Counts | null }
  | { readonly state: 'not_measured' }
  | { readonly state: 'not_applicable' };

/** A measure of a year by tertial, of the whole board or of one unit. */
export interface StatedMeasure {
  readonly source: Source;
  readonly code: string;
  readonly title: string;
  readonly kind: FigureKind;
  readonly better: Better;
  readonly accumulation: Accumulation;
  /** Null when the file doesn't say: then it is taken to be that of what it is compared with. */
  readonly year: number | null;
  /** By name; null for the whole board. */
  readonly unit: string | null;
  readonly values: Readonly<Record<Tertial, Stated>>;
  readonly target: Decimal | null;
  /** What the report itself says of them: which way it has gone, and whether the target is reached; null when it doesn't say. */
  readonly trend: Trend | null;
  readonly goalMet: boolean | null;
}

/** Counts that are stated elsewhere than in the table, or a remark alone. */
export interface StatedCount {
  readonly source: Source;
  readonly code: string;
  readonly year: number;
  /** Null for the whole year. */
  readonly tertial: Tertial | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly remark: string | null;
}

export const OUTCOME_FIGURES = [
  'budget_cost',
  'budget_income',
  'outcome_cost',
  'outcome_income',
  'deviation_cost',
  'deviation_income',
  'deviation_net',
] as const;
export const BUDGET_FIGURES = ['cost', 'income', 'net'] as const;
export type EconomyFigure = (typeof OUTCOME_FIGURES)[number] | (typeof BUDGET_FIGURES)[number];

/** A row of money. A cell without a figure is 0 where the row has another. */
export interface EconomyRow {
  readonly source: Source;
  /** From the area to the part; of a total its name. */
  readonly path: readonly string[];
  readonly level: AreaLevel;
  readonly figures: Readonly<Partial<Record<EconomyFigure, Decimal>>>;
}

export interface EconomyTable {
  readonly form: 'outcome' | 'budget';
  readonly rows: readonly EconomyRow[];
}

export const NOTHING: Decimal = { value: 0, decimals: 0 };
