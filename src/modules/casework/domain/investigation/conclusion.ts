import { z } from 'zod';
import type { CaseStanding, Hindrance } from '../case-rules.ts';

/** Code lists of how an investigation ends. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** What an investigation comes to. Only `intervention_proposed` leads on to a decision on an intervention. */
export const ConclusionOutcome = z.enum([
  'intervention_proposed',
  'no_need',
  'declined',
  'met_otherwise',
  'moved',
  'died',
  'other',
]);
export type ConclusionOutcome = z.infer<typeof ConclusionOutcome>;

/** How a follow-up without intervention ends (SoL 23:5). */
export const FollowUpEnd = z.enum(['nothing_more', 'new_investigation']);
export type FollowUpEnd = z.infer<typeof FollowUpEnd>;

/** Outcomes after which the child is still the board's to follow: not after a move or a death, nor where an intervention is proposed. */
const FOLLOWED_UP: ReadonlySet<ConclusionOutcome> = new Set([
  'no_need',
  'declined',
  'met_otherwise',
  'other',
]);

/**
 * Follow-up of a child's situation after an investigation that ended without intervention (SoL 23:1). It is about children: nothing of the kind
 * is there for those who have turned 18.
 */
export const mayFollowUp = (
  outcome: ConclusionOutcome,
  { isChild }: { readonly isChild: boolean },
): boolean => isChild && FOLLOWED_UP.has(outcome);

/** The state that the case goes on in. */
export function stateAfter(
  outcome: ConclusionOutcome,
  { followUp }: { readonly followUp: boolean },
): 'concluded' | 'follow_up' | 'closed' {
  if (outcome === 'intervention_proposed') return 'concluded';
  return followUp ? 'follow_up' : 'closed';
}

type InvestigationRule = (standing: Pick<CaseStanding, 'state' | 'mayDecide'>) => Hindrance | null;

/** SoL 20:3: for special reasons, for a certain time, while it is under way, by whom the delegation order says. */
export const mayExtendInvestigation: InvestigationRule = ({ state, mayDecide }) => {
  if (state !== 'investigation') return notInvestigating(state);
  return mayDecide.extend_investigation ? null : 'NOT_DELEGATED';
};

/** Once, while it is under way, by whom the delegation order says. */
export const mayConclude: InvestigationRule = ({ state, mayDecide }) => {
  if (state !== 'investigation') return notInvestigating(state);
  return mayDecide.conclude_investigation ? null : 'NOT_DELEGATED';
};

export const mayEndFollowUp = ({ state }: Pick<CaseStanding, 'state'>): Hindrance | null =>
  state === 'follow_up' ? null : 'NO_FOLLOW_UP';

const notInvestigating = (state: CaseStanding['state']): Hindrance =>
  state === 'preliminary' ? 'NO_INVESTIGATION' : 'ALREADY_CONCLUDED';
