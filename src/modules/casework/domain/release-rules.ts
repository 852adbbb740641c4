import type { ReleaseRecipient, ReleaseState } from './person-codes.ts';

export type ReleaseHindrance =
  | 'RELEASE_ENDED'
  | 'ALREADY_REVIEWED'
  | 'NOT_REVIEWED'
  | 'ALREADY_REFUSED'
  | 'REVIEW_OF_SHIELDED'
  | 'RESERVATION_FOR_INDIVIDUALS';

const isOver = (state: ReleaseState): boolean =>
  state === 'released' || state === 'discontinued' || state === 'refused';

/** Until it has been let out, or is not to be, it may be masked anew, which takes the review away, or discontinued. */
export const mayMask = (state: ReleaseState): ReleaseHindrance | null =>
  isOver(state) ? 'RELEASE_ENDED' : null;

/**
 * A file of which a reporter is shielded (OSL 26:5) is reviewed by somebody who may know who: to nobody else is it pointed out where the name
 * stands, since whoever writes a name in the file could try it against the answer.
 * @param blind some reporter is shielded, and the reviewer may not know who
 */
export const mayReview = (state: ReleaseState, blind: boolean): ReleaseHindrance | null => {
  if (isOver(state)) return 'RELEASE_ENDED';
  if (state === 'reviewed') return 'ALREADY_REVIEWED';
  return blind ? 'REVIEW_OF_SHIELDED' : null;
};

export const mayRelease = (state: ReleaseState): ReleaseHindrance | null =>
  isOver(state) ? 'RELEASE_ENDED' : state === 'draft' ? 'NOT_REVIEWED' : null;

/** The whole of it while nothing has been let out; of a released file what is not in it. Once: a decision is not taken twice. */
export const mayRefuse = (state: ReleaseState, isRefused: boolean): ReleaseHindrance | null => {
  if (isRefused || state === 'refused') return 'ALREADY_REFUSED';
  return state === 'discontinued' ? 'RELEASE_ENDED' : null;
};

const INDIVIDUALS: ReadonlySet<ReleaseRecipient> = new Set(['guardian', 'the_person', 'other_individual']);

/** OSL 10:14: for an individual, and before it is let out. What an authority does with it, its own secrecy says. */
export const mayReserve = (state: ReleaseState, to: ReleaseRecipient): ReleaseHindrance | null => {
  if (isOver(state)) return 'RELEASE_ENDED';
  return INDIVIDUALS.has(to) ? null : 'RESERVATION_FOR_INDIVIDUALS';
};

/**
 * Why a review needs words of its own: whoever masked reviews alone, which is for small units and nights; or the child is protected
 * against somebody; or names of others in the same report still stand.
 */
export function needsNote(review: {
  readonly reviewer: string | null;
  readonly maskedBy: readonly (string | null)[];
  readonly startedBy: string | null;
  readonly namesLeft: number;
  /** How many the child is protected against. */
  readonly protectedAgainst: number;
}): 'own_review_needs_note' | 'names_left_need_note' | 'protected_needs_note' | null {
  const makers = review.maskedBy.length > 0 ? review.maskedBy : [review.startedBy];
  if (makers.includes(review.reviewer)) return 'own_review_needs_note';
  if (review.protectedAgainst > 0) return 'protected_needs_note';
  return review.namesLeft > 0 ? 'names_left_need_note' : null;
}
