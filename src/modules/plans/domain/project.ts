import type { CalendarDate } from '#platform/calendar';
import type { ProjectStanding, ReportStanding } from './codes.ts';

/** Where a project stands. What it came to is said when it ends: one whose time is over and that says nothing is told of. Pure. */
export function projectStanding(
  {
    from,
    to,
    endedOn,
  }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly endedOn: CalendarDate | null },
  today: CalendarDate,
): ProjectStanding {
  if (endedOn !== null) return 'ended';
  if (today < from) return 'coming';
  return today <= to ? 'under_way' : 'unended';
}

/** Where a report to whoever gives the money stands. */
export function reportStanding(
  report: { readonly dueOn: CalendarDate; readonly sentOn: CalendarDate | null; readonly isDropped: boolean },
  today: CalendarDate,
): ReportStanding {
  if (report.isDropped) return 'dropped';
  if (report.sentOn !== null) return report.sentOn <= report.dueOn ? 'in_time' : 'late';
  return today <= report.dueOn ? 'owed' : 'overdue';
}
