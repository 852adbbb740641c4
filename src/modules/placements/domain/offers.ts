import { type CareBasis, isLvu } from './codes.ts';
import { afterCare } from './duties.ts';

/** A case as what can be done with its placement depends on it. */
export interface Standing {
  readonly caseOpen: boolean;
  /** The basis of what runs; null when nothing does. */
  readonly basis: CareBasis | null;
  /** There is a decision that care can begin or change by. */
  readonly decided: boolean;
  /** There is a decision by LVU 14 §. */
  readonly limitDecided: boolean;
  /** Something limits contact or keeps the whereabouts secret. */
  readonly limited: boolean;
  /** The last that ended is followed up, and that has not been ended. */
  readonly followedUp: boolean;
}

export type PlacementHindrance =
  | 'CASE_CLOSED'
  | 'PLACEMENT_RUNNING'
  | 'NO_PLACEMENT'
  | 'NO_CARE_DECISION'
  | 'NOT_BY_LVU'
  | 'NO_LIMIT_DECISION'
  | 'NO_LIMIT'
  | 'NOT_FOLLOWED_UP';

export type PlacementAct =
  | 'begin'
  | 'change-basis'
  | 'move'
  | 'set-contact-limit'
  | 'end-contact-limit'
  | 'record-plan'
  | 'end'
  | 'record-follow-up';

/** Why something can't be done with the placement of a case now, the first reason; null when it can. */
export function hindranceOf(act: PlacementAct, of: Standing): PlacementHindrance | null {
  if (!of.caseOpen) return 'CASE_CLOSED';
  if (act === 'begin') {
    if (of.basis) return 'PLACEMENT_RUNNING';
    return of.decided ? null : 'NO_CARE_DECISION';
  }
  if (act === 'record-follow-up') return of.followedUp ? null : 'NOT_FOLLOWED_UP';
  if (of.basis === null) return 'NO_PLACEMENT';
  if (act === 'change-basis') return of.decided ? null : 'NO_CARE_DECISION';
  if (act === 'set-contact-limit') {
    if (!isLvu(of.basis)) return 'NOT_BY_LVU';
    return of.limitDecided ? null : 'NO_LIMIT_DECISION';
  }
  return act === 'end-contact-limit' && !of.limited ? 'NO_LIMIT' : null;
}

/** The field that is amiss when care ends, with why: what must be followed up is, and what isn't says why. */
export function followUpFault(
  said: {
    readonly followUpFrom: string | null;
    readonly noFollowUp: string | null;
    readonly endedOn: string;
  },
  { basis, child, died }: { readonly basis: CareBasis; readonly child: boolean; readonly died: boolean },
): { field: string; code: string } | null {
  if (said.followUpFrom && said.followUpFrom < said.endedOn)
    return { field: 'followUpFrom', code: 'before_end' };
  const owed = afterCare(basis, child);
  if (died || owed === null)
    return said.followUpFrom ? { field: 'followUpFrom', code: 'not_followed_up' } : null;
  if (said.followUpFrom) return null;
  if (owed.must) return { field: 'followUpFrom', code: 'must_be_followed_up' };
  return said.noFollowUp ? null : { field: 'noFollowUp', code: 'reason_missing' };
}
