import type { Ore } from './sie/amount.ts';

/** What does not add up in a ledger, or asks to be looked at. `texts/findings.ts` has the sentences. */
export interface LedgerFinding {
  readonly code: LedgerFindingCode;
  readonly severity: 'error' | 'warning' | 'note';
  /** The lines of the file that it stands on, in order. */
  readonly lines: readonly number[];
  readonly kind: 'outcome' | 'budget' | null;
  readonly account: string | null;
  readonly month: string | null;
  readonly stated: Ore | null;
  readonly computed: Ore | null;
}

export const LEDGER_FINDINGS = [
  'total_contradicts_objects',
  'year_contradicts_months',
  'objects_missing',
  'account_without_objects',
  'month_without_rows',
  'earlier_years',
] as const;
export type LedgerFindingCode = (typeof LEDGER_FINDINGS)[number];

export const ledgerFinding = (
  code: LedgerFindingCode,
  severity: LedgerFinding['severity'],
  lines: readonly number[],
  facts: Partial<Pick<LedgerFinding, 'kind' | 'account' | 'month' | 'stated' | 'computed'>>,
): LedgerFinding => ({
  code,
  severity,
  lines,
  kind: facts.kind ?? null,
  account: facts.account ?? null,
  month: facts.month ?? null,
  stated: facts.stated ?? null,
  computed: facts.computed ?? null,
});

/** A krona is what rounding does. */
export const isRounding = (a: Ore, b: Ore): boolean => Math.abs(a - b) <= 100;
