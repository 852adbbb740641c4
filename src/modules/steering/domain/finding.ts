import type { Severity, Tertial, Trend } from './codes.ts';
import type { Counts, EconomyFigure, Source } from './figure.ts';

/** A measure's year, or a part of it, as it is named: `2022-T3`, `2022`, `T3`. */
interface OfMeasure {
  readonly measure: string;
  readonly title: string;
}
interface OfPeriod extends OfMeasure {
  readonly period: string;
}
interface OfCounts extends OfPeriod {
  readonly numerator: number;
  readonly denominator: number;
}
interface OfArea {
  readonly area: string;
  readonly figure: EconomyFigure;
  readonly stated: number;
  readonly computed: number;
}

/** What each finding knows, for its sentence. */
export interface FactsOf {
  share_contradicts_counts: OfCounts & { readonly stated: number; readonly computed: number };
  share_rounded_otherwise: OfCounts & { readonly stated: number; readonly computed: number };
  year_contradicts_tertials: OfCounts & {
    readonly computed: number;
    readonly tertials: readonly { readonly tertial: Tertial; readonly stated: number }[];
  };
  count_contradicts_count: OfPeriod & { readonly stated: number; readonly counted: number };
  numerator_above_denominator: OfCounts;
  counts_without_denominator: OfPeriod & { readonly numerator: number };
  counts_of_nobody: OfPeriod & { readonly stated: number };
  counts_contradict_counts: OfCounts & { readonly otherwise: readonly Counts[] };
  year_contradicts_counts: OfCounts & { readonly summed: Counts };
  count_without_measure: { readonly measure: string };
  few_counted: OfCounts;
  not_applicable_as_zero: OfPeriod & {
    readonly stated: number | null;
    readonly without: number | null;
    /** When what was stated is just the unweighted mean of so many units, one of which is 0. */
    readonly units: number | null;
    readonly remark: string;
  };
  mean_of_shares: OfPeriod & {
    readonly stated: number | null;
    readonly shares: readonly number[];
    readonly mean: number;
    /** Whether what was stated is their mean at all. */
    readonly isMean: boolean;
    readonly remark: string;
  };
  /** In per cent, and as a number; null for what the remark doesn't say. */
  few_answered: OfPeriod & {
    readonly rate: number | null;
    readonly answers: number | null;
    readonly remark: string;
  };
  remark_without_counts: OfPeriod & { readonly remark: string };
  share_out_of_range: OfPeriod & { readonly stated: number };
  target_out_of_range: OfMeasure & { readonly stated: number };
  not_a_count: OfPeriod & { readonly stated: number };
  cumulative_falls: OfMeasure & {
    readonly from: Tertial;
    readonly to: Tertial;
    readonly before: number;
    readonly after: number;
  };
  zero_every_time: OfMeasure & { readonly times: number };
  measured_then_not: OfMeasure & { readonly last: Tertial; readonly missing: Tertial };
  zero_beside_high: OfPeriod & {
    readonly unit: string;
    readonly others: number;
    readonly mean: number;
  };
  whole_contradicts_units: OfCounts & { readonly stated: number; readonly computed: number };
  mean_of_units: OfCounts & { readonly stated: number; readonly units: number; readonly computed: number };
  whole_beyond_units: OfPeriod & {
    readonly stated: number;
    readonly least: number;
    readonly most: number;
  };
  mean_without_counts: OfPeriod & { readonly stated: number; readonly units: number };
  sum_above_units: OfPeriod & { readonly stated: number; readonly computed: number };
  sum_below_units: OfPeriod & { readonly stated: number; readonly computed: number };
  goal_contradicts: OfMeasure & {
    readonly called: boolean;
    readonly value: number;
    readonly target: number;
  };
  trend_contradicts: OfMeasure & {
    readonly called: Trend;
    readonly before: number;
    readonly after: number;
  };
  measure_twice: OfMeasure;
  two_values: OfPeriod & { readonly before: number; readonly after: number };
  target_changed: OfMeasure & { readonly before: number; readonly after: number };
  definition_changed: OfMeasure & { readonly before: string; readonly after: string };
  parts_contradict_area: OfArea & { readonly parts: number };
  parts_rounded_otherwise: OfArea & { readonly parts: number };
  areas_contradict_total: OfArea & { readonly parts: number };
  areas_rounded_otherwise: OfArea & { readonly parts: number };
  net_contradicts: OfArea;
  net_rounded_otherwise: OfArea;
  deviation_contradicts: OfArea & { readonly signTurned: boolean };
  deviation_rounded_otherwise: OfArea;
  part_without_area: { readonly area: string; readonly above: string };
  area_twice: { readonly area: string };
  no_total: { readonly areas: number };
}

export type FindingCode = keyof FactsOf;

/** What does not add up, or asks to be looked at. */
export type Finding = {
  [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    /** Where it stands, in order. */
    readonly rows: readonly Source[];
    readonly facts: FactsOf[C];
  };
}[FindingCode];

/** How grave each is: a contradiction is an error, what could be right and ought to be asked about a warning. */
export const SEVERITY: Readonly<Record<FindingCode, Severity>> = {
  share_contradicts_counts: 'error',
  share_rounded_otherwise: 'note',
  year_contradicts_tertials: 'error',
  count_contradicts_count: 'error',
  numerator_above_denominator: 'error',
  counts_without_denominator: 'warning',
  counts_of_nobody: 'error',
  counts_contradict_counts: 'error',
  year_contradicts_counts: 'error',
  count_without_measure: 'warning',
  few_counted: 'note',
  not_applicable_as_zero: 'error',
  mean_of_shares: 'error',
  few_answered: 'warning',
  remark_without_counts: 'warning',
  share_out_of_range: 'error',
  target_out_of_range: 'error',
  not_a_count: 'error',
  cumulative_falls: 'error',
  zero_every_time: 'warning',
  measured_then_not: 'warning',
  zero_beside_high: 'warning',
  whole_contradicts_units: 'error',
  mean_of_units: 'error',
  whole_beyond_units: 'error',
  mean_without_counts: 'warning',
  sum_above_units: 'error',
  sum_below_units: 'warning',
  goal_contradicts: 'error',
  trend_contradicts: 'error',
  measure_twice: 'error',
  two_values: 'warning',
  target_changed: 'warning',
  definition_changed: 'warning',
  parts_contradict_area: 'error',
  parts_rounded_otherwise: 'note',
  areas_contradict_total: 'error',
  areas_rounded_otherwise: 'note',
  net_contradicts: 'error',
  net_rounded_otherwise: 'note',
  deviation_contradicts: 'error',
  deviation_rounded_otherwise: 'note',
  part_without_area: 'warning',
  area_twice: 'error',
  no_total: 'note',
};

export const finding = <C extends FindingCode>(
  code: C,
  rows: readonly Source[],
  facts: FactsOf[C],
): Finding => ({ code, severity: SEVERITY[code], rows, facts }) as Finding;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const placeOf = (row: Source | undefined): string =>
  row ? `${row.file}\u0000${String(row.line ?? 0).padStart(7, '0')}` : '';

/** The gravest first, then as they stand in the files: the same for the same rows in whatever order they came. */
export const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings
    .map((f) => ({ f, key: keyOf(f) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ f }) => f);

const keyOf = (f: Finding): string =>
  [GRAVITY[f.severity], ...f.rows.map(placeOf), f.code, JSON.stringify(f.facts)].join('\u0001');
