import type { Selectable } from 'kysely';
import { ageOn, calendarDate } from '#platform/calendar';
import { isAdultArea } from '../../domain/areas.ts';
import type { CaseworkTables } from '../../tables.ts';

type CaseHead = Selectable<CaseworkTables['casework.case_head']>;

export type Whose = Pick<CaseHead, 'area' | 'birth_date'>;

/**
 * Under 18 when its investigation was opened, or, where none has been, on the day given: the person is heard as a child is, and the guardians with
 * them (SoL 3:1–4; LSS 6 a and 8 §§), in whatever area the case is.
 */
export const isAboutChild = (
  head: Whose & Pick<CaseHead, 'investigation_opened_on'>,
  today: string,
): boolean => isChildOn(head, head.investigation_opened_on ?? today);

/** Under 18 on a day. An unborn child and one whose age is not known are children, unless the case is of an area that mostly adults have. */
export const isChildOn = ({ area, birth_date }: Whose, day: string): boolean =>
  birth_date === null ? !isAdultArea(area) : ageOn(calendarDate(birth_date), calendarDate(day)) < 18;

/**
 * Whether an investigation that is open on a day is one of what a child needs of protection or support (SoL chapter 20): four months, those concerned
 * told at once, and followed up without consent (SoL 23:1). What is applied for by LSS, or for when the person turns 18, is not, however old they are.
 */
export const isChildProtection = (head: Whose, day: string): boolean =>
  !isAdultArea(head.area) && isChildOn(head, day);
