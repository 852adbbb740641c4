import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { CommissionState } from './domain/commission.ts';
import { CommissionStepView } from './performing-contract.ts';

/** `orderer`: read from the case that ordered; `performer`: from the performing unit's own case. */
export const CommissionSide = z.enum(['orderer', 'performer']);
export type CommissionSide = z.infer<typeof CommissionSide>;

const row = {
  commissionId: z.string(),
  number: z.string(),
  entryName: z.string(),
  state: CommissionState,
  decisionKind: z.string(),
  decidedOn: z.string(),
  plannedFrom: z.string(),
  plannedTo: z.string().nullable(),
  sentAt: z.string(),
  sentBy: z.string(),
  fromUnit: z.string(),
  unit: z.string(),
  /** Who performs it; null while nobody has been given it. */
  holder: z.object({ title: z.string(), employeeName: z.string().nullable() }).nullable(),
  receivedAt: z.string().nullable(),
  firstContactOn: z.string().nullable(),
  startedOn: z.string().nullable(),
  pausedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
};

export const CommissionRow = z.object(row).meta({ id: 'CommissionRow' });
export type CommissionRow = z.infer<typeof CommissionRow>;

/** The commissions of one case: those that it has ordered, or the one that is performed in it. */
export const Commissions = z
  .object({
    today: z.string(),
    caseId: z.string(),
    side: CommissionSide,
    /** The last sent first. */
    commissions: z.array(CommissionRow),
    /** What can be ordered: decisions that grant something and stand, the last first. Empty to the performer. */
    decisions: z.array(
      z.object({
        decisionId: z.string(),
        kind: z.string(),
        decidedOn: z.string(),
        wording: z.string(),
        fromOn: z.string().nullable(),
        untilOn: z.string().nullable(),
      }),
    ),
    /** Entries of the catalogue that are given today after an assessment, by name. Empty to the performer. */
    entries: z.array(z.object({ entryId: z.string(), name: z.string(), targetGroup: z.string().nullable() })),
    /** Units that perform, by name. Empty to the performer. */
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Commissions' });

export const CommissionView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    side: CommissionSide,
    ...row,
    /** What a later decision has done with the one that it was ordered by; null while that stands. */
    decisionReplaced: z.enum(['changed', 'annulled']).nullable(),
    /** The number of the case that ordered. */
    orderedByNumber: z.string().nullable(),
    personName: z.string(),
    /** The last first: it is the one that stands. */
    orders: z.array(
      z.object({
        version: z.number().int(),
        purpose: z.string(),
        scope: z.string(),
        reason: z.string().nullable(),
        at: z.string(),
        by: z.string(),
      }),
    ),
    /** In their order, the withdrawn too. */
    goals: z.array(
      z.object({
        goalId: z.string(),
        text: z.string(),
        addedAt: z.string(),
        addedBy: z.string(),
        withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
      }),
    ),
    /** What has happened with it, in order. */
    steps: z.array(CommissionStepView),
    /** Whom it can be given to, by those who give it. */
    performers: z.array(
      z.object({ functionId: z.string(), title: z.string(), employeeName: z.string().nullable() }),
    ),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Commission' });

export const SendCommission = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same commission. The commission's own id opens a case, and is the server's. */
  orderId: id(),
  decisionId: id(),
  entryId: id(),
  unitId: id(),
  plannedFrom: calendarDate(),
  plannedTo: calendarDate().optional(),
  purpose: text(4000, 1),
  scope: line(500, 1),
  goals: z.array(text(1000, 1)).min(1).max(20),
});

/** The order as it is to be from now on. */
export const ChangeOrder = z.object({
  caseId: id(),
  commissionId: id(),
  /** The version that the change was written beside. */
  seenVersion: z.number().int().min(1),
  purpose: text(4000, 1),
  scope: line(500, 1),
  plannedTo: calendarDate().optional(),
  add: z.array(text(1000, 1)).max(20),
  withdraw: z.array(id()).max(100),
  /** Why, as the performer will read it; of goals that are withdrawn too. */
  reason: text(1000, 1),
});
