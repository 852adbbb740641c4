import { ageOn, type CalendarDate } from '#platform/calendar';

/** How it stood with talking with the child when an investigation was concluded. */
export const CHILD_TALK_STANDINGS = [
  'alone',
  'with_others',
  'stated_reason',
  'none',
  'under_four',
  'no_child',
] as const;
export type ChildTalkStanding = (typeof CHILD_TALK_STANDINGS)[number];

/** Whom the figure asks to have been talked with: from this age on. */
const FROM_AGE = 4;

/**
 * Of all talks and of reasons for holding none, what is best: once alone, then with others, then a reason. A child whose age is not known is asked for as
 * one who is old enough.
 */
export function childTalkStanding(
  talks: readonly { readonly held_on: string | null; readonly alone: boolean | null }[],
  {
    isChild,
    birthDate,
    today,
  }: { readonly isChild: boolean; readonly birthDate: CalendarDate | null; readonly today: CalendarDate },
): ChildTalkStanding {
  if (!isChild) return 'no_child';
  if (birthDate !== null && ageOn(birthDate, today) < FROM_AGE) return 'under_four';
  if (talks.some((t) => t.held_on !== null && t.alone)) return 'alone';
  if (talks.some((t) => t.held_on !== null)) return 'with_others';
  return talks.length > 0 ? 'stated_reason' : 'none';
}
