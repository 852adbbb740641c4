import { addYears, type CalendarDate } from '#platform/calendar';

/** The recommendation: four visits a year (Socialstyrelsen); the law says regularly, and no number (SoL 22:11, LVU 13 a §). */
export const VISITS_A_YEAR = 4;

interface Visit {
  readonly on: CalendarDate;
  readonly atHome: boolean;
  readonly alone: boolean;
}

/** What has been met of a placed child in the twelve months up to a day, that day included: at home, and alone wherever. */
export function metInYear(
  visits: readonly Visit[],
  on: CalendarDate,
): { readonly visits: number; readonly talksAlone: number } {
  const since = addYears(on, -1);
  const within = visits.filter((v) => v.on > since && v.on <= on);
  return {
    visits: within.filter((v) => v.atHome).length,
    talksAlone: within.filter((v) => v.alone).length,
  };
}
