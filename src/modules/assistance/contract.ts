import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
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
  SituationPlanOutcome,
} from './domain/codes.ts';

const version = z.number().int().min(0).max(10_000);

/** What applies in each area, with what has applied before. */
export const AreaRules = z
  .object({
    areas: z.array(
      z.object({
        area: AssistanceArea,
        /** 0 for what holds until the board has said otherwise. */
        version: z.number().int(),
        ...AreaRule.shape,
        /** The last first. */
        versions: z.array(
          z.object({
            version: z.number().int(),
            ...AreaRule.shape,
            reason: z.string(),
            setAt: z.string(),
            setBy: z.string(),
          }),
        ),
      }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'AreaRules' });

export const SetAreaRule = z.object({
  area: AssistanceArea,
  seenVersion: version,
  ...AreaRule.shape,
  reason: text(1000, 1),
});

export const BeginPeriod = z.object({
  caseId: id(),
  periodId: id(),
  beganOn: calendarDate(),
  /** Not said where it isn't asked. */
  ableToWork: z.boolean().optional(),
  /** How many of the 36 months before had assistance, as it is known from before. */
  earlierMonths: z.number().int().min(0).max(36).default(0),
  /** The decision that is looked at anew by rule. */
  decisionId: id().optional(),
});

export const EndPeriod = z.object({
  caseId: id(),
  periodId: id(),
  endedOn: calendarDate(),
  /** That a case is closed ends it by itself. */
  reason: PeriodEndReason.exclude(['case_closed']),
  text: text(2000).optional(),
});

export const SetHousehold = z.object({
  caseId: id(),
  seenVersion: version,
  fromOn: calendarDate(),
  members: z
    .array(
      z.object({
        name: line(200, 1),
        relation: MemberRelation,
        view: text(2000).optional(),
        why: text(1000).optional(),
      }),
    )
    .min(1)
    .max(20),
  /** Needed from the second version. */
  reason: text(1000).optional(),
});

export const RecordMonth = z.object({
  caseId: id(),
  applicationId: id(),
  /** Any day of the month that it is for. */
  month: calendarDate(),
  cameInOn: calendarDate(),
  channel: MonthChannel,
});

export const CheckMonth = z.object({
  caseId: id(),
  applicationId: id(),
  seenVersion: version,
  checkedOn: calendarDate(),
  outcome: MonthOutcome,
  decisionId: id().optional(),
  text: text(4000).optional(),
  /** Needed for a correction. */
  reason: text(1000).optional(),
});

export const RecordEvictionNotice = z.object({
  caseId: id(),
  noticeId: id(),
  receivedOn: calendarDate(),
  sender: EvictionSender,
  text: text(4000).optional(),
});

export const AnswerEvictionNotice = z.object({
  caseId: id(),
  noticeId: id(),
  answeredOn: calendarDate(),
  children: EvictionChildren,
  text: text(4000, 1),
});

export const SetSituationPlan = z.object({
  caseId: id(),
  seenVersion: version,
  goal: text(2000, 1),
  steps: z
    .array(z.object({ text: text(1000, 1), who: line(200).optional(), by: calendarDate().optional() }))
    .min(1)
    .max(30),
  agreedOn: calendarDate(),
  /** Needed when the person has not agreed to it. */
  withoutPersonWhy: text(1000).optional(),
  reviewBy: calendarDate(),
  /** Needed from the second version. */
  reason: text(1000).optional(),
});

export const ReviewSituationPlan = z.object({
  caseId: id(),
  reviewId: id(),
  version: z.number().int().min(1).max(10_000),
  reviewedOn: calendarDate(),
  outcome: SituationPlanOutcome,
  text: text(4000, 1),
  /** Needed unless it is done. */
  nextOn: calendarDate().optional(),
});

export const ReviewRunningDecision = z.object({
  caseId: id(),
  reviewId: id(),
  decisionId: id(),
  reviewedOn: calendarDate(),
  outcome: DecisionReviewOutcome,
  /** What the person says of it, or why it wasn't asked. */
  ownView: text(2000, 1),
  text: text(4000, 1),
  /** Needed unless it is to end. */
  nextOn: calendarDate().optional(),
});
