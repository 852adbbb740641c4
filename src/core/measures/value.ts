import { add, NOTHING, type Tally } from './tally.ts';

/** Why there is no value though there ought to be. */
export type NotMeasured =
  /** The period lies before the first time limit that was kept here. */
  | 'before_start'
  /** No day of the period has passed. */
  | 'not_begun'
  /** No month of the period has passed, and the reader sees whole months alone. */
  | 'no_whole_month'
  /** Neither the law nor the municipality has a number of days for it. */
  | 'not_adopted';

/** Why there is nothing to measure. */
export type NotApplicable = 'not_their_duty';

/**
 * What is known of a unit in a period. Not measured (the duty is the unit's, nobody counted) and not applicable (the duty is not the
 * unit's) are neither 0 nor each other. Measured with nothing due is measured.
 */
export type Value =
  | { readonly state: 'measured'; readonly tally: Tally }
  | { readonly state: 'not_measured'; readonly why: NotMeasured }
  | { readonly state: 'not_applicable'; readonly why: NotApplicable };

/** Several values together: the sum of the measured ones, and how many were not. */
export interface Aggregate {
  readonly tally: Tally;
  readonly measured: number;
  readonly notMeasured: Readonly<Partial<Record<NotMeasured, number>>>;
  readonly notApplicable: Readonly<Partial<Record<NotApplicable, number>>>;
}

const EMPTY: Aggregate = { tally: NOTHING, measured: 0, notMeasured: {}, notApplicable: {} };

/** Numerators and denominators are summed; what is not measured or not applicable is left out and counted beside. */
export const aggregate = (values: readonly Value[]): Aggregate => values.map(one).reduce(join, EMPTY);

/** Two aggregates of different units as one; in whatever order and groups it is done. */
export const join = (a: Aggregate, b: Aggregate): Aggregate => ({
  tally: add(a.tally, b.tally),
  measured: a.measured + b.measured,
  notMeasured: sum(a.notMeasured, b.notMeasured),
  notApplicable: sum(a.notApplicable, b.notApplicable),
});

/** Those whose duty it is, measured or not: "6 av 7 berörda enheter är mätta". */
export const concernedBy = (a: Aggregate): number => a.measured + total(a.notMeasured);

/** An aggregate is measured when anything in it is. */
export function asValue(a: Aggregate): Value {
  if (a.measured > 0) return { state: 'measured', tally: a.tally };
  const [notMeasured] = keys(a.notMeasured);
  if (notMeasured) return { state: 'not_measured', why: notMeasured };
  return { state: 'not_applicable', why: keys(a.notApplicable)[0] ?? 'not_their_duty' };
}

function one(value: Value): Aggregate {
  if (value.state === 'measured') return { ...EMPTY, tally: value.tally, measured: 1 };
  if (value.state === 'not_measured') return { ...EMPTY, notMeasured: { [value.why]: 1 } };
  return { ...EMPTY, notApplicable: { [value.why]: 1 } };
}

type Counted<K extends string> = Readonly<Partial<Record<K, number>>>;

function sum<K extends string>(a: Counted<K>, b: Counted<K>): Counted<K> {
  const both: Partial<Record<K, number>> = { ...a };
  for (const key of keys(b)) both[key] = (both[key] ?? 0) + (b[key] ?? 0);
  return both;
}

const keys = <K extends string>(counted: Counted<K>): K[] => (Object.keys(counted) as K[]).sort();
const total = (counted: Counted<string>): number =>
  keys(counted).reduce((n, key) => n + (counted[key] ?? 0), 0);
