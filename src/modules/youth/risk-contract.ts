import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, line, text } from '#platform/schema';
import { Answer, DeclinedSupport, KnownBy, OfferedTo, RiskStage } from './domain/codes.ts';
import { correcting, signed } from './notice-contract.ts';

const SupportAnswer = z
  .object({
    ...signed,
    answeredOn: z.string(),
    answer: Answer,
    answeredBy: OfferedTo,
    declinedWhy: DeclinedSupport.nullable(),
    text: z.string().nullable(),
  })
  .meta({ id: 'SupportAnswer' });

const SupportStart = z
  .object({
    ...signed,
    receivedOn: z.string(),
    commissionId: z.string().nullable(),
    text: z.string().nullable(),
  })
  .meta({ id: 'SupportStart' });

const SupportOffer = z
  .object({
    ...signed,
    offerId: z.string(),
    offeredOn: z.string(),
    entryId: z.string().nullable(),
    offered: z.string(),
    text: z.string().nullable(),
    answer: SupportAnswer.nullable(),
    start: SupportStart.nullable(),
  })
  .meta({ id: 'SupportOffer' });

const RiskChild = z
  .object({
    ...signed,
    riskId: z.string(),
    identifiedOn: z.string(),
    /** On that day. */
    age: z.number().int(),
    knownBy: KnownBy,
    text: z.string(),
    withdrawn: z.boolean(),
    stage: RiskStage,
    /** In the order in which they were offered. */
    offers: z.array(SupportOffer),
    clock: ClockView.nullable(),
  })
  .meta({ id: 'RiskChild' });

export const Risks = z
  .object({
    today: z.string(),
    caseId: z.string(),
    age: z.number().int().nullable(),
    /** The last identified first. */
    risks: z.array(RiskChild),
    /** What the catalogue offers, by name. */
    services: z.array(z.object({ entryId: z.string(), name: z.string() })),
    /** The case's interventions that have begun. */
    commissions: z.array(
      z.object({
        commissionId: z.string(),
        number: z.string(),
        entryName: z.string(),
        startedOn: z.string(),
      }),
    ),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'RiskChildren' });
export type Risks = z.infer<typeof Risks>;

const word = () => text(2000).optional();

export const IdentifyRiskChild = z.object({
  caseId: id(),
  recordId: id(),
  identifiedOn: calendarDate(),
  knownBy: KnownBy,
  text: text(4000, 1),
  ...correcting,
});

export const OfferSupport = z.object({
  caseId: id(),
  riskId: id(),
  recordId: id(),
  offeredOn: calendarDate(),
  /** Of the catalogue; without it `offered` says what. */
  entryId: id().optional(),
  offered: line(200).optional(),
  text: word(),
  ...correcting,
});

export const AnswerOffer = z.object({
  caseId: id(),
  offerId: id(),
  recordId: id(),
  answeredOn: calendarDate(),
  answer: Answer,
  answeredBy: OfferedTo,
  declinedWhy: DeclinedSupport.optional(),
  text: word(),
  ...correcting,
});

export const RecordReceived = z.object({
  caseId: id(),
  offerId: id(),
  recordId: id(),
  receivedOn: calendarDate(),
  /** The case's commission that began; without it what is given is given without one. */
  commissionId: id().optional(),
  text: word(),
  ...correcting,
});

const RiskRow = z
  .object({
    riskId: z.string(),
    caseId: z.string(),
    label: z.string(),
    unitId: z.string(),
    unit: z.string(),
    identifiedOn: z.string(),
    age: z.number().int(),
    knownBy: KnownBy,
    stage: RiskStage,
    offeredOn: z.string().nullable(),
    answeredOn: z.string().nullable(),
    declinedWhy: DeclinedSupport.nullable(),
    receivedOn: z.string().nullable(),
  })
  .meta({ id: 'RiskRow' });

export const RiskList = z
  .object({
    today: z.string(),
    /** Identified on this day or later. */
    from: z.string(),
    /** The last identified first. */
    rows: z.array(RiskRow),
  })
  .meta({ id: 'RiskList' });
