import { z } from 'zod';
import { GoalAttainment } from '#modules/interventions';
import { calendarDate, id, instant, line, text } from '#platform/schema';
import {
  ChildrenOutcome,
  ConsentBasis,
  ContactOutcome,
  ContactStanding,
  HousingStep,
  LeavingOutcome,
  LeavingStep,
  Relative,
  RelativeAnswer,
  SafeContactWay,
  SafetyAnswer,
  SafetyMeasure,
} from './domain/codes.ts';

const own = {
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same record. */
  recordId: id(),
};
/** The record that this one puts right, and why: what was recorded stays. */
const correction = { corrects: id().optional(), correctionReason: text(1000).optional() };

export const ReadSituation = z.object({ caseId: id() });
export const NoteViolence = z.object({ caseId: id(), knownAt: instant().optional() });
export const RecordContact = z.object({
  ...own,
  at: instant(),
  outcome: ContactOutcome,
  way: SafeContactWay.optional(),
  safeWay: text(1000).optional(),
  reason: text(2000).optional(),
  /** Why somebody who was reached in time is told of only when the time is out. */
  lateReason: text(1000).optional(),
  ...correction,
});
export const SeeToChildren = z.object({
  ...own,
  on: calendarDate(),
  outcome: ChildrenOutcome,
  children: text(1000).optional(),
  why: text(2000).optional(),
  ...correction,
});
export const SetSafetyPlan = z.object({
  ...own,
  measures: z.array(SafetyMeasure).max(SafetyMeasure.options.length),
  body: text(4000, 1),
  reviewOn: calendarDate(),
});
export const RecordSafetyAnswer = z.object({
  ...own,
  askedOn: calendarDate(),
  answer: SafetyAnswer,
  body: text(2000).optional(),
  ...correction,
});
export const TakeHousingStep = z.object({
  ...own,
  step: HousingStep,
  fromOn: calendarDate(),
  /** Kept in the case alone: in no list, and no figure. */
  address: line(200).optional(),
  landlord: line(200).optional(),
  rent: z.number().int().min(0).max(100_000).optional(),
  nextPlan: text(2000).optional(),
  reviewOn: calendarDate().optional(),
  ...correction,
});
export const ReviewHousing = z.object({
  ...own,
  reviewedOn: calendarDate(),
  body: text(4000, 1),
  nextPlan: text(2000, 1),
  reviewOn: calendarDate(),
});
export const RecordLeavingStep = z.object({
  ...own,
  kind: LeavingStep,
  on: calendarDate(),
  basis: ConsentBasis.optional(),
  outcome: LeavingOutcome.optional(),
  body: text(4000, 1),
  ...correction,
});
export const RecordRelativeSupport = z.object({
  ...own,
  offeredOn: calendarDate(),
  relative: Relative,
  /** What the board gives to whoever asks, by the catalogue; else what was offered stands in words. */
  entryId: id().optional(),
  offer: text(1000).optional(),
  answer: RelativeAnswer,
  body: text(2000).optional(),
  ...correction,
});

const record = {
  recordId: z.string(),
  at: z.string(),
  by: z.string(),
  byTitle: z.string(),
  /** Another has been recorded for it. */
  corrected: z.boolean(),
  correctionReason: z.string().nullable(),
};

