import { z } from 'zod';
import { ageOn, type CalendarDate } from '#platform/calendar';

/**
 * In what groups children are counted. 18–20: young adults, whose need of protection is assessed as a child's is. Above that: somebody
 * whom the reporter took for a child.
 */
export const AgeGroup = z.enum([
  'unborn',
  'age_0_5',
  'age_6_12',
  'age_13_15',
  'age_16_17',
  'age_18_20',
  'age_21',
  'unknown',
]);
export type AgeGroup = z.infer<typeof AgeGroup>;

/** The last year of age in each group. */
const LAST: readonly (readonly [last: number, group: AgeGroup])[] = [
  [5, 'age_0_5'],
  [12, 'age_6_12'],
  [15, 'age_13_15'],
  [17, 'age_16_17'],
  [20, 'age_18_20'],
];

/** The group of a child on the day on which a report about it came in. What is only said in words ("about six") is unknown. */
export function ageGroupOn(
  { unborn, birthDate }: { unborn: boolean; birthDate: CalendarDate | null },
  day: CalendarDate,
): AgeGroup {
  if (unborn) return 'unborn';
  if (birthDate === null || birthDate > day) return 'unknown';
  const age = ageOn(birthDate, day);
  return LAST.find(([last]) => age <= last)?.[1] ?? 'age_21';
}
