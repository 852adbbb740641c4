import type { FigureValueState, ManualMeasure, ManualRow, SetManualValue } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { collectErrors } from '../../ui/form/field-errors.ts';

const words = steeringWords.valueForm;

export type Tertial = SetManualValue['tertial'];
export const TERTIALS: readonly Tertial[] = ['T1', 'T2', 'T3'];

/** The form as it is written. */
export interface ValueValues {
  /** Empty for the whole board. */
  unitId: string;
  tertial: Tertial;
  state: FigureValueState;
  why: string;
  numerator: string;
  denominator: string;
  share: string;
  value: string;
  comment: string;
}

const written = (n: number | null): string => (n === null ? '' : String(n).replace('.', ','));
const rowOf = (measure: ManualMeasure, unitId: string): ManualRow | undefined =>
  measure.rows.find((row) => (unitId === '' ? row.unit === null : row.unitId === unitId));

/** What is said now of a unit's tertial, to be changed. */
export function valueValues(measure: ManualMeasure, unitId: string, tertial: Tertial): ValueValues {
  const now = rowOf(measure, unitId)?.[tertial];
  const counted = now !== undefined && now.numerator !== null;
  return {
    unitId,
    tertial,
    state: now?.state === 'not_applicable' ? 'not_applicable' : 'measured',
    why: now?.why ?? '',
    numerator: written(now?.numerator ?? null),
    denominator: written(now?.denominator ?? null),
    share: counted ? '' : written(now?.reportedShare ?? null),
    value: written(now?.value ?? null),
    comment: '',
  };
}

export const versionOf = (measure: ManualMeasure, { unitId, tertial }: ValueValues): number =>
  rowOf(measure, unitId)?.[tertial].version ?? 0;

const numberIn = (text: string): number => Number(text.trim().replace(/\s/g, '').replace(',', '.'));
const isNumber = (text: string): boolean => text.trim() === '' || Number.isFinite(numberIn(text));
const isWhole = (text: string): boolean => /^\s*\d{0,8}\s*$/.test(text);

export function checkValue(values: ValueValues, isShare: boolean) {
  const { state, numerator, denominator, share, value, why, comment } = values;
  const isMeasured = state === 'measured';
  const counted = numerator.trim() !== '' || denominator.trim() !== '';
  return collectErrors([
    ['numerator', isMeasured && isShare && !isWhole(numerator) && words.numberWrong],
    ['denominator', isMeasured && isShare && !isWhole(denominator) && words.numberWrong],
    ['reportedShare', isMeasured && isShare && !isNumber(share) && words.numberWrong],
    ['numerator', isMeasured && isShare && !counted && share.trim() === '' && words.countsOrShare],
    ['value', isMeasured && !isShare && (value.trim() === '' || !isNumber(value)) && words.numberWrong],
    ['why', !isMeasured && why.trim() === '' && words.whyMissing],
    ['comment', comment.trim() === '' && words.commentMissing],
  ]);
}

/** @param values that `checkValue` has found nothing wrong with */
export function toCommand(
  values: ValueValues,
  of: { code: string; year: number; version: number; isShare: boolean },
): SetManualValue {
  const { state, unitId, tertial, why, comment } = values;
  const given = (text: string) => (text.trim() === '' ? undefined : numberIn(text));
  const numbers = of.isShare
    ? {
        numerator: given(values.numerator),
        denominator: given(values.denominator),
        reportedShare: given(values.share),
      }
    : { value: given(values.value) };
  const told = Object.fromEntries(Object.entries(numbers).filter(([, n]) => n !== undefined));
  return {
    code: of.code,
    year: of.year,
    tertial,
    ...(unitId !== '' && { unitId }),
    seenVersion: of.version,
    state,
    ...(state === 'measured' ? told : { why }),
    comment,
  };
}
