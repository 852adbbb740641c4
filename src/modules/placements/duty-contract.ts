import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, line, text } from '#platform/schema';
import {
  HealthNotNeeded,
  HealthStep,
  NotAlone,
  SchoolImpossible,
  SchoolOutcome,
  SchoolStanding,
  ShelterSchool,
  VisitPlace,
} from './domain/duties/codes.ts';

/** Who recorded something when, and what it corrects. */
const recorded = {
  recordId: z.string(),
  onDay: z.string(),
  body: z.string().nullable(),
  by: z.string(),
  byFunction: z.string(),
  recordedAt: z.string(),
  corrects: z.string().nullable(),
  correctionReason: z.string().nullable(),
  /** A later one corrects it: it holds no longer. */
  corrected: z.boolean(),
};

const HealthRecord = z
  .object({ ...recorded, step: HealthStep, why: HealthNotNeeded.nullable() })
  .meta({ id: 'HealthRecord' });
const SchoolRecord = z
  .object({
    ...recorded,
    /** `2026-HT`: of the day on which it was held. */
    term: z.string(),
    outcome: SchoolOutcome,
    standing: SchoolStanding.nullable(),
    why: SchoolImpossible.nullable(),
  })
  .meta({ id: 'SchoolRecord' });
const ShelterRecord = z
  .object({ ...recorded, stayId: z.string(), outcome: ShelterSchool })
  .meta({ id: 'ShelterSchoolRecord' });
const VisitRecord = z
  .object({
    ...recorded,
    place: VisitPlace,
    visitor: z.string(),
    alone: z.boolean(),
    whyNotAlone: NotAlone.nullable(),
    withCarer: z.boolean(),
  })
  .meta({ id: 'VisitRecord' });

const Owed = z
  .object({
    placementId: z.string(),
    startedOn: z.string(),
    endedOn: z.string().nullable(),
    /** `short`: ended within thirty days; `recent`: not yet so old. */
    length: z.enum(['short', 'recent', 'long']),
    isChild: z.boolean(),
    health: z.object({
      standing: z.enum(['not_owed', 'not_needed', 'done', 'done_late', 'asked', 'notified', 'missing']),
      /** Thirty days from the start. */
      dueOn: z.string(),
      clock: ClockView.nullable(),
      /** The last first, as all lists here. */
      records: z.array(HealthRecord),
    }),
    school: z.object({
      /** The child is of school age today, or was when the placement ended. */
      ofAge: z.boolean(),
      /** That of today, or of the last day. */
      term: z.string(),
      termUntil: z.string(),
      /** What the term has: nothing yet is `null`. */
      thisTerm: SchoolOutcome.nullable(),
      clock: ClockView.nullable(),
      records: z.array(SchoolRecord),
    }),
    /** Stays in sheltered housing that began while the child was of school age. */
    shelter: z.array(
      z.object({
        stayId: z.string(),
        beganOn: z.string(),
        untilOn: z.string().nullable(),
        /** The fifth working day. */
        dueOn: z.string(),
        outcome: ShelterSchool.nullable(),
        clock: ClockView.nullable(),
        records: z.array(ShelterRecord),
      }),
    ),
    visits: z.object({
      /** Visits are owed to children. */
      owed: z.boolean(),
      /** In the twelve months up to today, or to the last day. */
      inYear: z.number().int(),
      aloneInYear: z.number().int(),
      /** The recommendation for a year. */
      recommended: z.number().int(),
      /** The last visit at home; null where there has been none. */
      lastOn: z.string().nullable(),
      clock: ClockView.nullable(),
      records: z.array(VisitRecord),
    }),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'OwedInPlacement' });

export const PlacementDuties = z
  .object({
    today: z.string(),
    caseId: z.string(),
    /** Of the case's last placement, or of the one asked for; null when the person is not placed and never was. */
    duties: Owed.nullable(),
  })
  .meta({ id: 'PlacementDuties' });
export type PlacementDuties = z.infer<typeof PlacementDuties>;

/** The last placement of the case, or one of the earlier ones. */
export const ReadDuties = z.object({ caseId: id(), placementId: id().optional() });

const record = {
  caseId: id(),
  placementId: id(),
  /** Made by the client, so that a second press of the button is the same record. */
  recordId: id(),
  onDay: calendarDate(),
  corrects: id().optional(),
  correctionReason: text(2000).optional(),
};
const words = () => text(4000).optional();

export const RecordHealthStep = z.object({
  ...record,
  step: HealthStep,
  /** Of one that is not needed. */
  why: HealthNotNeeded.optional(),
  body: words(),
});

export const RecordSchoolFollowUp = z.object({
  ...record,
  outcome: SchoolOutcome,
  /** How it goes, of one that was followed up. */
  standing: SchoolStanding.optional(),
  /** Why it was impossible. */
  why: SchoolImpossible.optional(),
  body: words(),
});

export const RecordShelterSchool = z.object({
  ...record,
  stayId: id(),
  outcome: ShelterSchool,
  body: words(),
});

export const RecordVisit = z.object({
  ...record,
  place: VisitPlace,
  /** Whoever visited; whoever records it without a name. */
  visitor: line(200).optional(),
  alone: z.boolean(),
  whyNotAlone: NotAlone.optional(),
  withCarer: z.boolean(),
  body: words(),
});
