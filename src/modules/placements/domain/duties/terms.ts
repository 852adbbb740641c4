import { addDays, addYears, type CalendarDate, calendarDateOf, partsOf } from '#platform/calendar';

/** A school term as it is told here: spring 1 January–30 June, autumn 1 July–31 December (a school year is 1 July–30 June). */
export interface Term {
  /** `2026-VT`, `2026-HT`. */
  readonly key: string;
  readonly from: CalendarDate;
  /** Its last day. */
  readonly until: CalendarDate;
}

export function termOf(day: CalendarDate): Term {
  const { year, month } = partsOf(day);
  return month <= 6
    ? {
        key: `${year}-VT`,
        from: calendarDateOf({ year, month: 1, day: 1 }),
        until: calendarDateOf({ year, month: 6, day: 30 }),
      }
    : {
        key: `${year}-HT`,
        from: calendarDateOf({ year, month: 7, day: 1 }),
        until: calendarDateOf({ year, month: 12, day: 31 }),
      };
}

export const termAfter = ({ until }: Term): Term => termOf(addDays(until, 1));

/** The days on which a child is of school age. */
export interface SchoolAge {
  readonly from: CalendarDate;
  /** The first day on which it no longer is. */
  readonly until: CalendarDate;
}

/**
 * From the autumn term of the year in which the child turns six (7 kap. 10 § skollagen (2010:800)) until it turns eighteen.
 * @param birthDate null when nobody knows: then no school age is known
 */
export const schoolAge = (birthDate: CalendarDate | null): SchoolAge | null =>
  birthDate === null
    ? null
    : {
        from: calendarDateOf({ year: partsOf(birthDate).year + 6, month: 7, day: 1 }),
        until: addYears(birthDate, 18),
      };

export const isOfSchoolAge = (age: SchoolAge | null, on: CalendarDate): boolean =>
  age !== null && on >= age.from && on < age.until;

/**
 * The last day for the first follow-up of schooling in a placement: of the term in which it began, or in which the child came of school age. Null when
 * the child is past school age before that.
 */
export function firstSchoolDueOn(age: SchoolAge | null, startedOn: CalendarDate): CalendarDate | null {
  if (age === null) return null;
  const since = startedOn > age.from ? startedOn : age.from;
  if (since >= age.until) return null;
  return termOf(since).until;
}

/** What was held in a term holds until the next term's last day, when that term's own has to be there. */
export const schoolHoldsUntil = (heldOn: CalendarDate): CalendarDate => termAfter(termOf(heldOn)).until;
