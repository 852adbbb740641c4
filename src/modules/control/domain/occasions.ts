import { type CalendarDate, calendarDate } from '#platform/calendar';
import type { Frequency, OccasionStanding } from './codes.ts';

const ENDS: Readonly<Record<Frequency, readonly string[]>> = {
  once: ['12-31'],
  half_year: ['06-30', '12-31'],
  tertial: ['04-30', '08-31', '12-31'],
  quarter: ['03-31', '06-30', '09-30', '12-31'],
  month: [
    '01-31',
    '02-28',
    '03-31',
    '04-30',
    '05-31',
    '06-30',
    '07-31',
    '08-31',
    '09-30',
    '10-31',
    '11-30',
    '12-31',
  ],
};

/** The days by which a control is to be performed in a year: the last of each of its periods, from the day that it was decided. */
export const occasionDays = (year: number, frequency: Frequency, decidedOn: CalendarDate): CalendarDate[] =>
  ENDS[frequency].map((end) => calendarDate(`${year}-${end}`)).filter((day) => day >= decidedOn);

/** Where an occasion stands. @param performedOn the day on which it was first performed */
export function occasionStanding(
  occasion: {
    readonly dueOn: CalendarDate;
    readonly performedOn: CalendarDate | null;
    readonly cancelled: boolean;
  },
  today: CalendarDate,
): OccasionStanding {
  if (occasion.performedOn !== null) return occasion.performedOn <= occasion.dueOn ? 'in_time' : 'late';
  if (occasion.cancelled) return 'cancelled';
  return occasion.dueOn < today ? 'overdue' : 'planned';
}
