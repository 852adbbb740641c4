import { type CalendarDate, fromDayNumber, partsOf, toDayNumber } from './calendar-date.ts';
import { dayNumberOf, weekdayOfDayNumber } from './day-number.ts';
import { assertWhole, CalendarError } from './error.ts';

/**
 * The days that lag (1989:253) om allmänna helgdagar names, in its order, with annandag pingst which it named until 2004.
 * Ordinary Sundays are public holidays too (1 §) but have no name of their own.
 */
export type HolidayName =
  | 'new_years_day' // nyårsdagen
  | 'epiphany' // trettondedag jul
  | 'good_friday' // långfredagen
  | 'easter_sunday' // påskdagen
  | 'easter_monday' // annandag påsk
  | 'may_day' // första maj
  | 'ascension_day' // Kristi himmelsfärdsdag
  | 'whit_sunday' // pingstdagen
  | 'whit_monday' // annandag pingst
  | 'national_day' // nationaldagen
  | 'midsummer_day' // midsommardagen
  | 'all_saints_day' // alla helgons dag
  | 'christmas_day' // juldagen
  | 'boxing_day'; // annandag jul

export type Holiday = { readonly day: CalendarDate; readonly name: HolidayName };

/**
 * The first year in which today's rules hold: midsommardagen and alla helgons dag have been Saturdays since lag 1952:48
 * took effect in 1953. The law of 1989 gathered what already applied.
 */
export const FIRST_HOLIDAY_YEAR = 1953;
export const LAST_HOLIDAY_YEAR = 2199;

const SATURDAY = 6;
const SUNDAY = 7;

type HolidayYear = {
  readonly list: readonly Holiday[];
  readonly named: ReadonlySet<number>;
  /** Day numbers of midsommarafton, julafton and nyårsafton. */
  readonly eves: ReadonlySet<number>;
};

const years = new Map<number, HolidayYear>();

/**
 * The named public holidays of a year in order of day. Two may fall on one day (1 May 2008 was also Ascension Day), and
 * some fall on a Sunday. Eves are not public holidays and are not among them.
 * @throws CalendarError OUT_OF_RANGE outside 1953–2199
 */
export function holidaysOf(year: number): readonly Holiday[] {
  return holidayYear(year).list;
}

/**
 * Public holiday (allmän helgdag) by lag 1989:253 1 §: every Sunday, and the named days. Not Saturdays, not eves.
 * @throws CalendarError OUT_OF_RANGE outside 1953–2199
 */
export function isPublicHoliday(day: CalendarDate): boolean {
  return isNamedHoliday(day) || weekdayOfDayNumber(toDayNumber(day)) === SUNDAY;
}

/**
 * One of the days that lag 1989:253 names, whichever weekday it falls on; an ordinary Sunday is not.
 * @throws CalendarError OUT_OF_RANGE outside 1953–2199
 */
export function isNamedHoliday(day: CalendarDate): boolean {
  return holidayYear(partsOf(day).year).named.has(toDayNumber(day));
}

/**
 * Neither Saturday, public holiday, midsommarafton, julafton nor nyårsafton: the days that lag 1930:173 2 § puts on a par
 * with Sundays. Takes a day number, for stepping; the year must be within 1953–2199.
 */
export function isWorkingDayNumber(n: number, year: number): boolean {
  const { named, eves } = holidayYear(year);
  return weekdayOfDayNumber(n) < SATURDAY && !named.has(n) && !eves.has(n);
}

function holidayYear(year: number): HolidayYear {
  const known = years.get(year);
  if (known !== undefined) return known;
  assertWhole(year);
  if (year < FIRST_HOLIDAY_YEAR || year > LAST_HOLIDAY_YEAR) {
    throw new CalendarError(
      'OUT_OF_RANGE',
      `holidays are known for ${FIRST_HOLIDAY_YEAR}–${LAST_HOLIDAY_YEAR}`,
    );
  }
  const made = makeYear(year);
  years.set(year, made);
  return made;
}

/** Lag 1989:253 2 §. */
function makeYear(year: number): HolidayYear {
  const easter = easterSunday(year);
  const midsummer = saturdayFrom(dayNumberOf(year, 6, 20));
  const days: [number, HolidayName][] = [
    [dayNumberOf(year, 1, 1), 'new_years_day'],
    [dayNumberOf(year, 1, 6), 'epiphany'],
    [easter - 2, 'good_friday'],
    [easter, 'easter_sunday'],
    [easter + 1, 'easter_monday'],
    [dayNumberOf(year, 5, 1), 'may_day'],
    [easter + 39, 'ascension_day'],
    [easter + 49, 'whit_sunday'],
    // Lag 2004:1320 put the national day in the place of Whit Monday from 1 April 2005.
    year >= 2005 ? [dayNumberOf(year, 6, 6), 'national_day'] : [easter + 50, 'whit_monday'],
    [midsummer, 'midsummer_day'],
    [saturdayFrom(dayNumberOf(year, 10, 31)), 'all_saints_day'],
    [dayNumberOf(year, 12, 25), 'christmas_day'],
    [dayNumberOf(year, 12, 26), 'boxing_day'],
  ];
  days.sort(([a], [b]) => a - b);
  return {
    list: Object.freeze(days.map(([n, name]) => Object.freeze({ day: fromDayNumber(n), name }))),
    named: new Set(days.map(([n]) => n)),
    eves: new Set([midsummer - 1, dayNumberOf(year, 12, 24), dayNumberOf(year, 12, 31)]),
  };
}

/** The first Saturday on or after the day. */
function saturdayFrom(n: number): number {
  return n + ((SATURDAY - weekdayOfDayNumber(n) + 7) % 7);
}

/**
 * The Sunday after the ecclesiastical full moon on or next after 21 March (lag 1989:253 2 §), by the algorithm of Meeus,
 * Jones and Butcher for the Gregorian calendar. Day number.
 */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayNumberOf(year, month, day);
}
