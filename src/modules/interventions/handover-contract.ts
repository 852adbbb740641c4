import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { CommissionState } from './domain/commission.ts';
import { CommissionStep, ReturnReason } from './domain/performing.ts';

const of = {
  commissionId: z.string(),
  number: z.string(),
  /** What the case is called in the reader's own unit. */
  label: z.string(),
  entryName: z.string(),
  fromUnitId: z.string(),
  fromUnit: z.string(),
  unitId: z.string(),
  unit: z.string(),
  sentAt: z.string(),
  plannedFrom: z.string(),
  /** Whole days since it was sent. */
  daysWaiting: z.number().int(),
};

/** What two units hand over to one another: what waits, who can take it, and what came back. */
export const Handovers = z
  .object({
    today: z.string(),
    /** Sent to a unit of one's own and not taken on, the first sent first. */
    waiting: z.array(
      z.object({
        ...of,
        entryId: z.string(),
        training: z.string().nullable(),
        /** The functions of the unit that it can be given to: without those who have a conflict of interest in it. */
        functionIds: z.array(z.string()),
      }),
    ),
    /** Sent by a unit of one's own, and not taken on yet. */
    sent: z.array(z.object({ ...of, caseId: z.string(), state: CommissionState })),
    /** What a unit of one's own had sent, and that came back: to be acted on. */
    returned: z.array(
      z.object({ ...of, caseId: z.string(), state: CommissionState, returnedOn: z.string() }),
    ),
    /** One's own units that perform. */
    units: z.array(
      z.object({
        unitId: z.string(),
        name: z.string(),
        /** Whoever can be given a commission, the one with least first. */
        receivers: z.array(
          z.object({
            functionId: z.string(),
            title: z.string(),
            employeeName: z.string().nullable(),
            running: z.number().int(),
            notBegun: z.number().int(),
            paused: z.number().int(),
            /** Entries whose method the holder is trained in. */
            trainedFor: z.array(z.string()),
          }),
        ),
        /** What the unit has or waits for, by name: how much of it runs, beside the board's places. */
        entries: z.array(
          z.object({
            entryId: z.string(),
            name: z.string(),
            training: z.string().nullable(),
            places: z.number().int().nullable(),
            running: z.number().int(),
            notBegun: z.number().int(),
          }),
        ),
      }),
    ),
    /** The last held first. */
    meetings: z.array(
      z.object({
        meetingId: z.string(),
        day: z.string(),
        fromUnit: z.string(),
        unit: z.string(),
        items: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'Handovers' });

/** The minutes of a handover, as far as the reader may open what was handed over. */
export const HandoverMinutes = z
  .object({
    meetingId: z.string(),
    day: z.string(),
    fromUnit: z.string(),
    unit: z.string(),
    present: z.string(),
    heldAt: z.string(),
    by: z.string(),
    items: z.array(
      z.object({
        commissionId: z.string(),
        /** Which of the two cases the reader has. */
        caseId: z.string(),
        number: z.string(),
        personName: z.string(),
        entryName: z.string(),
        step: CommissionStep,
        receiver: z.string().nullable(),
        reason: z.string().nullable(),
        text: z.string().nullable(),
      }),
    ),
    /** How many items are closed to the reader. */
    closed: z.number().int(),
  })
  .meta({ id: 'HandoverMinutes' });

export const HoldHandover = z.object({
  /** Made by the client, so that a second press of the button is the same meeting. */
  meetingId: id(),
  fromUnitId: id(),
  unitId: id(),
  day: calendarDate(),
  /** Who took part. */
  present: line(500, 1),
  items: z
    .array(
      z.object({
        commissionId: id(),
        outcome: z.enum(['received', 'waits', 'declined']),
        /** Of what is received: who is to perform it. */
        functionId: id().optional(),
        /** Of what is declined. */
        reason: ReturnReason.optional(),
        text: text(4000).optional(),
      }),
    )
    .min(1)
    .max(100),
});