export const AdultSituation = z
  .object({
    today: z.string(),
    caseId: z.string(),
    area: z.string(),
    /** Null while violence is not known in the case. */
    violence: z
      .object({
        knownAt: z.string(),
        dueAt: z.string(),
        standing: ContactStanding,
        hoursLeft: z.number().int(),
        contactedAt: z.string().nullable(),
      })
      .nullable(),
    /** The last first, as every list of records here. */
    attempts: z.array(
      z.object({
        ...record,
        triedAt: z.string(),
        way: SafeContactWay.nullable(),
        outcome: ContactOutcome,
        safeWay: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    children: z.array(
      z.object({
        ...record,
        on: z.string(),
        outcome: ChildrenOutcome,
        children: z.string().nullable(),
        why: z.string().nullable(),
      }),
    ),
    /** The first is the one that holds. */
    safetyPlans: z.array(
      z.object({
        ...record,
        madeOn: z.string(),
        measures: z.array(SafetyMeasure),
        body: z.string(),
        reviewOn: z.string(),
      }),
    ),
    answers: z.array(
      z.object({ ...record, askedOn: z.string(), answer: SafetyAnswer, body: z.string().nullable() }),
    ),
    /** Risk assessments and instruments of the case that stand: of violence, of misuse. */
    assessments: z.array(
      z.object({
        assessmentId: z.string(),
        instrument: z.string(),
        name: z.string(),
        purpose: z.string(),
        on: z.string(),
        reassessOn: z.string().nullable(),
      }),
    ),
    /** What the case has ordered, and how its goals came out. The last sent first. */
    courses: z.array(
      z.object({
        commissionId: z.string(),
        name: z.string(),
        startedOn: z.string().nullable(),
        endedOn: z.string().nullable(),
        goals: GoalAttainment.nullable(),
      }),
    ),
    /** Whether a risk assessment of violence is owed (HSLF-FS 2022:39), or done, or not asked for. */
    riskAssessment: z.enum(['owed', 'done', 'not_asked']),
    housing: z.array(
      z.object({
        ...record,
        step: HousingStep,
        fromOn: z.string(),
        untilOn: z.string().nullable(),
        address: z.string().nullable(),
        landlord: z.string().nullable(),
        rent: z.number().nullable(),
        nextPlan: z.string().nullable(),
        reviewOn: z.string().nullable(),
        /** The last first. */
        reviews: z.array(z.object({ reviewedOn: z.string(), body: z.string(), by: z.string() })),
      }),
    ),
    isLeaving: z.boolean(),
    leaving: z.array(
      z.object({
        ...record,
        kind: LeavingStep,
        on: z.string(),
        basis: ConsentBasis.nullable(),
        outcome: LeavingOutcome.nullable(),
        body: z.string(),
      }),
    ),
    relatives: z.array(
      z.object({
        ...record,
        offeredOn: z.string(),
        relative: Relative,
        entryId: z.string().nullable(),
        offer: z.string(),
        /** How often the service has been given since, counted without anybody; null for what is none. */
        given: z.object({ occasions: z.number().int(), lastOn: z.string().nullable() }).nullable(),
        answer: RelativeAnswer,
        body: z.string().nullable(),
      }),
    ),
    /** What can be offered to relatives without an assessment. */
    services: z.array(z.object({ entryId: z.string(), name: z.string() })),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'AdultSituation' });

const listed = { caseId: z.string(), caseNumber: z.string(), label: z.string(), unit: z.string() };

/** Cases in which violence is known and nobody has been reached, and those of the last month that were. */
export const ViolenceContacts = z
  .object({
    today: z.string(),
    now: z.string(),
    rows: z.array(
      z.object({
        ...listed,
        knownAt: z.string(),
        dueAt: z.string(),
        standing: ContactStanding,
        hoursLeft: z.number().int(),
        attempts: z.number().int(),
        contactedAt: z.string().nullable(),
        children: ChildrenOutcome.nullable(),
        planReviewOn: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ViolenceContacts' });

export const HousingChain = z
  .object({
    today: z.string(),
    /** Standing steps, those to be looked at first on top. */
    rows: z.array(
      z.object({
        ...listed,
        step: HousingStep,
        fromOn: z.string(),
        days: z.number().int(),
        reviewOn: z.string().nullable(),
      }),
    ),
    /** How many are on each step, and how many went from the municipality's homes to an own one this year. */
    counts: z.array(z.object({ step: HousingStep, n: z.number().int() })),
    toOwnThisYear: z.number().int(),
  })
  .meta({ id: 'HousingChain' });
