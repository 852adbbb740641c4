import {
  type AssistanceMonth,
  answerEviction,
  beginPeriod,
  checkMonth,
  type DecisionOutcome,
  type EvictionChildren,
  type EvictionNotice,
  type EvictionSender,
  endPeriod,
  type MonthChannel,
  type MonthOutcome,
  type PeriodEndReason,
  type PlanOutcome,
  type ReviewedDecision,
  recordEviction,
  recordMonth,
  reviewDecision,
  reviewPlan,
  type Situation,
  setPlan,
} from '../../api/assistance.ts';
import * as codes from '../../app/sv/assistance.ts';
import { newId } from '../../ui/new-id.ts';
import type { Action } from './ActionDialog.tsx';
import { dayIn, textIn } from './action-fields.ts';

const words = codes.situationForm;

/** What can be done with what is followed in a case: one form each. The ids are made when the form is opened, so that a second press is the same. */

export function beginAction({ caseId, today, area, rule, decisions }: Situation): Action {
  const periodId = newId();
  const asksWork = area !== 'disability' && area !== 'social_psychiatry';
  return {
    key: `situation-begin:${caseId}`,
    heading: codes.periodWords(area).begin,
    fields: [
      { kind: 'day', name: 'beganOn', label: words.beganOn, max: today },
      ...(asksWork
        ? [{ kind: 'yes-no', name: 'ableToWork', label: words.able, optional: true } as const]
        : []),
      ...(area === 'economic_assistance'
        ? [
            {
              kind: 'number',
              name: 'earlierMonths',
              label: words.earlierMonths,
              help: words.earlierHelp,
              optional: true,
            } as const,
          ]
        : []),
      // Where no rule says when a decision is looked at anew, nothing is asked.
      ...(rule.decisionMonths === null
        ? []
        : [
            {
              kind: 'choice',
              name: 'decisionId',
              label: words.decision,
              optional: true,
              options: decisions.map((d) => ({
                value: d.decisionId,
                label: `${d.decidedOn} ${d.wording}`.slice(0, 80),
              })),
            } as const,
          ]),
    ],
    initial: { beganOn: today, ableToWork: '', earlierMonths: '', decisionId: '' },
    send: (values, signal) =>
      beginPeriod(
        {
          caseId,
          periodId,
          beganOn: dayIn(values, 'beganOn'),
          ...(values.ableToWork && { ableToWork: values.ableToWork === 'yes' }),
          ...(values.earlierMonths && { earlierMonths: Number(values.earlierMonths) }),
          ...(values.decisionId && { decisionId: values.decisionId }),
        },
        signal,
      ),
  };
}

export function endAction({ caseId, today, area }: Situation, periodId: string): Action {
  return {
    key: `situation-end:${caseId}`,
    heading: codes.periodWords(area).end,
    fields: [
      { kind: 'day', name: 'endedOn', label: words.endedOn, max: today },
      { kind: 'codes', name: 'reason', label: words.reason, words: codes.periodEndChoice },
      { kind: 'text', name: 'text', label: words.text, help: words.endHelp, optional: true },
    ],
    initial: { endedOn: today, reason: '', text: '' },
    send: (values, signal) =>
      endPeriod(
        {
          caseId,
          periodId,
          endedOn: dayIn(values, 'endedOn'),
          reason: values.reason as PeriodEndReason,
          text: textIn(values, 'text'),
        },
        signal,
      ),
  };
}

/** The months around today, the next first. */
function monthsAround(today: string): { value: string; label: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 8 }, (_, n) => {
    const at = year * 12 + month - n;
    const value = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return { value: `${value}-01`, label: value };
  });
}

export function monthAction({ caseId, today, months }: Situation): Action {
  const applicationId = newId();
  const taken = new Set(months.map((m) => m.month));
  const options = monthsAround(today).filter((m) => !taken.has(m.value));
  return {
    key: `situation-month:${caseId}`,
    heading: words.monthTitle,
    fields: [
      { kind: 'choice', name: 'month', label: words.month, options },
      { kind: 'day', name: 'cameInOn', label: words.cameInOn, max: today },
      { kind: 'codes', name: 'channel', label: words.channel, words: codes.monthChannel },
    ],
    initial: { month: '', cameInOn: today, channel: '' },
    send: (values, signal) =>
      recordMonth(
        {
          caseId,
          applicationId,
          month: values.month ?? '',
          cameInOn: dayIn(values, 'cameInOn'),
          channel: values.channel as MonthChannel,
        },
        signal,
      ),
  };
}

export function checkAction({ caseId, today }: Situation, month: AssistanceMonth): Action {
  const [last] = month.checks;
  const { applicationId } = month;
  return {
    key: `situation-check:${applicationId}:${last?.version ?? 0}`,
    heading: words.checkTitle(month.month.slice(0, 7)),
    fields: [
      { kind: 'day', name: 'checkedOn', label: words.checkedOn, max: today, min: month.cameInOn },
      { kind: 'codes', name: 'outcome', label: words.outcome, words: codes.monthOutcome },
      { kind: 'text', name: 'text', label: words.whyNot, optional: true },
      ...(last ? [{ kind: 'text', name: 'reason', label: words.correctionReason } as const] : []),
    ],
    initial: {
      checkedOn: last?.checkedOn ?? today,
      outcome: last?.outcome ?? '',
      text: last?.text ?? '',
      reason: '',
    },
    send: (values, signal) =>
      checkMonth(
        {
          caseId,
          applicationId,
          seenVersion: last?.version ?? 0,
          checkedOn: dayIn(values, 'checkedOn'),
          outcome: values.outcome as MonthOutcome,
          text: textIn(values, 'text'),
          reason: textIn(values, 'reason'),
        },
        signal,
      ),
  };
}

