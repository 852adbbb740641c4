import { addDays, type CalendarDate, calendarDateOf, partsOf } from '#platform/calendar';

/** `tertial`: T1 January–April, T2 May–August, T3 September–December, the periods that municipalities report by. */
export const PERIOD_KINDS = ['month', 'quarter', 'tertial', 'half_year', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A whole period of the calendar year, never across two of them. */
export interface Period {
  readonly kind: PeriodKind;
  /** As it is written and read everywhere: `2026-05`, `2026-Q2`, `2026-T2`, `2026-H1`, `2026`. */
  readonly key: string;
  /** First and last day, both in the period. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  tertial: 4,
  half_year: 6,
  year: 12,
};
const LETTER = { quarter: 'Q', tertial: 'T', half_year: 'H' } as const;
const KIND_OF = { Q: 'quarter', T: 'tertial', H: 'half_year' } as const;
const FORM = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|([QTH])([1-4])))?$/;
const FIRST_YEAR = 1953;
const LAST_YEAR = 2199;

/** The period that the text names, or null: another form, a period that doesn't exist, or a year outside 1953–2199. */
export function parsePeriod(text: string): Period | null {
  const [, yearText, month, letter, ordinal] = FORM.exec(text) ?? [];
  const year = Number(yearText);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  if (month !== undefined) return nth('month', year, Number(month));
  if (letter === undefined) return nth('year', year, 1);
  const kind = KIND_OF[letter as keyof typeof KIND_OF];
  return Number(ordinal) * MONTHS[kind] <= 12 ? nth(kind, year, Number(ordinal)) : null;
}

/** As a tertial is said, "T3 2026"; other periods as they are written. */
export const tertialSaid = (key: string): string => key.replace(/^(\d{4})-(T\d)$/, '$2 $1');

/** The years that can be asked for: what is counted before and after them, and the days that are reckoned from them, still lie in the calendar. */
export const ASKABLE_YEARS = { first: 1980, last: 2179 } as const;

/** As `parsePeriod`, of the years that can be asked for alone. */
export function askablePeriod(text: string): Period | null {
  const period = parsePeriod(text);
  const year = period ? partsOf(period.from).year : 0;
  return year >= ASKABLE_YEARS.first && year <= ASKABLE_YEARS.last ? period : null;
}

/** A period that is known to be one. @throws RangeError */
export function periodByKey(key: string): Period {
  const period = parsePeriod(key);
  if (!period) throw new RangeError(`${key} is no period`);
  return period;
}

/** The period of a kind in which the day lies. */
export function periodOf(kind: PeriodKind, day: CalendarDate): Period {
  const { year, month } = partsOf(day);
  return nth(kind, year, Math.ceil(month / MONTHS[kind]));
}

/** The period of the same kind just before. @throws CalendarError before the year 1900 */
export const previousPeriod = (period: Period): Period => periodOf(period.kind, addDays(period.from, -1));

/** The period of the same kind just after. @throws CalendarError after the year 2199 */
export const nextPeriod = (period: Period): Period => periodOf(period.kind, addDays(period.to, 1));

export const containsDay = (period: Period, day: CalendarDate): boolean =>
  period.from <= day && day <= period.to;

/** What of some lies in each period, asked for once for each. */
export function byPeriod<T extends { readonly month: CalendarDate }>(
  all: readonly T[],
): (period: Period) => readonly T[] {
  const found = new Map<string, readonly T[]>();
  return (period) => {
    const before = found.get(period.key);
    if (before) return before;
    const within = all.filter((one) => containsDay(period, one.month));
    found.set(period.key, within);
    return within;
  };
}

export const containsPeriod = (outer: Period, inner: Period): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

/** The months of the period, in order; of a month itself. */
export function monthsOf(period: Period): Period[] {
  const { year, month } = partsOf(period.from);
  return Array.from({ length: MONTHS[period.kind] }, (_, i) => nth('month', year, month + i));
}

/** The tertials that the period's months lie in, in order. */
export const tertialsOf = (period: Period): Period[] =>
  [...new Set(monthsOf(period).map((month) => periodOf('tertial', month.from).key))].map(periodByKey);

/** @param ordinal from 1, within the year */
function nth(kind: PeriodKind, year: number, ordinal: number): Period {
  const last = ordinal * MONTHS[kind];
  const to =
    last === 12
      ? calendarDateOf({ year, month: 12, day: 31 })
      : addDays(calendarDateOf({ year, month: last + 1, day: 1 }), -1);
  return {
    kind,
    key: keyOf(kind, year, ordinal),
    from: calendarDateOf({ year, month: last - MONTHS[kind] + 1, day: 1 }),
    to,
  };
}

function keyOf(kind: PeriodKind, year: number, ordinal: number): string {
  if (kind === 'year') return String(year);
  if (kind === 'month') return `${year}-${String(ordinal).padStart(2, '0')}`;
  return `${year}-${LETTER[kind]}${ordinal}`;
}
