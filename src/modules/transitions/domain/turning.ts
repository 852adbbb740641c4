import { addMonths, addYears, type CalendarDate } from '#platform/calendar';

/** A transition begins at 17 years and 6 months. */
const BEGINS_AT_MONTHS = 17 * 12 + 6;

/** The first day of the transition: the same day number, or the month's last when it has none (lag 1930:173 1 §). */
export const beginsOn = (birthDate: CalendarDate): CalendarDate => addMonths(birthDate, BEGINS_AT_MONTHS);

export const turns18On = (birthDate: CalendarDate): CalendarDate => addYears(birthDate, 18);

/** No later day of birth has reached the age at which a transition begins. Never too early: `mustHave` says of each. */
export const bornByOf = (today: CalendarDate): CalendarDate =>
  addMonths(addMonths(today, -BEGINS_AT_MONTHS), 1);

/** A case about somebody, from the day it began to the day it ended. Ended days are the last on which it was under way. */
export interface Going {
  readonly birthDate: CalendarDate | null;
  readonly openedOn: CalendarDate;
  readonly closedOn: CalendarDate | null;
}

/**
 * Whether somebody has or has had something going on between 17 years and 6 months and the birthday, as seen on a day. What began after the birthday
 * is an adult's from the start.
 */
export function mustHave({ birthDate, openedOn, closedOn }: Going, today: CalendarDate): boolean {
  if (birthDate === null) return false;
  const from = beginsOn(birthDate);
  const began = openedOn <= today && openedOn < turns18On(birthDate);
  return began && from <= today && (closedOn === null || closedOn >= from);
}
