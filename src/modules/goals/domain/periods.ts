import { askablePeriod, type Period, periodByKey, periodOf } from '#core/measures';
import { addDays, type CalendarDate } from '#platform/calendar';

export interface Years {
  readonly fromYear: number;
  readonly toYear: number;
}

export const TERTIALS = ['T1', 'T2', 'T3'] as const;

/** Days from a tertial's end until its goals are to be assessed (LOK-051). */
const DAYS_TO_ASSESS = 30;

/** The tertials of a year, and the year. */
export const periodsOfYear = (year: number): Period[] =>
  [...TERTIALS.map((t) => `${year}-${t}`), String(year)].map(periodByKey);

/** What a goal can be assessed for: a tertial or a year. Null for any other text. */
export function assessable(text: string): Period | null {
  const period = askablePeriod(text);
  return period && (period.kind === 'tertial' || period.kind === 'year') ? period : null;
}

export const isWithin = ({ fromYear, toYear }: Years, period: Period): boolean => {
  const year = Number(period.key.slice(0, 4));
  return fromYear <= year && year <= toYear;
};

/** The day by which a tertial's goals are to have been assessed. */
export const assessedBy = (period: Period): CalendarDate => addDays(period.to, DAYS_TO_ASSESS);

/**
 * The tertial that is to be assessed next: the first of the goal's years that has not been, from the one that was running when the goal was
 * noted here. Null when all are.
 */
export function nextToAssess(
  years: Years,
  notedOn: CalendarDate,
  assessed: readonly string[],
): Period | null {
  const first = periodOf('tertial', notedOn).key;
  for (let year = years.fromYear; year <= years.toYear; year++) {
    for (const t of TERTIALS) {
      const key = `${year}-${t}`;
      if (key >= first && !assessed.includes(key)) return periodByKey(key);
    }
  }
  return null;
}
