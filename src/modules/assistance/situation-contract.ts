import { z } from 'zod';
import { AreaRule } from './domain/area-rule.ts';
import {
  AssistanceArea,
  DecisionReviewOutcome,
  EvictionChildren,
  EvictionSender,
  MemberRelation,
  MonthChannel,
  MonthOutcome,
  PeriodEndReason,
  PlanKind,
  SituationPlanOutcome,
  SituationPlanStanding,
} from './domain/codes.ts';

const int = z.number().int();
const recorded = { by: z.string(), function: z.string(), recordedAt: z.string() };

const Period = z.object({
  periodId: z.string(),
  beganOn: z.string(),
  ableToWork: z.boolean().nullable(),
  earlierMonths: int,
  decisionId: z.string().nullable(),
  end: z
    .object({
      endedOn: z.string(),
      reason: PeriodEndReason,
      text: z.string().nullable(),
      ...recorded,
    })
    .nullable(),
  ...recorded,
});

const Household = z.object({
  version: int,
  fromOn: z.string(),
  members: z.array(
    z.object({
      name: z.string(),
      relation: MemberRelation,
      view: z.string().nullable(),
      why: z.string().nullable(),
    }),
  ),
  reason: z.string().nullable(),
  ...recorded,
});

const MonthCheck = z.object({
  version: int,
  checkedOn: z.string(),
  outcome: MonthOutcome,
  decisionId: z.string().nullable(),
  text: z.string().nullable(),
  reason: z.string().nullable(),
  ...recorded,
});

const Month = z
  .object({
    applicationId: z.string(),
    /** Its first day. */
    month: z.string(),
    cameInOn: z.string(),
    channel: MonthChannel,
    checkBy: z.string(),
    /** The last first; empty while it waits. */
    checks: z.array(MonthCheck),
    ...recorded,
  })
  .meta({ id: 'AssistanceMonth' });

const Eviction = z
  .object({
    noticeId: z.string(),
    receivedOn: z.string(),
    sender: EvictionSender,
    text: z.string().nullable(),
    answer: z
      .object({ answeredOn: z.string(), children: EvictionChildren, text: z.string(), ...recorded })
      .nullable(),
    ...recorded,
  })
  .meta({ id: 'EvictionNotice' });

const Plan = z.object({
  version: int,
  kind: PlanKind,
  goal: z.string(),
  steps: z.array(z.object({ text: z.string(), who: z.string().nullable(), by: z.string().nullable() })),
  agreedOn: z.string(),
  withoutPersonWhy: z.string().nullable(),
  reviewBy: z.string(),
  reason: z.string().nullable(),
  ...recorded,
});

const PlanReview = z.object({
  reviewId: z.string(),
  version: int,
  reviewedOn: z.string(),
  outcome: SituationPlanOutcome,
  text: z.string(),
  nextOn: z.string().nullable(),
  ...recorded,
});

const Decision = z
  .object({
    decisionId: z.string(),
    kind: z.string(),
    decidedOn: z.string(),
    wording: z.string(),
    untilOn: z.string().nullable(),
    /** By when it is to be looked at anew; null when it isn't. */
    reviewBy: z.string().nullable(),
    /** The last first. */
    reviews: z.array(
      z.object({
        reviewId: z.string(),
        reviewedOn: z.string(),
        outcome: DecisionReviewOutcome,
        ownView: z.string(),
        text: z.string(),
        nextOn: z.string().nullable(),
        ...recorded,
      }),
    ),
  })
  .meta({ id: 'ReviewedDecision' });

/** What is followed in a case: from when until when, the household and its months, the plan, and the decisions that are looked at anew. */
export const Situation = z
  .object({
    caseId: z.string(),
    today: z.string(),
    area: AssistanceArea,
    rule: AreaRule,
    /** The last first; the first of them runs when it has no end. */
    periods: z.array(Period),
    /** The last first. */
    household: z.array(Household),
    months: z.array(Month),
    /** Of the 36 months up to this one. */
    monthsAssisted: int,
    isLongTerm: z.boolean(),
    evictions: z.array(Eviction),
    planStanding: SituationPlanStanding,
    planRequired: z.boolean(),
    planReviewBy: z.string().nullable(),
    /** The last first. */
    plans: z.array(Plan),
    planReviews: z.array(PlanReview),
    /** Those that were granted and stand. */
    decisions: z.array(Decision),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Situation' });

/** Cases in which a situation is followed, and those in which none has been begun. */
export const SituationList = z
  .object({
    today: z.string(),
    rows: z.array(
      z.object({
        caseId: z.string(),
        caseNumber: z.string(),
        label: z.string(),
        age: int.nullable(),
        area: AssistanceArea,
        unit: z.string(),
        holder: z.string().nullable(),
        /** Null where nothing has been begun. */
        beganOn: z.string().nullable(),
        adults: int,
        children: int,
        lastMonth: z.string().nullable(),
        /** Of the oldest application that waits; null when none does. */
        checkBy: z.string().nullable(),
        plan: SituationPlanStanding,
        planRequired: z.boolean(),
        planReviewBy: z.string().nullable(),
        decisionReviewBy: z.string().nullable(),
        isLongTerm: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SituationList' });
