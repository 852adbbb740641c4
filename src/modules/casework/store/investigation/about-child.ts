import { ageOn, calendarDate } from '#platform/calendar';
import { isAdultArea } from '../../domain/areas.ts';
import type { CaseHead } from '../cases.ts';

/**
 * Under 18 when its investigation was opened, or, where none has been, on the day given. An unborn child and one whose age is not known are
 * children, unless the case is of an area for adults.
 */
export const isAboutChild = (
  head: Pick<CaseHead, 'area' | 'birth_date' | 'investigation_opened_on'>,
  today: string,
): boolean => isChildOn(head, head.investigation_opened_on ?? today);

/** Under 18 on a day; as `isAboutChild` else. */
export const isChildOn = (
  { area, birth_date }: Pick<CaseHead, 'area' | 'birth_date'>,
  day: string,
): boolean =>
  !isAdultArea(area) && (birth_date === null || ageOn(calendarDate(birth_date), calendarDate(day)) < 18);
