import type { Ore } from './amount.ts';

/** An object of a dimension: responsibility 1 `5110`, activity 20 `55210`. */
export interface ObjectOf {
  readonly dimension: number;
  readonly code: string;
}

/** A month's change of an account (`#PSALDO`), or its budget of the month (`#PBUDGET`). Without objects it is the account's total. */
export interface Change {
  readonly line: number;
  readonly kind: 'outcome' | 'budget';
  /** 0 is the year of the file, -1 the one before. */
  readonly yearNo: number;
  /** `2026-03`. */
  readonly month: string;
  readonly account: string;
  readonly objects: readonly ObjectOf[];
  /** Costs are plus (debit), income minus (credit). */
  readonly amount: Ore;
}

/** What a file of SIE 4 type 3 says that concerns budget and outcome. */
export interface SieDocument {
  readonly type: number | null;
  readonly company: string | null;
  readonly program: string | null;
  readonly madeOn: string | null;
  /** The last day that the file covers (`#OMFATTN`). */
  readonly coversTo: string | null;
  readonly years: readonly { readonly yearNo: number; readonly from: string; readonly to: string }[];
  readonly dimensions: readonly {
    readonly dimension: number;
    readonly name: string;
    /** Of a part of another dimension (`#UNDERDIM`). */
    readonly above: number | null;
  }[];
  readonly objects: readonly (ObjectOf & { readonly name: string })[];
  readonly accounts: readonly { readonly account: string; readonly name: string }[];
  /** The year's change of an account (`#RES`). */
  readonly results: readonly {
    readonly line: number;
    readonly yearNo: number;
    readonly account: string;
    readonly amount: Ore;
  }[];
  readonly changes: readonly Change[];
}
