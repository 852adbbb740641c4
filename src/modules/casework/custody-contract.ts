import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, text } from '#platform/schema';
import { CustodyKind, CustodyOutcome, CustodyStep } from './domain/custody/custody.ts';
import { DeciderLevel } from './domain/decision/delegation-order.ts';

const StepVersion = z.object({
  version: z.number().int(),
  /** Null when it never happened, and was recorded by mistake. */
  on: z.string().nullable(),
  untilOn: z.string().nullable(),
  outcome: CustodyOutcome.nullable(),
  note: z.string().nullable(),
  /** Null of the step as it was first recorded. */
  correctionReason: z.string().nullable(),
  by: z.string(),
  function: z.string(),
  recordedAt: z.string(),
});

export const CustodyView = z
  .object({
    /** The decision's id: a custody is what follows on it. */
    decisionId: z.string(),
    kind: CustodyKind,
    section: z.string(),
    level: DeciderLevel,
    minutes: z.string().nullable(),
    /** The day of the decision, as it was recorded in the decision. */
    decidedOn: z.string(),
    standing: z.enum(['in_force', 'disputed', 'lapsed', 'annulled', 'rejected', 'care', 'ended']),
    /** The day on which it was over: annulled, not granted or ended; null while it is not. */
    overOn: z.string().nullable(),
    /** What a day that went by has made void. Told of for ever. */
    lapses: z.array(
      z.object({
        ruleId: z.string(),
        what: z.enum(['custody', 'ban', 'care_order']),
        dueOn: z.string(),
        possibleLaterOn: z.string().nullable(),
        /** By the strict day it has lapsed; whether the later day counts needs a lawyer, today. */
        disputed: z.boolean(),
      }),
    ),
    /** What has happened, as it stands, in order of their days; each with its versions, the last first. */
    steps: z.array(
      z.object({
        step: CustodyStep,
        on: z.string().nullable(),
        untilOn: z.string().nullable(),
        outcome: CustodyOutcome.nullable(),
        /** Something has followed on it, which could not stand without it. */
        builtOn: z.boolean(),
        versions: z.array(StepVersion),
      }),
    ),
    next: z.array(CustodyStep),
    /** Our own and the court's, in the order in which they began. */
    clocks: z.array(ClockView),
  })
  .meta({ id: 'Custody' });

export const CustodiesView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    personName: z.string(),
    /** The last decided first. */
    custodies: z.array(CustodyView),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Custodies' });

const what = {
  caseId: id(),
  decisionId: id(),
  step: CustodyStep,
  /** What the court answered. */
  outcome: CustodyOutcome.optional(),
  /** Until when the court has given more time. */
  untilOn: calendarDate().optional(),
};

export const RecordCustodyStep = z.object({
  ...what,
  on: calendarDate(),
  /** Also why it is recorded only now, when its time has run out since and it was done before. */
  text: text(4_000).optional(),
});

export const CorrectCustodyStep = z.object({
  ...what,
  /** Left out when it never happened. */
  on: calendarDate().optional(),
  /** What was wrong. */
  reason: text(4_000, 1),
  /** How many versions the caller has seen. */
  seenVersions: z.number().int().min(0).max(10_000),
});
