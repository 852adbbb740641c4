import type { FigureKind, ValueState } from './codes.ts';
import { distanceOfRounded, readDecimal, shareOf } from './decimal.ts';

/** A value as somebody wants it. */
export interface WantedValue {
  readonly state: ValueState;
  readonly why?: string | undefined;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  readonly reportedShare?: number | undefined;
  readonly value?: number | undefined;
}

export interface ValueFault {
  readonly field: 'why' | 'numerator' | 'denominator' | 'reportedShare' | 'value';
  readonly code: string;
}

/** What is wrong with it: a share stands on counts, or on what was reported where there are none, and contradicts neither. */
export function faultOfValue(kind: FigureKind, wanted: WantedValue): ValueFault | null {
  if (wanted.state !== 'measured') return wanted.why ? null : { field: 'why', code: 'required' };
  if (kind !== 'share') {
    const { value } = wanted;
    if (value === undefined) return { field: 'value', code: 'required' };
    const isCount = Number.isInteger(value) && value >= 0;
    return kind === 'count' && !isCount ? { field: 'value', code: 'whole_number' } : null;
  }
  const { numerator, denominator, reportedShare } = wanted;
  if (numerator === undefined && denominator === undefined)
    return reportedShare === undefined ? { field: 'numerator', code: 'counts_or_share' } : null;
  if (numerator === undefined) return { field: 'numerator', code: 'required' };
  if (denominator === undefined) return { field: 'denominator', code: 'required' };
  if (numerator > denominator) return { field: 'numerator', code: 'above_denominator' };
  if (reportedShare === undefined) return null;
  const figure = readDecimal(String(reportedShare)) ?? { value: reportedShare, decimals: 6 };
  return distanceOfRounded(figure, shareOf(numerator, denominator)) === 'apart'
    ? { field: 'reportedShare', code: 'contradicts_counts' }
    : null;
}
