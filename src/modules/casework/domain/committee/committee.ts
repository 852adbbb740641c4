import { z } from 'zod';
import type { RefusalReason } from '#core/access';

/** Code lists of committees and their meetings. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** What meets: a committee of the board, or the board itself. What they decide is decided at the level of the same name. */
export const BodyKind = z.enum(['committee', 'board']);
export type BodyKind = z.infer<typeof BodyKind>;

export const MeetingState = z.enum(['planned', 'papers_sent', 'held', 'adjusted', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;

/**
 * Where an item stands: `prepared` waits for whoever leads the unit, `returned` has come back from there, `called` is on a meeting's list, `remitted`
 * has come back from a meeting for more to be found out (återremiss), `decided` is done.
 */
export const ItemState = z.enum(['prepared', 'returned', 'called', 'remitted', 'decided']);
export type ItemState = z.infer<typeof ItemState>;

/** What a meeting did with an item. */
export const ItemOutcome = z.enum(['as_proposed', 'rejected', 'own_wording', 'remitted', 'tabled']);
export type ItemOutcome = z.infer<typeof ItemOutcome>;

/** Whether an outcome ends the item with a decision about the person. */
export const isDecision = (outcome: ItemOutcome): boolean => outcome !== 'remitted' && outcome !== 'tabled';

export type ItemHindrance = 'ITEM_CALLED' | 'ITEM_DECIDED' | 'ITEM_NOT_WAITING' | 'ITEM_NOT_CALLED';

/** An item is written, and written anew, until it has been let go to a meeting. */
export function mayPrepare(state: ItemState): ItemHindrance | null {
  if (state === 'called') return 'ITEM_CALLED';
  return state === 'decided' ? 'ITEM_DECIDED' : null;
}

/** Whoever leads the unit lets it go, or gives it back, once it waits for them. */
export const mayRelease = (state: ItemState): ItemHindrance | null =>
  state === 'prepared' ? null : 'ITEM_NOT_WAITING';

/** It is taken back from a meeting's list until the meeting has treated it. */
export function mayWithdraw(state: ItemState): ItemHindrance | null {
  if (state === 'decided') return 'ITEM_DECIDED';
  return state === 'called' ? null : 'ITEM_NOT_CALLED';
}

export type MeetingHindrance =
  | 'MEETING_OVER'
  | 'MEETING_CANCELLED'
  | 'PAPERS_ALREADY_SENT'
  | 'PAPERS_NOT_SENT'
  | 'MEETING_NOT_BEGUN'
  | 'MEETING_NOT_HELD'
  | 'MINUTES_ADJUSTED'
  | 'ITEMS_LEFT'
  | 'NOT_PRESENT';

interface Meeting {
  readonly state: MeetingState;
  /** Swedish day. */
  readonly day: string;
}

/** Changed, added to, and called off, until it has been held. */
export function mayBeChanged({ state }: Meeting): MeetingHindrance | null {
  if (state === 'cancelled') return 'MEETING_CANCELLED';
  return state === 'held' || state === 'adjusted' ? 'MEETING_OVER' : null;
}

export function maySendPapers({ state }: Meeting): MeetingHindrance | null {
  if (state === 'cancelled') return 'MEETING_CANCELLED';
  return state === 'planned' ? null : 'PAPERS_ALREADY_SENT';
}

/** Who was there is written down on the day at the earliest, and until the minutes are adjusted. */
export function mayBeHeld({ state, day }: Meeting, today: string): MeetingHindrance | null {
  if (state === 'cancelled') return 'MEETING_CANCELLED';
  if (state === 'adjusted') return 'MINUTES_ADJUSTED';
  if (state === 'planned') return 'PAPERS_NOT_SENT';
  return day > today ? 'MEETING_NOT_BEGUN' : null;
}

/** What the meeting decided is written down once it is said who was there. */
export function mayBeMinuted({ state }: Meeting): MeetingHindrance | null {
  if (state === 'cancelled') return 'MEETING_CANCELLED';
  if (state === 'adjusted') return 'MINUTES_ADJUSTED';
  return state === 'held' ? null : 'MEETING_NOT_HELD';
}

/** By whom the minutes were adjusted. Employees, and not their functions: whoever takes over a seat was not there. */
interface Minutes extends Meeting {
  readonly chair: string | null;
  readonly present: readonly string[];
  readonly adjusters: readonly string[];
  /** Items that the meeting has done nothing with yet. */
  readonly left: number;
}

export function mayAdjust(minutes: Minutes, employeeId: string | null): MeetingHindrance | null {
  const hindrance = mayBeMinuted(minutes);
  if (hindrance) return hindrance;
  if (minutes.left > 0) return 'ITEMS_LEFT';
  return employeeId !== null && minutes.present.includes(employeeId) ? null : 'NOT_PRESENT';
}

/** The chair and at least one more person have adjusted the minutes (KL 5:69). */
export const isAdjusted = ({ chair, adjusters }: Pick<Minutes, 'chair' | 'adjusters'>): boolean =>
  chair !== null && adjusters.includes(chair) && new Set(adjusters).size > 1;

/**
 * Why a member may not read the papers of an item; null when they may. From when the papers are sent until the minutes are adjusted, and only those of
 * the own committee; never one in which they have a conflict of interest.
 */
export function whyNotRead(
  meeting: { readonly state: MeetingState; readonly members: readonly string[] } | null,
  reader: { readonly functionIds: readonly string[]; readonly hasConflict: boolean },
): RefusalReason | null {
  if (!meeting || !reader.functionIds.some((f) => meeting.members.includes(f))) return 'NOT_YOUR_COMMITTEE';
  if (reader.hasConflict) return 'CONFLICT_OF_INTEREST';
  if (meeting.state === 'planned') return 'PAPERS_NOT_SENT';
  return meeting.state === 'adjusted' || meeting.state === 'cancelled' ? 'PAPERS_CLOSED' : null;
}

/** The next meeting at which a decision taken on a day can be reported; null when none is planned. LVU 6 §, KL 6:39. */
export function nextToReportAt<M extends Meeting & { readonly takesReports: boolean }>(
  meetings: readonly M[],
  decidedOn: string,
): M | null {
  return meetings
    .filter((m) => m.takesReports && m.state !== 'adjusted' && m.state !== 'cancelled' && m.day >= decidedOn)
    .reduce<M | null>((first, m) => (first === null || m.day < first.day ? m : first), null);
}
