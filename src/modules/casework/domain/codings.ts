import type { CalendarDate } from '#platform/calendar';
import type { Worry } from './codes.ts';

/** A problem coding with the days that decide; days are Swedish calendar days. */
export interface Coding {
  readonly code: Worry;
  /** The day from which it is said to hold. */
  readonly codedOn: CalendarDate;
  /** The day on which it was written down. */
  readonly recordedOn: CalendarDate;
  /** The last day on which it held; null while it does. */
  readonly endedOn: CalendarDate | null;
  /** The day on which the end was written down. */
  readonly endRecordedOn: CalendarDate | null;
}

/** In force on some day of the period, both ends included: what "cases with problem X in the period" counts. */
export const inForceWithin = (coding: Coding, from: CalendarDate, to: CalendarDate): boolean =>
  from <= to && coding.codedOn <= to && (coding.endedOn === null || coding.endedOn >= from);

/**
 * The codings as they were known at the end of a day: those written down by then, and of their ends only those written down by then. What is
 * written later never changes what was known.
 */
export const asKnownOn = <C extends Coding>(codings: readonly C[], day: CalendarDate): C[] =>
  codings
    .filter((c) => c.recordedOn <= day)
    .map((c) =>
      c.endRecordedOn !== null && c.endRecordedOn <= day ? c : { ...c, endedOn: null, endRecordedOn: null },
    );
