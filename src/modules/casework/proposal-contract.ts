import { z } from 'zod';
import { id, text } from '#platform/schema';
import { NotOpenedReason } from './domain/codes.ts';
import { ProposedOutcome, SettledAs } from './domain/proposals.ts';

/** By whom it was made, for whom it waits or waited, and what became of it. */
export const madeAndSettled = {
  proposalId: z.string(),
  proposedAt: z.string(),
  by: z.string(),
  function: z.string(),
  decider: z.object({
    title: z.string(),
    /** Who has it today: the holder, the deputy, or whoever it has fallen to. Null when nobody in the whole line is there. */
    employeeName: z.string().nullable(),
    via: z.enum(['holder', 'deputy', 'manager', 'nobody']),
  }),
  /** Null while it waits. */
  settledAs: SettledAs.nullable(),
  settledAt: z.string().nullable(),
  settledBy: z.string().nullable(),
  /** Why it was sent back or taken back. */
  note: z.string().nullable(),
  /** Whether the reader made it: taking it back is then theirs. */
  own: z.boolean(),
};

/** The words of a decision, written by somebody who may not take it. */
export const DecisionProposal = z.object({
  ...madeAndSettled,
  outcome: ProposedOutcome,
  reasonCode: NotOpenedReason.nullable(),
  text: z.string(),
  notAtOnceReason: z.string().nullable(),
  /** Who would investigate, of a proposal to open. */
  functionId: z.string().nullable(),
  functionTitle: z.string().nullable(),
});

/** A function that may take the decision, and who has what it owes today. */
export const DeciderChoice = z.object({
  functionId: z.string(),
  title: z.string(),
  employeeName: z.string().nullable(),
  via: z.enum(['holder', 'deputy', 'manager', 'nobody']),
});

/** For each outcome that the reader may not decide: to whom it can be handed. Null for one that they decide themselves. */
export const ProposableTo = z.object({
  open: z.array(DeciderChoice).nullable(),
  not_open: z.array(DeciderChoice).nullable(),
  join: z.array(DeciderChoice).nullable(),
});

export const ProposeDecision = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same proposal. */
  proposalId: id(),
  outcome: ProposedOutcome,
  reasonCode: NotOpenedReason.optional(),
  text: text(10_000, 1),
  /** Why it should not be opened at once; required when it should be and the outcome is `not_open`. */
  notAtOnceReason: text(10_000).optional(),
  /** The function that would investigate; required when the outcome is `open`. */
  functionId: id().optional(),
  /** The function that is to decide. */
  deciderFunctionId: id(),
});

/** What every proposal says besides what is proposed. */
export const proposing = {
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same proposal. */
  proposalId: id(),
  /** The function that is to decide. */
  deciderFunctionId: id(),
};

export const ReturnProposal = z.object({ caseId: id(), proposalId: id(), note: text(4_000, 1) });

/** A proposal that waits for the reader, on the day of whoever is to decide. */
export const ToDecide = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  label: z.string(),
  age: z.number().int().nullable(),
  proposedAt: z.string(),
  proposedBy: z.string(),
  /** The function that it was handed to. */
  functionTitle: z.string(),
  /** In what capacity it is the reader's: their own function, one they stand in for, or one that it has fallen from. */
  via: z.enum(['own', 'deputy', 'manager']),
});
