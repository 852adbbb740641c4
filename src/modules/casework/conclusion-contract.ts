import { z } from 'zod';
import { calendarDate, id, text } from '#platform/schema';
import { ConclusionOutcome, FollowUpEnd } from './domain/investigation/conclusion.ts';
import { ReopeningJudgement } from './domain/investigation/reopening.ts';
import { CONCLUSION_HINDRANCES } from './domain/investigation/standing.ts';
import { ProposedInInvestigation } from './domain/proposals.ts';
import { DeciderChoice, madeAndSettled, proposing } from './proposal-contract.ts';

const decided = {
  decidedAt: z.string(),
  by: z.string(),
  function: z.string(),
  /** The section of the delegation order; null while the board has set none. */
  delegationSection: z.string().nullable(),
};

/** Who may take a decision, by the delegation order. */
const Deciders = z.object({
  allowed: z.boolean(),
  by: z.array(z.string()),
  section: z.string().nullable(),
});

const Unmet = z.object({ code: z.enum(CONCLUSION_HINDRANCES), reason: z.string() });

/** A decision in an investigation, written by somebody who may not take it. */
export const InvestigationProposal = z.object({
  ...madeAndSettled,
  kind: ProposedInInvestigation,
  /** The reasons for more time, or the assessment. */
  text: z.string(),
  /** Of an extension. */
  until: z.string().nullable(),
  /** Of a conclusion. */
  conclusion: z
    .object({
      outcome: ConclusionOutcome,
      proposal: z.string().nullable(),
      unmet: z.array(Unmet),
      followUpReason: z.string().nullable(),
    })
    .nullable(),
});

/** What becomes of an investigation in time. */
export const FateView = z.object({
  /** Of what a child needs of protection or support, and they are under 18 today: the four months are of law. Otherwise there is no more than the board's own target. */
  isChild: z.boolean(),
  deciders: z.object({ extend: Deciders, conclude: Deciders }),
  /** The last first; at most the first waits. */
  proposals: z.array(InvestigationProposal),
  /** To whom each can be handed that the reader may not decide; null for one that they decide themselves. */
  proposableTo: z.object({
    extend: z.array(DeciderChoice).nullable(),
    conclude: z.array(DeciderChoice).nullable(),
  }),
  /** The first decision first. */
  extensions: z.array(
    z.object({
      id: z.string(),
      previousDueOn: z.string(),
      until: z.string(),
      /** Decided after the time had run out ("för sent beslutad"): it moved nothing. */
      late: z.boolean(),
      reason: z.string(),
      ...decided,
    }),
  ),
  conclusion: z
    .object({
      outcome: ConclusionOutcome,
      assessment: z.string(),
      proposal: z.string().nullable(),
      /** What stood in the way and was not done, and why. */
      unmet: z.array(Unmet),
      concludedOn: z.string(),
      /** The last day when it was concluded; null where no time was set. */
      dueOn: z.string().nullable(),
      /** Days after that; 0 when in time. */
      daysLate: z.number().int(),
      /** Why the child's situation is followed up (SoL 23:1); null when it is not. */
      followUpReason: z.string().nullable(),
      ...decided,
    })
    .nullable(),
  /** How the follow-up ended. */
  followUpEnd: z
    .object({
      endedAs: FollowUpEnd,
      text: z.string(),
      recordedAt: z.string(),
      by: z.string(),
      function: z.string(),
    })
    .nullable(),
  /** That it was opened shortly after another about the same child (BU-041). */
  reopening: z
    .object({
      earlierConcludedOn: z.string(),
      days: z.number().int(),
      within: z.number().int(),
      reason: z.string(),
      by: z.string(),
      function: z.string(),
      recordedAt: z.string(),
      review: z
        .object({
          judgement: ReopeningJudgement,
          text: z.string(),
          reviewedAt: z.string(),
          by: z.string(),
          function: z.string(),
        })
        .nullable(),
    })
    .nullable(),
});

/** Of a case that is not yet decided: an investigation about the same child ended so shortly before that a new one is flagged. */
export const SoonReopened = z.object({
  concludedOn: z.string(),
  days: z.number().int(),
  within: z.number().int(),
});

export const ExtendInvestigation = z.object({
  caseId: id(),
  until: calendarDate(),
  /** The special reasons (särskilda skäl, SoL 20:3). */
  reason: text(4_000, 1),
});

export const ConcludeInvestigation = z.object({
  caseId: id(),
  outcome: ConclusionOutcome,
  assessment: text(20_000, 1),
  /** The intervention that is proposed; required when the outcome is that one is. */
  proposal: text(10_000).optional(),
  /** Of what stands in the way: why it was not done. */
  unmet: z
    .array(z.object({ code: z.enum(CONCLUSION_HINDRANCES), reason: text(4_000, 1) }))
    .max(20)
    .default([]),
  /** Why the child's situation is to be followed up (SoL 23:1). Without it the case is closed. */
  followUpReason: text(4_000).optional(),
});

export const ProposeExtension = ExtendInvestigation.extend(proposing);
export const ProposeConclusion = ConcludeInvestigation.extend(proposing);

export const EndFollowUp = z.object({ caseId: id(), text: text(10_000, 1) });

export const ReviewReopening = z.object({
  caseId: id(),
  judgement: ReopeningJudgement,
  text: text(10_000, 1),
});

export const SetReopeningLimit = z.object({
  /** Within so many days of one that ended a new investigation is flagged; 0 for the same day alone. */
  days: z.number().int().min(0).max(366),
  reason: text(1_000, 1),
  /** How many versions the caller has seen. */
  seenVersions: z.number().int().min(0),
});
