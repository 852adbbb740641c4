/** What keeps a file from being taken, and on which line; the first is 1. `texts/faults.ts` has the sentences. */
export interface LineFault {
  readonly line: number;
  readonly code: FaultCode;
  /** What stands there, for the sentence. */
  readonly written: string;
}

export const FAULTS = [
  'empty_file',
  'too_large',
  'not_a_ledger',
  'open_quote',
  'open_object_list',
  'unbalanced_object_list',
  'field_missing',
  'not_amount',
  'amount_too_large',
  'not_period',
  'period_outside_year',
  'not_day',
  'not_number',
  'voucher_file',
  'checksum_missing',
  'checksum_differs',
  'year_missing',
  'not_calendar_year',
  'year_outside',
  'nothing_of_the_year',
  'identity_number',
  'text_too_long',
  'too_many_rows',
  'wrong_columns',
  'not_table',
  'forbidden_characters',
] as const;
export type FaultCode = (typeof FAULTS)[number];

export const faultAt = (line: number, code: FaultCode, written = ''): LineFault => ({
  line,
  code,
  written: written.slice(0, 60),
});
