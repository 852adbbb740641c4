import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, instant, line, text } from '#platform/schema';
import {
  DeclinedTalk,
  Guardians,
  KnownOrNot,
  NoticeSource,
  Offence,
  OfferedTo,
  OfferWay,
  PoliceWhyNot,
  Suspicion,
  TalkAnswer,
  TalkOutcome,
  TalkStage,
} from './domain/codes.ts';

/** Who signed a record, and why it stands instead of an earlier one. */
export const signed = {
  /** This record; a correction names it. */
  recordId: z.string(),
  by: z.string(),
  byFunction: z.string(),
  recordedAt: z.string(),
  correctionReason: z.string().nullable(),
};

const TalkOffer = z
  .object({
    ...signed,
    offerId: z.string(),
    offeredAt: z.string(),
    offeredTo: OfferedTo,
    way: OfferWay,
    answer: TalkAnswer,
    declinedWhy: DeclinedTalk.nullable(),
    text: z.string().nullable(),
  })
  .meta({ id: 'TalkOffer' });

const HeldTalk = z
  .object({
    ...signed,
    heldAt: z.string(),
    guardians: Guardians,
    guardiansWhyNot: z.string().nullable(),
    police: z.boolean(),
    policeWhyNot: PoliceWhyNot.nullable(),
    others: z.string().nullable(),
    outcome: TalkOutcome,
    text: z.string(),
    nextStep: z.string().nullable(),
  })
  .meta({ id: 'HeldTalk' });

const Notice = z
  .object({
    ...signed,
    noticeId: z.string(),
    receivedAt: z.string(),
    source: NoticeSource,
    offenceOn: z.string().nullable(),
    offence: Offence,
    suspicion: Suspicion,
    firstOffence: KnownOrNot,
    text: z.string().nullable(),
    /** Recorded by mistake: nothing is owed for it. */
    withdrawn: z.boolean(),
    stage: TalkStage,
    /** 48 hours after it was received, or by the board's own time where it has set another. */
    dueAt: z.string(),
    heldInTime: z.boolean(),
    /** In the order in which they were offered. */
    offers: z.array(TalkOffer),
    talk: HeldTalk.nullable(),
    /** Null where the municipality has adopted no target. */
    clock: ClockView.nullable(),
  })
  .meta({ id: 'OffenceNotice' });

export const Notices = z
  .object({
    today: z.string(),
    now: z.string(),
    caseId: z.string(),
    /** Today, in whole years; null when it isn't known. */
    age: z.number().int().nullable(),
    /** The last received first. */
    notices: z.array(Notice),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'OffenceNotices' });
export type Notices = z.infer<typeof Notices>;

const word = () => text(2000).optional();

/** The earlier record that a new one stands instead of. */
export const correcting = { corrects: id().optional(), correctionReason: word() };

export const RecordNotice = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same record. */
  recordId: id(),
  receivedAt: instant(),
  source: NoticeSource,
  offenceOn: calendarDate().optional(),
  offence: Offence,
  suspicion: Suspicion,
  firstOffence: KnownOrNot,
  text: text(4000).optional(),
  ...correcting,
});

export const WithdrawRecord = z.object({
  caseId: id(),
  recordId: id(),
  corrects: id(),
  correctionReason: text(2000, 1),
});

export const OfferTalk = z.object({
  caseId: id(),
  noticeId: id(),
  recordId: id(),
  offeredAt: instant(),
  offeredTo: OfferedTo,
  way: OfferWay,
  answer: TalkAnswer,
  declinedWhy: DeclinedTalk.optional(),
  text: word(),
  ...correcting,
});

export const RecordTalk = z.object({
  caseId: id(),
  noticeId: id(),
  recordId: id(),
  heldAt: instant(),
  guardians: Guardians,
  guardiansWhyNot: word(),
  police: z.boolean(),
  policeWhyNot: PoliceWhyNot.optional(),
  others: line(300).optional(),
  outcome: TalkOutcome,
  text: text(8000, 1),
  nextStep: word(),
  ...correcting,
});

const TalkRow = z
  .object({
    noticeId: z.string(),
    caseId: z.string(),
    label: z.string(),
    unitId: z.string(),
    unit: z.string(),
    receivedAt: z.string(),
    dueAt: z.string(),
    /** Whole hours until the time has run, less than nothing afterwards; null when the talk is held or declined. */
    hoursLeft: z.number().int().nullable(),
    source: NoticeSource,
    offence: Offence,
    suspicion: Suspicion,
    firstOffence: KnownOrNot,
    stage: TalkStage,
    offeredAt: z.string().nullable(),
    heldAt: z.string().nullable(),
    heldInTime: z.boolean(),
    police: z.boolean().nullable(),
  })
  .meta({ id: 'TalkRow' });

export const Talks = z
  .object({
    now: z.string(),
    /** What waits first, the nearest due before the others; then what is settled, the last received first. */
    rows: z.array(TalkRow),
    /** From which day notices are shown that are settled. */
    settledFrom: z.string(),
  })
  .meta({ id: 'Talks' });
