import type { ValueRow } from '../store/figures.ts';
import { figure } from './money-findings.ts';

/** A value that was set before, in short. */
export function saidIn(
  v: Pick<ValueRow, 'state' | 'why' | 'numerator' | 'denominator' | 'reported_share' | 'value'>,
): string {
  if (v.state === 'not_measured') return `Ej mätt: ${v.why ?? ''}`;
  if (v.state === 'not_applicable') return `Ej tillämpligt: ${v.why ?? ''}`;
  if (v.numerator !== null && v.denominator !== null)
    return `${figure(v.numerator)} av ${figure(v.denominator)}`;
  if (v.reported_share !== null) return `${figure(Number(v.reported_share))}\u00a0%`;
  return figure(Number(v.value));
}
