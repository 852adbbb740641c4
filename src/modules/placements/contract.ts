import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, line, text } from '#platform/schema';
import {
  AfterCare,
  CareBasis,
  CareEnd,
  HomeForm,
  LimitKind,
  Organiser,
  PlacementState,
  PlanMark,
} from './domain/codes.ts';

const recorded = { at: z.string(), by: z.string() };

export const PlacementView = z
  .object({
    placementId: z.string(),
    state: PlacementState,
    startedOn: z.string(),
    endedOn: z.string().nullable(),
    endReason: CareEnd.nullable(),
    endedText: z.string().nullable(),
    /** From when the time afterwards is followed up; null when it isn't. */
    followUpFrom: z.string().nullable(),
    noFollowUp: z.string().nullable(),
    /** Of a child when it began. */
    child: z.boolean(),
    /** The last first: it is the one that stands. */
    bases: z.array(
      z.object({
        version: z.number().int(),
        basis: CareBasis,
        fromOn: z.string(),
        reason: z.string().nullable(),
        ...recorded,
      }),
    ),
    /** The last first. */
    stays: z.array(
      z.object({
        stayId: z.string(),
        form: HomeForm,
        home: z.string(),
        address: z.string().nullable(),
        organiser: Organiser,
        fromOn: z.string(),
        untilOn: z.string().nullable(),
        /** Days until today, or until it ended. */
        days: z.number().int(),
        /** Whole kronor. */
        dailyCost: z.number().int(),
        whyMoved: z.string().nullable(),
        ...recorded,
      }),
    ),
    limits: z.array(
      z.object({
        limitId: z.string(),
        kind: LimitKind,
        whom: z.string(),
        fromOn: z.string(),
        endedOn: z.string().nullable(),
        endedText: z.string().nullable(),
        ...recorded,
      }),
    ),
    plans: z.array(
      z.object({
        markId: z.string(),
        kind: PlanMark,
        onDay: z.string(),
        note: z.string().nullable(),
        ...recorded,
      }),
    ),
    followUps: z.array(
      z.object({
        followUpId: z.string(),
        heldOn: z.string(),
        outcome: AfterCare,
        childView: z.string().nullable(),
        childViewWhyNot: z.string().nullable(),
        text: z.string(),
        ...recorded,
      }),
    ),
    /** All its days so far, and what they have cost in whole kronor. */
    days: z.number().int(),
    cost: z.number().int(),
  })
  .meta({ id: 'Placement' });
export type PlacementView = z.infer<typeof PlacementView>;

/** Care away from home in a case: what runs, what has been, and what is owed. */
export const Placements = z
  .object({
    today: z.string(),
    caseId: z.string(),
    personName: z.string(),
    birthDate: z.string().nullable(),
    /** Under 18 today; of unknown age in a case about children. */
    child: z.boolean(),
    /** The last begun first. */
    placements: z.array(PlacementView),
    /** What is owed of the care and after it, the first due first. */
    clocks: z.array(ClockView),
    /** What has been decided while the care goes on, by a committee or the board alone. The last first. */
    considerations: z.array(
      z.object({
        decisionId: z.string(),
        kind: z.string(),
        law: z.string(),
        decidedOn: z.string(),
        wording: z.string(),
      }),
    ),
    /** What a committee is to take up next, by whichever is due first. */
    toConsider: z.array(
      z.object({ kind: z.string(), law: z.string(), ruleId: z.string(), dueOn: z.string() }),
    ),
    /** Decisions that care can begin or change by, the last first. */
    decisions: z.array(
      z.object({
        decisionId: z.string(),
        kind: z.string(),
        law: z.string(),
        decidedOn: z.string(),
        wording: z.string(),
      }),
    ),
    /** Decisions by which contact or the whereabouts can be limited. */
    limitDecisions: z.array(z.object({ decisionId: z.string(), decidedOn: z.string(), wording: z.string() })),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Placements' });
export type Placements = z.infer<typeof Placements>;

const home = {
  form: HomeForm,
  home: line(200, 1),
  /** Kept in the case alone: in no list and no figure. */
  address: line(300).optional(),
  organiser: Organiser,
  /** Whole kronor. */
  dailyCost: z.number().int().min(0).max(100_000),
};

export const BeginPlacement = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same placement. */
  placementId: id(),
  decisionId: id(),
  basis: CareBasis,
  startedOn: calendarDate(),
  ...home,
  /** Why a start that was in time is told of when the time to execute the decision has run out. */
  lateReason: text(1000).optional(),
});

const upon = { caseId: id(), placementId: id() };

export const ChangeBasis = z.object({
  ...upon,
  /** The version that the change was written beside. */
  seenVersion: z.number().int().min(1),
  decisionId: id(),
  basis: CareBasis,
  fromOn: calendarDate(),
  reason: text(2000, 1),
});

export const MovePlacement = z.object({
  ...upon,
  stayId: id(),
  fromOn: calendarDate(),
  ...home,
  whyMoved: text(2000, 1),
});

export const SetContactLimit = z.object({
  ...upon,
  limitId: id(),
  decisionId: id(),
  kind: LimitKind,
  /** Whose contact, or from whom it is kept. */
  whom: line(200, 1),
  fromOn: calendarDate(),
});

export const EndContactLimit = z.object({
  ...upon,
  limitId: id(),
  endedOn: calendarDate(),
  text: text(2000, 1),
});

export const RecordCarePlan = z.object({
  ...upon,
  markId: id(),
  kind: PlanMark,
  onDay: calendarDate(),
  note: text(2000).optional(),
});

export const EndPlacement = z.object({
  ...upon,
  endedOn: calendarDate(),
  reason: CareEnd,
  text: text(4000).optional(),
  /** The day from which the time afterwards is followed up: of a reunion when that has come about. Left out when it isn't followed up. */
  followUpFrom: calendarDate().optional(),
  /** Why it isn't. */
  noFollowUp: text(2000).optional(),
});

export const FollowUpPlacement = z.object({
  ...upon,
  followUpId: id(),
  heldOn: calendarDate(),
  outcome: AfterCare,
  childView: text(4000).optional(),
  childViewWhyNot: text(1000).optional(),
  text: text(10_000, 1),
});
