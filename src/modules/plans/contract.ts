import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { Direction, DutyStanding, FigureKind, Outcome, PlanKind, PlanStanding } from './domain/codes.ts';

const PERIOD = /^\d{4}(-T[123])?$/;

export const Responsible = z
  .object({
    functionId: z.string(),
    title: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    holderName: z.string().nullable(),
    /** Nobody holds the function today. */
    vacant: z.boolean(),
  })
  .meta({ id: 'PlanResponsible' });

const Share = z.object({ done: z.number().int(), of: z.number().int() });

/** Where the follow-up of a tertial or year stands. */
const Duty = z.object({ period: z.string(), dueOn: z.string(), standing: DutyStanding });

export const PlanHead = z
  .object({
    planId: z.string(),
    kind: PlanKind,
    title: z.string(),
    standing: PlanStanding,
    validFrom: z.string(),
    validTo: z.string(),
    /** The version in force; 0 while the board has decided none. */
    version: z.number().int(),
    decidedOn: z.string().nullable(),
    reference: z.string().nullable(),
    /** Another version waits for the board. */
    hasProposal: z.boolean(),
    responsible: Responsible,
    activities: z.object({
      all: z.number().int(),
      done: z.number().int(),
      overdue: z.number().int(),
      /** Owed by functions that nobody holds. */
      vacant: z.number().int(),
    }),
    /** Follow-ups past their day. */
    overdueFollowUps: z.number().int(),
    /** The next one that is owed. */
    nextFollowUp: Duty.nullable(),
    /** The last that was signed, with how many of its activities were done. */
    lastFollowUp: z.object({ period: z.string(), share: Share }).nullable(),
  })
  .meta({ id: 'PlanHead' });

export const Plans = z
  .object({
    today: z.string(),
    plans: z.array(PlanHead),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'Plans' });

const Figure = z
  .object({
    kind: FigureKind,
    /** From 0 to 1, a number or days; the same when all is told. */
    least: z.number(),
    most: z.number(),
    through: z.string(),
  })
  .meta({ id: 'AimFigure' });

const AimView = z
  .object({
    aimId: z.string(),
    title: z.string(),
    measure: z
      .object({
        measureId: z.string(),
        title: z.string(),
        kind: FigureKind,
        unitId: z.string().nullable(),
        unitName: z.string().nullable(),
        direction: Direction.nullable(),
        threshold: z.number().nullable(),
      })
      .nullable(),
    /** What the measure says today; null when nothing is measured or told. */
    figure: Figure.nullable(),
    /** Whether it is on the right side today; null without anything to reach. */
    reached: z.enum(['yes', 'no', 'unknown']).nullable(),
  })
  .meta({ id: 'PlanAim' });

const ActivityView = z
  .object({
    commitmentId: z.string(),
    aimId: z.string().nullable(),
    title: z.string(),
    state: z.enum(['planned', 'under_way', 'done', 'confirmed', 'dropped']),
    dueOn: z.string(),
    daysLate: z.number().int(),
    responsible: Responsible,
    doneAt: z.string().nullable(),
    doneBy: z.string().nullable(),
    /** What was said when it was last taken a step on. */
    lastWords: z.string().nullable(),
    proofs: z.number().int(),
    /** The reader may open what is promised, and act on it as far as they may. */
    mayOpen: z.boolean(),
  })
  .meta({ id: 'PlanActivity' });

const LineView = z.object({
  about: z.enum(['aim', 'activity']),
  aboutId: z.string(),
  title: z.string(),
  outcome: Outcome,
  words: z.string().nullable(),
  figure: Figure.nullable(),
});

const FollowUpView = z
  .object({
    followUpId: z.string(),
    version: z.number().int(),
    planVersion: z.number().int(),
    comment: z.string(),
    why: z.string().nullable(),
    signedAt: z.string(),
    signedBy: z.string(),
    signedByTitle: z.string(),
    share: Share,
    lines: z.array(LineView),
  })
  .meta({ id: 'PlanFollowUp' });

const VersionView = z.object({
  version: z.number().int(),
  title: z.string(),
  purpose: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  responsible: Responsible,
  aims: z.array(AimView.omit({ figure: true, reached: true })),
  /** Null of a proposal. */
  decided: z.object({ on: z.string(), reference: z.string(), recordedBy: z.string() }).nullable(),
  revision: z.number().int(),
  statedAt: z.string(),
  statedBy: z.string(),
});