export function evictionAction({ caseId, today }: Situation): Action {
  const noticeId = newId();
  return {
    key: `situation-eviction:${caseId}`,
    heading: words.evictionTitle,
    fields: [
      { kind: 'day', name: 'receivedOn', label: words.receivedOn, max: today },
      { kind: 'codes', name: 'sender', label: words.sender, words: codes.evictionSender },
      { kind: 'text', name: 'text', label: words.text, optional: true },
    ],
    initial: { receivedOn: today, sender: '', text: '' },
    send: (values, signal) =>
      recordEviction(
        {
          caseId,
          noticeId,
          receivedOn: dayIn(values, 'receivedOn'),
          sender: values.sender as EvictionSender,
          text: textIn(values, 'text'),
        },
        signal,
      ),
  };
}

export function answerAction({ caseId, today }: Situation, { noticeId, receivedOn }: EvictionNotice): Action {
  return {
    key: `situation-answer:${noticeId}`,
    heading: words.answerTitle,
    fields: [
      {
        kind: 'day',
        name: 'answeredOn',
        label: words.answeredOn,
        help: words.answerHelp,
        max: today,
        min: receivedOn,
      },
      { kind: 'codes', name: 'children', label: words.children, words: codes.evictionChildren },
      { kind: 'text', name: 'text', label: words.answerText },
    ],
    initial: { answeredOn: today, children: '', text: '' },
    send: (values, signal) =>
      answerEviction(
        {
          caseId,
          noticeId,
          answeredOn: dayIn(values, 'answeredOn'),
          children: values.children as EvictionChildren,
          text: values.text ?? '',
        },
        signal,
      ),
  };
}

export function planAction({ caseId, today, rule, plans }: Situation): Action {
  const [last] = plans;
  const seenVersion = last?.version ?? 0;
  return {
    key: `situation-plan:${caseId}:${seenVersion}`,
    heading: codes.planKind[rule.planKind],
    fields: [
      { kind: 'text', name: 'goal', label: words.goal },
      { kind: 'text', name: 'steps', label: words.steps, rows: 4 },
      { kind: 'day', name: 'agreedOn', label: words.agreedOn, max: today },
      {
        kind: 'text',
        name: 'withoutPersonWhy',
        label: words.withoutWhy,
        help: words.withoutHelp,
        optional: true,
        rows: 1,
      },
      { kind: 'day', name: 'reviewBy', label: words.planReviewBy(rule.planMonths), min: today },
      ...(last ? [{ kind: 'text', name: 'reason', label: words.planChange, rows: 1 } as const] : []),
    ],
    initial: {
      goal: last?.goal ?? '',
      steps: last?.steps.map((s) => s.text).join('\n') ?? '',
      agreedOn: today,
      withoutPersonWhy: '',
      reviewBy: '',
      reason: '',
    },
    send: (values, signal) =>
      setPlan(
        {
          caseId,
          seenVersion,
          goal: values.goal ?? '',
          steps: (values.steps ?? '')
            .split('\n')
            .flatMap((line) => (line.trim() ? [{ text: line.trim() }] : [])),
          agreedOn: dayIn(values, 'agreedOn'),
          withoutPersonWhy: textIn(values, 'withoutPersonWhy'),
          reviewBy: dayIn(values, 'reviewBy'),
          reason: textIn(values, 'reason'),
        },
        signal,
      ),
  };
}

export function reviewPlanAction({ caseId, today, plans }: Situation): Action {
  const reviewId = newId();
  const version = plans[0]?.version ?? 1;
  return {
    key: `situation-plan-review:${caseId}:${version}`,
    heading: words.reviewPlanTitle,
    fields: [
      { kind: 'day', name: 'reviewedOn', label: words.reviewedOn, max: today },
      { kind: 'codes', name: 'outcome', label: words.outcome, words: codes.situationPlanOutcome },
      { kind: 'text', name: 'text', label: words.reviewText, rows: 3 },
      { kind: 'day', name: 'nextOn', label: words.nextOn, help: words.nextHelp, optional: true, min: today },
    ],
    initial: { reviewedOn: today, outcome: '', text: '', nextOn: '' },
    send: (values, signal) =>
      reviewPlan(
        {
          caseId,
          reviewId,
          version,
          reviewedOn: dayIn(values, 'reviewedOn'),
          outcome: values.outcome as PlanOutcome,
          text: values.text ?? '',
          ...(values.nextOn && { nextOn: dayIn(values, 'nextOn') }),
        },
        signal,
      ),
  };
}

export function reviewDecisionAction({ caseId, today }: Situation, { decisionId }: ReviewedDecision): Action {
  const reviewId = newId();
  return {
    key: `situation-decision:${decisionId}`,
    heading: words.reviewDecisionTitle,
    fields: [
      { kind: 'day', name: 'reviewedOn', label: words.decisionOn, max: today },
      { kind: 'text', name: 'ownView', label: words.ownView },
      { kind: 'text', name: 'text', label: words.decisionText, rows: 3 },
      { kind: 'codes', name: 'outcome', label: words.outcome, words: codes.decisionReviewOutcome },
      {
        kind: 'day',
        name: 'nextOn',
        label: words.decisionNext,
        help: words.decisionNextHelp,
        optional: true,
        min: today,
      },
    ],
    initial: { reviewedOn: today, ownView: '', text: '', outcome: '', nextOn: '' },
    send: (values, signal) =>
      reviewDecision(
        {
          caseId,
          reviewId,
          decisionId,
          reviewedOn: dayIn(values, 'reviewedOn'),
          outcome: values.outcome as DecisionOutcome,
          ownView: values.ownView ?? '',
          text: values.text ?? '',
          ...(values.nextOn && { nextOn: dayIn(values, 'nextOn') }),
        },
        signal,
      ),
  };
}
