import { z } from 'zod';
import { ageOn, type CalendarDate } from '#platform/calendar';

/** In what groups those who have interventions are counted. */
export const InterventionAge = z.enum([
  'age_0_5',
  'age_6_12',
  'age_13_15',
  'age_16_17',
  'age_18_20',
  'age_21_29',
  'age_30_64',
  'age_65',
  'unknown',
]);
export type InterventionAge = z.infer<typeof InterventionAge>;

/** The last year of age in each group. */
const LAST: readonly (readonly [last: number, group: InterventionAge])[] = [
  [5, 'age_0_5'],
  [12, 'age_6_12'],
  [15, 'age_13_15'],
  [17, 'age_16_17'],
  [20, 'age_18_20'],
  [29, 'age_21_29'],
  [64, 'age_30_64'],
];

/** On the day on which the commission was sent. */
export function interventionAgeOn(birthDate: CalendarDate | null, day: CalendarDate): InterventionAge {
  if (birthDate === null || birthDate > day) return 'unknown';
  const age = ageOn(birthDate, day);
  return LAST.find(([last]) => age <= last)?.[1] ?? 'age_65';
}
