import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, line, text } from '#platform/schema';
import { CaseState } from './domain/codes.ts';
import { CaseClosing } from './domain/decision/closing.ts';
import {
  AppealStep,
  ChangeGround,
  CourtAnswer,
  DecisionEffect,
  DecisionParty,
  DecisionResult,
  DecisionTold,
} from './domain/decision/decision.ts';
import {
  DeciderLevel,
  DecisionKind,
  DecisionLaw,
  DelegationLevel,
} from './domain/decision/delegation-order.ts';
import { LegalForceState } from './domain/decision/legal-force.ts';
import { ExecutionView } from './execution-contract.ts';

const signed = { by: z.string(), function: z.string(), recordedAt: z.string() };

const DecisionVersion = z.object({
  version: z.number().int(),
  /** Where in the law it stands, as written. */
  section: z.string(),
  wording: z.string(),
  reasons: z.string(),
  fromOn: z.string().nullable(),
  untilOn: z.string().nullable(),
  /** Null of the decision as it was taken. */
  correctionReason: z.string().nullable(),
  ...signed,
});

const AppealView = z.object({
  appealId: z.string(),
  noticeId: z.string(),
  personName: z.string(),
  receivedOn: z.string(),
  /** The strict last day, and the possible later one where it differs; the later one judges. */
  dueOn: z.string(),
  possibleLaterOn: z.string().nullable(),
  inTime: z.boolean(),
  toldWrongly: z.string().nullable(),
  text: z.string(),
  steps: z.array(
    z.object({
      step: AppealStep,
      on: z.string(),
      text: z.string(),
      courtAnswer: CourtAnswer.nullable(),
      ...signed,
    }),
  ),
  next: z.array(AppealStep),
  ...signed,
});

export const DecisionView = z
  .object({
    decisionId: z.string(),
    result: DecisionResult,
    kind: DecisionKind,
    law: DecisionLaw,
    appealable: z.boolean(),
    decidedOn: z.string(),
    level: DeciderLevel,
    minutes: z.string().nullable(),
    urgentReason: z.string().nullable(),
    delegationSection: z.string().nullable(),
    /** The earlier decision that this one changes or annuls. */
    replaces: z.object({ decisionId: z.string(), effect: DecisionEffect, ground: ChangeGround }).nullable(),
    /** The later decision that has changed or annulled this one. */
    replacedBy: z.object({ decisionId: z.string(), effect: DecisionEffect }).nullable(),
    mayChange: z.boolean(),
    /** Null of what nobody waits for, and of what was decided before waits were kept. */
    execution: ExecutionView.nullable(),
    /** By the parties who are known to have had it; null where it can't be appealed or has been replaced. */
    legalForce: z.object({ state: LegalForceState, on: z.string().nullable() }).nullable(),
    /** The last first: it is the one that stands. */
    versions: z.array(DecisionVersion),
    notices: z.array(
      z.object({
        noticeId: z.string(),
        party: DecisionParty,
        personName: z.string(),
        told: DecisionTold,
        toldOn: z.string(),
        /** The party's own time to appeal (FL 44); null where the decision can't be appealed. */
        appealTime: ClockView.nullable(),
        ...signed,
      }),
    ),
    appeals: z.array(AppealView),
    ...signed,
  })
  .meta({ id: 'Decision' });

/** The decisions of a case, and what the delegation order says today of each that could be taken. */
export const DecisionsView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    state: CaseState,
    personName: z.string(),
    /** The last decided first. */
    decisions: z.array(DecisionView),
    order: z.array(
      z.object({
        kind: DecisionKind,
        law: DecisionLaw,
        /** Null when nothing is in force: the board decides. */
        level: DelegationLevel.nullable(),
        chairUrgent: z.boolean(),
        section: z.string().nullable(),
        /** Why the reader, in the function that they act in, may not decide; null when they may. */
        hindrance: z.enum(['NOT_DELEGATED', 'NEEDS_COMMITTEE', 'NEEDS_BOARD']).nullable(),
        /** Of what officials decide: the functions nearest to the case, and who holds them today. */
        deciders: z.array(z.object({ title: z.string(), holder: z.string().nullable() })),
      }),
    ),
    /** Why the case was closed; null of one that is not, or that was closed otherwise. */
    closing: z.object({ reason: CaseClosing, text: z.string(), ...signed }).nullable(),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Decisions' });

const words = {
  /** Where in the law it stands: "11 kap. 1 §". */
  section: line(100, 1),
  /** What is decided. */
  wording: text(10_000, 1),
  reasons: text(20_000, 1),
  fromOn: calendarDate().optional(),
  untilOn: calendarDate().optional(),
};

export const RecordDecision = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same decision. */
  decisionId: id(),
  result: DecisionResult,
  kind: DecisionKind,
  law: DecisionLaw,
  ...words,
  /** `official` is the actor's own decision; of others it is recorded what they have decided. */
  level: DeciderLevel.default('official'),
  /** When others than officials decided; an official decides now. */
  decidedOn: calendarDate().optional(),
  /** Meeting and section of the minutes, of what others than officials decided. */
  minutes: line(200).optional(),
  /** Why the chair decided and not a meeting. */
  urgentReason: text(4_000).optional(),
  appealable: z.boolean(),
  replaces: z.object({ decisionId: id(), effect: DecisionEffect, ground: ChangeGround }).optional(),
});

export const CorrectDecision = z.object({
  caseId: id(),
  decisionId: id(),
  ...words,
  /** Which clerical error is corrected (FL 36). */
  correctionReason: text(4_000, 1),
  /** How many versions the caller has seen. */
  seenVersions: z.number().int().min(1).max(10_000),
});

export const TellDecision = z.object({
  caseId: id(),
  noticeId: id(),
  decisionId: id(),
  party: DecisionParty,
  personName: line(200, 1),
  told: DecisionTold,
  /** The day on which they had it; the time to appeal counts from it. */
  toldOn: calendarDate(),
});

export const ReceiveAppeal = z.object({
  caseId: id(),
  appealId: id(),
  /** Whose: the party as they were told. */
  noticeId: id(),
  receivedOn: calendarDate(),
  /** What is asked for. */
  text: text(20_000, 1),
  /** How the party was told wrongly about appealing, if so. */
  toldWrongly: text(4_000).optional(),
});

export const HandleAppeal = z.object({
  caseId: id(),
  appealId: id(),
  step: AppealStep,
  on: calendarDate().optional(),
  text: text(20_000, 1),
  courtAnswer: CourtAnswer.optional(),
});

export const CloseCase = z.object({
  caseId: id(),
  reason: CaseClosing,
  text: text(10_000, 1),
});
