import { z } from 'zod';
import { type CalendarDate, daysBetween } from '#platform/calendar';
import type { Hindrance } from '../case-rules.ts';

/** What the manager finds of an investigation that was opened shortly after another (regel BU-041). */
export const ReopeningJudgement = z.enum(['other_matter', 'new_facts', 'ended_too_early']);
export type ReopeningJudgement = z.infer<typeof ReopeningJudgement>;

/** As long as the board has set nothing. The board's own number and not law: the Parliamentary Ombudsman names none. */
export const DEFAULT_REOPENING_DAYS = 30;

/** An investigation about the same child that ended so shortly before that the four months may seem to be begun anew. */
export interface SoonReopened {
  readonly concludedOn: CalendarDate;
  /** Whole calendar days from the day on which it ended to the day on which the new one is opened. */
  readonly days: number;
  /** Within how many it is flagged. */
  readonly within: number;
}

/**
 * Whether a new investigation is opened so shortly after one that ended that it is flagged: an investigation may not be closed and a new one
 * opened so as to begin the four months anew (JO 2565-2016, 2411-2017; SoL 20:3). Counted in calendar days, the day of the end being day 0; the
 * last of the days is within. Of several the latest counts.
 * @param concludedOn the days on which the child's earlier investigations ended, in any order
 */
export function soonReopened(
  concludedOn: readonly CalendarDate[],
  openedOn: CalendarDate,
  within: number,
): SoonReopened | null {
  const latest = concludedOn
    .filter((day) => day <= openedOn)
    .sort()
    .at(-1);
  if (!latest) return null;
  const days = daysBetween(latest, openedOn);
  return days <= within ? { concludedOn: latest, days, within } : null;
}

/** Once, of what was flagged, by another than who opened it: nobody reviews their own decision. */
export function mayReviewReopening(
  flag: { readonly reviewed: boolean; readonly own: boolean } | undefined,
): Hindrance | null {
  if (!flag) return 'NOT_FLAGGED';
  if (flag.reviewed) return 'REOPENING_REVIEWED';
  return flag.own ? 'OWN_REOPENING' : null;
}
