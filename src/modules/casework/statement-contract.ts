import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import {
  RequestStepKind,
  StatementGround,
  StatementParty,
  StatementWay,
} from './domain/investigation/statement-codes.ts';

const signed = { by: z.string(), function: z.string(), recordedAt: z.string() };

/** Who was heard or asked, how, and by what right. */
const heard = {
  party: StatementParty,
  /** Of the board's register; null when the register does not have it. */
  organisationId: z.string().nullable(),
  organisation: z.string().nullable(),
  personName: z.string().nullable(),
  personRole: z.string().nullable(),
  way: StatementWay,
  ground: StatementGround,
  /** Who consented; null without consent. */
  consentBy: z.string().nullable(),
  /** Why it was asked without consent. */
  why: z.string().nullable(),
};

export const Statement = z.object({
  statementId: z.string(),
  ...heard,
  heardOn: z.string(),
  text: z.string(),
  requestId: z.string().nullable(),
  /** The earlier one that this corrects, and why. */
  corrects: z.string().nullable(),
  correctionReason: z.string().nullable(),
  /** The later one that corrects this. */
  correctedBy: z.string().nullable(),
  ...signed,
});

export const StatementRequest = z.object({
  requestId: z.string(),
  ...heard,
  askedOn: z.string(),
  answerBy: z.string().nullable(),
  text: z.string(),
  standing: z.enum(['waiting', 'late', 'answered', 'dropped']),
  /** When the first answer came. */
  answeredOn: z.string().nullable(),
  /** What has been done about it, the first first. */
  steps: z.array(
    z.object({
      stepId: z.string(),
      kind: RequestStepKind,
      on: z.string(),
      text: z.string().nullable(),
      ...signed,
    }),
  ),
  ...signed,
});

/** What others have told in an investigation, the last heard first, and what has been asked for, the last asked first. */
export const Statements = z
  .object({
    today: z.string(),
    caseId: z.string(),
    statements: z.array(Statement),
    requests: z.array(StatementRequest),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Statements' });

/** At least one of `organisation` and `personName` is needed. */
const source = {
  party: StatementParty,
  /** Of the board's register; its name is then the register's. */
  organisationId: id().optional(),
  organisation: line(200).optional(),
  personName: line(200).optional(),
  /** Title, or what they are to the child. */
  personRole: line(200).optional(),
  way: StatementWay,
  ground: StatementGround,
  /** Needed with consent. */
  consentBy: line(400).optional(),
  /** Needed when it was asked without consent. */
  why: text(4_000).optional(),
};

export const RecordStatement = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same statement. */
  statementId: id(),
  ...source,
  heardOn: calendarDate().optional(),
  text: text(100_000, 1),
  /** What it answers, when it was asked for. */
  requestId: id().optional(),
  /** The earlier one that it corrects. */
  corrects: id().optional(),
  correctionReason: text(4_000).optional(),
});

export const RequestStatement = z.object({
  caseId: id(),
  requestId: id(),
  ...source,
  askedOn: calendarDate().optional(),
  answerBy: calendarDate().optional(),
  /** What is asked. */
  text: text(20_000, 1),
});

export const FollowRequest = z.object({
  caseId: id(),
  stepId: id(),
  requestId: id(),
  kind: RequestStepKind,
  on: calendarDate().optional(),
  /** Why it is not waited for; needed when it is dropped. */
  text: text(4_000).optional(),
});
