import { z } from 'zod';
import type { CaseStanding, Hindrance } from './case-rules.ts';

/** What can be proposed to whoever decides the preliminary assessment. */
export const ProposedOutcome = z.enum(['open', 'not_open', 'join']);
export type ProposedOutcome = z.infer<typeof ProposedOutcome>;

/** What can be proposed to whoever decides in an investigation. */
export const ProposedInInvestigation = z.enum(['extend_investigation', 'conclude_investigation']);
export type ProposedInInvestigation = z.infer<typeof ProposedInInvestigation>;

export const isInInvestigation = (outcome: string): outcome is ProposedInInvestigation =>
  ProposedInInvestigation.safeParse(outcome).success;

/** What became of a proposal: it was decided (perhaps otherwise than proposed), sent back by the decider, or taken back by whoever made it. */
export const SettledAs = z.enum(['decided', 'returned', 'withdrawn']);
export type SettledAs = z.infer<typeof SettledAs>;

/** Whether the actor may take each decision without proposing it to anybody. */
export type MayDecide = Readonly<Record<ProposedOutcome, boolean>>;

/**
 * A proposal is made by somebody who may not decide, after the need of protection has been assessed, and one at a time: what waits is first
 * decided, sent back or taken back. Joining takes no assessment first, as it does not when it is done.
 */
export function mayPropose(
  { state, assessed }: Pick<CaseStanding, 'state' | 'assessed'>,
  { outcome, mayDecide, waits }: { outcome: ProposedOutcome; mayDecide: MayDecide; waits: boolean },
): Hindrance | null {
  if (state !== 'preliminary') return 'ALREADY_DECIDED';
  if (!assessed && outcome !== 'join') return 'PROTECTION_NOT_ASSESSED';
  if (waits) return 'PROPOSAL_WAITS';
  return mayDecide[outcome] ? 'MAY_DECIDE' : null;
}

/** As `mayPropose`, while the investigation is under way. */
export function mayProposeInInvestigation(
  { state, mayDecide }: Pick<CaseStanding, 'state' | 'mayDecide'>,
  { outcome, waits }: { readonly outcome: ProposedInInvestigation; readonly waits: boolean },
): Hindrance | null {
  if (state !== 'investigation') return state === 'preliminary' ? 'NO_INVESTIGATION' : 'ALREADY_CONCLUDED';
  if (waits) return 'PROPOSAL_WAITS';
  return mayDecide[outcome] ? 'MAY_DECIDE' : null;
}

/** Which proposals a decision settles: one that ends the investigation all that wait in it, an extension what was proposed of the time alone. */
export const settledBy = (decided: ProposedInInvestigation, proposed: string): boolean =>
  decided === 'conclude_investigation' || proposed === decided;

/** How a proposal is settled that somebody gives back: by whoever made it, by whoever has to decide it; by nobody else. */
export function givenBackAs(by: {
  readonly proposer: boolean;
  readonly decider: boolean;
}): 'withdrawn' | 'returned' | null {
  if (by.proposer) return 'withdrawn';
  return by.decider ? 'returned' : null;
}
