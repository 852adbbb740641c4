import type { CaseState } from './codes.ts';

/**
 * How heavy an open case weighs when work is shared out: an investigation takes some three times the hours of a preliminary assessment.
 * The board's own measure and no law; shown as weighted work beside the plain number of cases.
 */
const WEIGHT: Readonly<Record<CaseState, number>> = {
  preliminary: 1,
  investigation: 3,
  concluded: 2,
  decided: 2,
  follow_up: 1,
  performing: 2,
  not_opened: 0,
  joined: 0,
  closed: 0,
};

/** Weighted open work of a function. */
export const workloadOf = (cases: readonly { readonly state: CaseState; readonly count: number }[]): number =>
  cases.reduce((sum, c) => sum + WEIGHT[c.state] * c.count, 0);
