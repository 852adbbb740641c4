import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, line, text } from '#platform/schema';
import { CommissionSide } from './commission-contract.ts';
import { CommissionState } from './domain/commission.ts';
import {
  EndReason,
  FollowUpOutcome,
  GoalAttainment,
  MeasurePoint,
  NoFinalFollowUp,
  ScaleDirection,
} from './domain/follow-up/codes.ts';

const FollowUp = z
  .object({
    followUpId: z.string(),
    heldOn: z.string(),
    tookPart: z.string().nullable(),
    ownView: z.string().nullable(),
    ownViewWhyNot: z.string().nullable(),
    childView: z.string().nullable(),
    childViewWhyNot: z.string().nullable(),
    /** In the order of the commission's goals, as they stood then. */
    goals: z.array(
      z.object({
        goalId: z.string(),
        body: z.string(),
        attainment: GoalAttainment,
        why: z.string().nullable(),
      }),
    ),
    outcome: FollowUpOutcome,
    outcomeReason: z.string().nullable(),
    nextOn: z.string().nullable(),
    by: z.string(),
    byFunction: z.string(),
    recordedAt: z.string(),
    /** The earlier one that this corrects, and why. */
    corrects: z.string().nullable(),
    correctionReason: z.string().nullable(),
    /** A later one corrects it: it holds no longer. */
    corrected: z.boolean(),
  })
  .meta({ id: 'FollowUp' });
export type FollowUp = z.infer<typeof FollowUp>;

const Measurement = z
  .object({
    measurementId: z.string(),
    measuredOn: z.string(),
    point: MeasurePoint,
    value: z.number().int(),
    note: z.string().nullable(),
    by: z.string(),
    byFunction: z.string(),
    corrects: z.string().nullable(),
    correctionReason: z.string().nullable(),
    corrected: z.boolean(),
  })
  .meta({ id: 'Measurement' });
export type Measurement = z.infer<typeof Measurement>;

const scaleSaid = {
  name: z.string(),
  /** What a value tells, in a few words. */
  measures: z.string(),
  lowest: z.number().int(),
  highest: z.number().int(),
  better: ScaleDirection,
};

const Ended = z
  .object({
    endedOn: z.string(),
    reason: EndReason,
    text: z.string().nullable(),
    /** The final follow-up; null with an exemption. */
    followUpId: z.string().nullable(),
    exemption: NoFinalFollowUp.nullable(),
    attempts: z.number().int().nullable(),
    exemptionText: z.string().nullable(),
    /** To the form in which the person says what they thought; null when the intervention has none, or nobody to ask. */
    evaluationLink: z.string().nullable(),
    by: z.string(),
    byFunction: z.string(),
    recordedAt: z.string(),
  })
  .meta({ id: 'CommissionEnded' });

export const FollowUps = z
  .object({
    today: z.string(),
    caseId: z.string(),
    commissionId: z.string(),
    entryName: z.string(),
    /** Which of the two units' cases the reader has. */
    side: CommissionSide,
    state: CommissionState,
    /** Follows it up. */
    fromUnit: z.string(),
    startedOn: z.string().nullable(),
    aboutChild: z.boolean(),
    /** Those that stand, in their order. */
    goals: z.array(z.object({ goalId: z.string(), body: z.string() })),
    /** The last first. */
    followUps: z.array(FollowUp),
    /** What watches over the next one; null when nothing does, and to a reader of the performer's side. */
    clock: ClockView.nullable(),
    /** When the next is due at the latest; null before the start and after the end. */
    nextOn: z.string().nullable(),
    /** The latest day that the next follow-up can be given, if one is held today. */
    latestNextOn: z.string(),
    /** The last follow-up says that the intervention ends. */
    hasFinal: z.boolean(),
    /** Scales that have been measured by, by name; the first value first. */
    measured: z.array(
      z.object({
        scaleId: z.string(),
        ...scaleSaid,
        /** From the first value that stands to the last; null while there are fewer than two. */
        change: z.enum(['better', 'worse', 'same']).nullable(),
        values: z.array(Measurement),
      }),
    ),
    /** Those that can be measured by today, by name. */
    scales: z.array(z.object({ scaleId: z.string(), ...scaleSaid })),
    ended: Ended.nullable(),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'FollowUps' });
export type FollowUps = z.infer<typeof FollowUps>;

export const ReadFollowUps = z.object({ caseId: id(), commissionId: id() });

const word = () => text(2000).optional();

export const RecordFollowUp = z.object({
  /** The case that ordered. */
  caseId: id(),
  commissionId: id(),
  /** Made by the client, so that a second press of the button is the same follow-up. */
  followUpId: id(),
  heldOn: calendarDate(),
  tookPart: line(300).optional(),
  ownView: text(4000).optional(),
  ownViewWhyNot: word(),
  childView: text(4000).optional(),
  childViewWhyNot: word(),
  goals: z.array(z.object({ goalId: id(), attainment: GoalAttainment, why: word() })).max(50),
  outcome: FollowUpOutcome,
  outcomeReason: word(),
  nextOn: calendarDate().optional(),
  corrects: id().optional(),
  correctionReason: word(),
});

export const RecordMeasurement = z.object({
  /** Either of the commission's two cases. */
  caseId: id(),
  commissionId: id(),
  measurementId: id(),
  scaleId: id(),
  measuredOn: calendarDate(),
  point: MeasurePoint,
  value: z.number().int().min(-100_000).max(100_000),
  note: word(),
  corrects: id().optional(),
  correctionReason: word(),
});

export const EndCommission = z.object({
  /** Either of the commission's two cases. */
  caseId: id(),
  commissionId: id(),
  endedOn: calendarDate(),
  reason: EndReason,
  text: word(),
  exemption: NoFinalFollowUp.optional(),
  attempts: z.number().int().min(1).max(100).optional(),
  exemptionText: word(),
});

const Scale = z
  .object({
    scaleId: z.string(),
    version: z.number().int(),
    ...scaleSaid,
    active: z.boolean(),
    /** The last first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        ...scaleSaid,
        active: z.boolean(),
        reason: z.string(),
        setAt: z.string(),
        setBy: z.string(),
      }),
    ),
  })
  .meta({ id: 'Scale' });

export const Scales = z
  .object({
    /** By name. All of the board's: some tens. */
    scales: z.array(Scale),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Scales' });

/** A scale as it is to be from now on. What has been measured keeps the range that it was measured by. */
export const SetScale = z.object({
  scaleId: id(),
  seenVersion: z.number().int().min(0),
  name: line(200, 1),
  measures: line(300, 1),
  lowest: z.number().int().min(-100_000).max(100_000),
  highest: z.number().int().min(-100_000).max(100_000),
  better: ScaleDirection,
  active: z.boolean(),
  reason: text(1000, 1),
});
