import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { CommissionSide } from './commission-contract.ts';
import { PlanDuty, PlanParty, PlanStanding, ReviewOutcome } from './domain/plan/codes.ts';

const recorded = { by: z.string(), function: z.string(), recordedAt: z.string() };

const PlanGoal = z
  .object({
    goalId: z.string(),
    text: z.string(),
    /** The goal of the commission that it serves; null for one of the plan's own. */
    serves: z.string().nullable(),
    /** Why it stands in the plan though nobody has ordered it. */
    ownWhy: z.string().nullable(),
    /** What is done, by whom, when. */
    how: z.string(),
    who: z.string().nullable(),
    when: z.string().nullable(),
  })
  .meta({ id: 'ImplementationPlanGoal' });

const Agreement = z.object({
  agreedOn: z.string(),
  parties: z.array(z.object({ party: PlanParty, name: z.string() })),
  /** Why the person whose plan it is has not agreed to it. */
  withoutPersonWhy: z.string().nullable(),
  ownWords: z.string().nullable(),
  noWordsWhy: z.string().nullable(),
  ...recorded,
});

const PlanVersion = z
  .object({
    version: z.number().int(),
    startsOn: z.string(),
    /** The last day; null until further notice. */
    endsOn: z.string().nullable(),
    goals: z.array(PlanGoal),
    /** Goals of the commission that it leaves aside, and why. */
    left: z.array(z.object({ goalId: z.string(), why: z.string() })),
    /** What others do: the school, the care. */
    others: z.string().nullable(),
    /** How contact is kept with those near, and with the board. */
    contact: z.string().nullable(),
    /** Why it was changed; null of the first. */
    reason: z.string().nullable(),
    agreement: Agreement.nullable(),
    ...recorded,
  })
  .meta({ id: 'ImplementationPlanVersion' });

/** The plan of a commission beside what was ordered, as either unit sees it. */
export const PlanView = z
  .object({
    commissionId: z.string(),
    /** The case that it is read from, and which side that is. */
    caseId: z.string(),
    side: CommissionSide,
    intervention: z.string(),
    today: z.string(),
    standing: PlanStanding,
    /** Whether the commission is under way: before and after, no plan is looked for. */
    running: z.boolean(),
    /** The last day for making it; null before the start. */
    madeBy: z.string().nullable(),
    /** The last day of the next review; null while no version has been agreed. */
    reviewBy: z.string().nullable(),
    order: z.object({
      purpose: z.string(),
      scope: z.string(),
      /** Those that stand. */
      goals: z.array(
        z.object({
          goalId: z.string(),
          text: z.string(),
          /** What the last version says of it. */
          servedBy: z.array(z.string()),
          leftWhy: z.string().nullable(),
        }),
      ),
    }),
    /** Goals of the last version that serve nothing that is ordered. */
    own: z.array(z.string()),
    /** The version that holds: the last that has been agreed. */
    holds: z.number().int().nullable(),
    /** The last first. */
    versions: z.array(PlanVersion),
    /** The last first. */
    reviews: z.array(
      z.object({
        reviewId: z.string(),
        version: z.number().int(),
        reviewedOn: z.string(),
        with: z.string(),
        outcome: ReviewOutcome,
        text: z.string(),
        ...recorded,
      }),
    ),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'ImplementationPlan' });

/** The plan as it goes on paper, to the person. */
export const PrintedPlan = z
  .object({
    caseNumber: z.string(),
    name: z.string(),
    unit: z.string(),
    plan: PlanView,
    printedBy: z.string(),
    printedAt: z.string(),
  })
  .meta({ id: 'PrintedImplementationPlan' });

export const SetPlan = z.object({
  commissionId: id(),
  /** The last version that the writer saw; 0 for none. */
  seenVersion: z.number().int().min(0).max(10_000),
  startsOn: calendarDate(),
  endsOn: calendarDate().optional(),
  goals: z
    .array(
      z.object({
        goalId: id(),
        text: text(2_000, 1),
        serves: id().optional(),
        ownWhy: text(2_000).optional(),
        how: text(4_000, 1),
        who: line(300).optional(),
        when: line(300).optional(),
      }),
    )
    .min(1)
    .max(30),
  left: z.array(z.object({ goalId: id(), why: text(2_000, 1) })).max(30),
  others: text(4_000).optional(),
  contact: text(4_000).optional(),
  /** Needed from the second version. */
  reason: text(2_000).optional(),
});

export const AgreePlan = z.object({
  commissionId: id(),
  version: z.number().int().min(1).max(10_000),
  agreedOn: calendarDate(),
  parties: z
    .array(z.object({ party: PlanParty, name: line(200, 1) }))
    .min(1)
    .max(12),
  /** Needed when the person is not among them. */
  withoutPersonWhy: text(2_000).optional(),
  /** In the person's own words. */
  ownWords: text(4_000).optional(),
  /** Needed without them. */
  noWordsWhy: text(2_000).optional(),
});

export const ReviewPlan = z.object({
  reviewId: id(),
  commissionId: id(),
  /** The version that was looked at: the one that holds. */
  version: z.number().int().min(1).max(10_000),
  reviewedOn: calendarDate(),
  with: line(400, 1),
  outcome: ReviewOutcome,
  text: text(4_000, 1),
});

/** What a practitioner has under way: what each commission asks for next, the nearest day first, and how many ask for nothing now. */
export const MyCommissions = z
  .object({
    today: z.string(),
    owed: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        label: z.string(),
        age: z.number().int().nullable(),
        intervention: z.string(),
        duty: PlanDuty,
        /** Null where the day is not known. */
        dueOn: z.string().nullable(),
      }),
    ),
    /** Started, and nothing to do with the plan now. */
    inOrder: z.number().int(),
    paused: z.number().int(),
  })
  .meta({ id: 'MyCommissions' });
