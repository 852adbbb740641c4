export type CalendarErrorCode = 'NOT_A_DATE' | 'NOT_AN_INSTANT' | 'NOT_WHOLE' | 'OUT_OF_RANGE' | 'BORN_LATER';

/**
 * Thrown when a day or an instant can't be computed. It always means a fault in the caller or a value that was never
 * checked at the border: what people type is read with `parseCalendarDate`, which answers null instead.
 */
export class CalendarError extends RangeError {
  readonly code: CalendarErrorCode;

  constructor(code: CalendarErrorCode, message: string) {
    super(message);
    this.name = 'CalendarError';
    this.code = code;
  }
}

/** @throws CalendarError NOT_WHOLE when `n` is a fraction, NaN or infinite */
export function assertWhole(n: number): void {
  if (!Number.isSafeInteger(n)) throw new CalendarError('NOT_WHOLE', `${n} is not a whole number`);
}
