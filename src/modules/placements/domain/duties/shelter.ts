import { addWorkingDays, type CalendarDate } from '#platform/calendar';

/** Local practice: schooling is kept or offered within five school days (LOK-026). */
export const SHELTER_SCHOOL_DAYS = 5;

/** The fifth working day after the stay began. Which days the school is closed is not known here, so breaks are not left out. */
export const shelterSchoolDueOn = (beganOn: CalendarDate): CalendarDate =>
  addWorkingDays(beganOn, SHELTER_SCHOOL_DAYS);
