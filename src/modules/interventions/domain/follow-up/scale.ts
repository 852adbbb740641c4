import type { CalendarDate } from '#platform/calendar';
import type { MeasurePoint, ScaleDirection } from './codes.ts';

/** What a scale can say. Values are whole steps from the lowest. */
export interface ScaleRange {
  readonly lowest: number;
  readonly highest: number;
  readonly better: ScaleDirection;
}

/** What can't be a scale, with the field it is said on. */
export const scaleFault = ({ lowest, highest }: ScaleRange): { field: 'highest'; code: string } | null =>
  highest <= lowest ? { field: 'highest', code: 'not_above_lowest' } : null;

/** Whether a value lies on the scale, its ends counted in. */
export const isOnScale = (value: number, { lowest, highest }: ScaleRange): boolean =>
  value >= lowest && value <= highest;

export interface Measured {
  readonly measuredOn: CalendarDate;
  readonly point: MeasurePoint;
  readonly value: number;
}

/** What keeps a value from being recorded, with its field. A scale has one start and one end; the start comes first and the end last. */
export function measurementFault(
  made: Measured,
  range: ScaleRange,
  earlier: readonly Measured[],
  { startedOn, today }: { readonly startedOn: CalendarDate; readonly today: CalendarDate },
): { field: 'value' | 'measuredOn' | 'point'; code: string } | null {
  if (!isOnScale(made.value, range)) return { field: 'value', code: 'outside_scale' };
  if (made.measuredOn > today) return { field: 'measuredOn', code: 'in_the_future' };
  // The first one is often made at a visit shortly before the intervention begins.
  if (made.point !== 'start' && made.measuredOn < startedOn)
    return { field: 'measuredOn', code: 'before_intervention' };
  if (made.point !== 'middle' && earlier.some((m) => m.point === made.point))
    return { field: 'point', code: 'point_taken' };
  const first = earlier.find((m) => m.point === 'start');
  if (first && made.measuredOn < first.measuredOn)
    return { field: 'measuredOn', code: 'before_first_measurement' };
  const last = earlier.find((m) => m.point === 'end');
  if (last && made.measuredOn > last.measuredOn)
    return { field: 'measuredOn', code: 'after_last_measurement' };
  if (made.point === 'start' && earlier.some((m) => m.measuredOn < made.measuredOn))
    return { field: 'point', code: 'not_the_first' };
  return made.point === 'end' && earlier.some((m) => m.measuredOn > made.measuredOn)
    ? { field: 'point', code: 'not_the_last' }
    : null;
}

/** From the first value to the last; null while there are fewer than two. Says nothing of whether the difference means anything. */
export function changeOf(
  values: readonly number[],
  { better }: Pick<ScaleRange, 'better'>,
): 'better' | 'worse' | 'same' | null {
  const first = values.at(0);
  const last = values.at(-1);
  if (values.length < 2 || first === undefined || last === undefined) return null;
  if (first === last) return 'same';
  return last > first === (better === 'higher') ? 'better' : 'worse';
}
