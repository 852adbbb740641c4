export {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  ageOn,
  daysBetween,
  isoWeekOf,
  weekdayOf,
} from './arithmetic.ts';
export {
  type CalendarDate,
  calendarDate,
  calendarDateOf,
  isCalendarDate,
  parseCalendarDate,
  partsOf,
} from './calendar-date.ts';
export type { DateParts } from './day-number.ts';
export { CalendarError, type CalendarErrorCode } from './error.ts';
export { type Holiday, type HolidayName, holidaysOf, isNamedHoliday, isPublicHoliday } from './holidays.ts';
export { type Moment, type MomentError, parseMoment } from './moment.ts';
export {
  addHours,
  endOfDay,
  formatSwedishInstant,
  instantOfWallTime,
  startOfDay,
  swedishDayOf,
  type WallTime,
} from './swedish-time.ts';
export { addWorkingDays, isWorkingDay, rollForward } from './working-days.ts';
