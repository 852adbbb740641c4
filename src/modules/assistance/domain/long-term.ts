import { addDays, addMonths, type CalendarDate, calendarDateOf, partsOf } from '#platform/calendar';

/** Assistance in so many months of the last so many is very long: the municipality's own bound, which it publishes. */
export const LONG_MONTHS = 27;
export const WITHIN_MONTHS = 36;

export interface Span {
  readonly from: CalendarDate;
  /** Not included. */
  readonly to: CalendarDate;
}

export const monthOf = (day: CalendarDate): CalendarDate => {
  const { year, month } = partsOf(day);
  return calendarDateOf({ year, month, day: 1 });
};

/** The months with assistance: those that were granted, and as many before the first day as are known from earlier, taken as the last ones before it. */
export function assistedMonths(
  granted: readonly CalendarDate[],
  earlier: number,
  beganOn: CalendarDate,
): ReadonlySet<CalendarDate> {
  const first = monthOf(beganOn);
  const before = Array.from({ length: earlier }, (_, n) => addMonths(first, -(n + 1)));
  return new Set([...before, ...granted.map(monthOf)]);
}

/** How many of the 36 months up to and with that of the day had assistance. */
export function monthsAssisted(months: ReadonlySet<CalendarDate>, on: CalendarDate): number {
  const first = addMonths(monthOf(on), 1 - WITHIN_MONTHS);
  return [...months].filter((m) => m >= first && m <= on).length;
}

/** When assistance has been very long: month by month from the first that had any until the last month that may still count. */
export function longSpans(months: ReadonlySet<CalendarDate>): Span[] {
  const sorted = [...months].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (!first || !last) return [];
  const spans: Span[] = [];
  for (let month = first; month <= addMonths(last, WITHIN_MONTHS); month = addMonths(month, 1)) {
    if (monthsAssisted(months, month) < LONG_MONTHS) continue;
    const to = addMonths(month, 1);
    const before = spans.at(-1);
    if (before?.to === month) spans[spans.length - 1] = { from: before.from, to };
    else spans.push({ from: month, to });
  }
  return spans;
}

/** As PostgreSQL writes many ranges of days. */
export const multirange = (spans: readonly Span[]): string =>
  `{${spans.map(({ from, to }) => `[${from},${to})`).join(',')}}`;

/** From one day to another, both included. */
export const through = (from: CalendarDate, last: CalendarDate): Span => ({ from, to: addDays(last, 1) });