export const PlanLink = z.object({ planId: z.string(), title: z.string() });

export const PlanView = z
  .object({
    today: z.string(),
    head: PlanHead,
    purpose: z.string(),
    replaces: PlanLink.nullable(),
    replacedBy: PlanLink.nullable(),
    ended: z.object({ on: z.string(), why: z.string(), by: z.string() }).nullable(),
    aims: z.array(AimView),
    activities: z.array(ActivityView),
    /** Every tertial and year that is or was to be followed up, with each version of how it went, the last first. */
    periods: z.array(Duty.extend({ from: z.string(), to: z.string(), followUps: z.array(FollowUpView) })),
    /** All that was decided and what is proposed, the last first. */
    versions: z.array(VersionView),
    may: z.array(z.enum(['write', 'add_activity', 'decide', 'follow_up', 'end'])),
  })
  .meta({ id: 'PlanPage' });
export type PlanView = z.input<typeof PlanView>;

/** What can be chosen when a plan is written. */
export const PlanChoices = z
  .object({
    functions: z.array(Responsible),
    measures: z.array(z.object({ measureId: z.string(), title: z.string(), kind: FigureKind })),
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    plans: z.array(PlanLink),
  })
  .meta({ id: 'PlanChoices' });

export const OnePlan = z.object({ planId: id() });

/** As many activities as a plan is written down with; more are another plan. Some may be promised for it elsewhere too. */
export const MOST_ACTIVITIES = 300;
const MOST_AIMS = 30;
/** A follow-up that was wrong is put right beside the one before; all of them are sent to whoever opens the plan. */
const MOST_VERSIONS = 50;

const AimInput = z.object({
  aimId: id(),
  title: line(300, 1),
  measureId: line(80, 1).optional(),
  /** Of the measure; the whole board without one. */
  unitId: id().optional(),
  direction: Direction.optional(),
  /** Of a share from 0 to 1. */
  threshold: z.number().min(0).max(1_000_000).optional(),
});

export const SetPlan = z.object({
  planId: id(),
  /** The version and revision that the writer saw last; 0 of a plan that is new. */
  seenVersion: z.number().int().min(0).max(10_000),
  seenRevision: z.number().int().min(0).max(10_000),
  kind: PlanKind,
  title: line(200, 1),
  purpose: text(4_000, 1),
  validFrom: calendarDate(),
  validTo: calendarDate(),
  /** The function that sees to it that the plan is followed up. */
  functionId: id(),
  /** The plan that it comes after; said once, when it is new. */
  replaces: id().optional(),
  aims: z.array(AimInput).min(1).max(MOST_AIMS),
});

export const DecidePlan = z.object({
  planId: id(),
  version: z.number().int().min(1).max(10_000),
  revision: z.number().int().min(1).max(10_000),
  decidedOn: calendarDate(),
  /** Where the decision stands: the minutes and the paragraph. */
  reference: line(200, 1),
});

export const AddActivity = z.object({
  planId: id(),
  activityId: id(),
  aimId: id().optional(),
  title: line(200, 1),
  functionId: id(),
  dueOn: calendarDate(),
  /** When somebody is to look at whether it helped. */
  effectDueOn: calendarDate().optional(),
});

const LineInput = z.object({ id: id(), outcome: Outcome, words: text(2_000).optional() });

export const FollowUpPlan = z.object({
  planId: id(),
  followUpId: id(),
  period: z.string().regex(PERIOD, { error: 'period' }),
  /** The last follow-up of the period that the writer saw; 0 where there is none. */
  seenVersion: z
    .number()
    .int()
    .min(0)
    .refine((n) => n < MOST_VERSIONS, { error: 'put_right_too_often' }),
  /** Why an earlier one is put right; needed then. */
  why: text(1_000).optional(),
  comment: text(6_000, 1),
  aims: z.array(LineInput).max(MOST_AIMS),
  activities: z.array(LineInput).max(MOST_ACTIVITIES + 200),
});

export const EndPlan = z.object({ planId: id(), reason: text(2_000, 1) });
