import type { z } from 'zod';
import type { Context, Offer } from '#core/operation';
import { birthOf } from '#modules/casework';
import { begunIn, serviceNames } from '#modules/interventions';
import { ageOn } from '#platform/calendar';
import type { Notices } from '../notice-contract.ts';
import type { Risks } from '../risk-contract.ts';
import { offerClocks, talkClocks } from '../store/clocks.ts';
import { newIn } from '../store/records.ts';
import { noticesIn, risksIn } from '../store/stories.ts';
import type { RecordColumns } from '../tables.ts';

const signedIn = (row: RecordColumns) => ({
  recordId: row.id,
  by: row.recorded_by,
  byFunction: row.recorded_by_function_title,
  recordedAt: row.recorded_at.toISOString(),
  correctionReason: row.correction_reason,
});

async function ageToday(ctx: Context, caseId: string): Promise<number | null> {
  const { birthDate } = await birthOf(ctx, caseId);
  return birthDate && birthDate <= ctx.today ? ageOn(birthDate, ctx.today) : null;
}

const NOTICE = 'youth:notice:record';
const TALK = 'youth:talk:record';
const RISK = 'youth:risk:record';

/** What was told of offences in an opened case, and the talks; the last that an operation does. */
export async function noticesView(ctx: Context, caseId: string): Promise<z.input<typeof Notices>> {
  ctx.beforeAnswer();
  const [{ stories }, clocks, age] = await Promise.all([
    noticesIn(ctx, caseId),
    talkClocks(ctx, caseId),
    ageToday(ctx, caseId),
  ]);
  /** By the board's own time, where it has set one. */
  const dueAtOf = (notice: string, else_: Date): Date => {
    const clock = clocks.get(notice);
    return clock ? new Date(clock.dueAt) : else_;
  };
  const isAny = stories.some((s) => !s.notice.withdrawn);
  const offers: Offer[] = [
    { operation: 'youth.record-notice', permission: NOTICE, hindrance: newIn(ctx, caseId) },
    ...(isAny
      ? ([
          { operation: 'youth.withdraw-notice', permission: NOTICE, hindrance: null },
          { operation: 'youth.offer-talk', permission: TALK, hindrance: null },
          { operation: 'youth.record-talk', permission: TALK, hindrance: null },
        ] as const)
      : []),
  ];
  return {
    today: ctx.today,
    now: ctx.now.toISOString(),
    caseId,
    age,
    notices: stories
      .toSorted((a, b) => b.notice.received_at.getTime() - a.notice.received_at.getTime())
      .map(({ notice, offers: offered, talk, standing }) => ({
        ...signedIn(notice),
        noticeId: notice.root,
        receivedAt: notice.received_at.toISOString(),
        source: notice.source,
        offenceOn: notice.offence_on,
        offence: notice.offence,
        suspicion: notice.suspicion,
        firstOffence: notice.first_offence,
        text: notice.body,
        withdrawn: notice.withdrawn,
        stage: standing.stage,
        dueAt: dueAtOf(notice.root, standing.dueAt).toISOString(),
        heldInTime: talk !== null && talk.held_at <= dueAtOf(notice.root, standing.dueAt),
        offers: offered.map((o) => ({
          ...signedIn(o),
          offerId: o.root,
          offeredAt: o.offered_at.toISOString(),
          offeredTo: o.offered_to,
          way: o.way,
          answer: o.answer,
          declinedWhy: o.declined_why,
          text: o.body,
        })),
        talk: talk && {
          ...signedIn(talk),
          heldAt: talk.held_at.toISOString(),
          guardians: talk.guardians,
          guardiansWhyNot: talk.guardians_why_not,
          police: talk.police,
          policeWhyNot: talk.police_why_not,
          others: talk.others,
          outcome: talk.outcome,
          text: talk.body,
          nextStep: talk.next_step,
        },
        clock: clocks.get(notice.root) ?? null,
      })),
    ...ctx.offers(ctx.opened(caseId), offers),
  };
}

/** What is known of the child of an opened case as one at risk; the last that an operation does. */
export async function risksView(ctx: Context, caseId: string): Promise<z.input<typeof Risks>> {
  ctx.beforeAnswer();
  const mayRecord = ctx.may(RISK, ctx.opened(caseId)).allowed;
  const [{ stories }, clocks, age, services, commissions] = await Promise.all([
    risksIn(ctx, caseId),
    offerClocks(ctx, caseId),
    ageToday(ctx, caseId),
    mayRecord ? serviceNames(ctx) : [],
    mayRecord ? begunIn(ctx, caseId) : [],
  ]);
  const isAny = stories.some((s) => !s.risk.withdrawn);
  const offers: Offer[] = [
    { operation: 'youth.identify-risk-child', permission: RISK, hindrance: newIn(ctx, caseId) },
    ...(isAny
      ? (
          [
            'youth.withdraw-risk',
            'youth.offer-support',
            'youth.answer-offer',
            'youth.record-received',
          ] as const
        ).map((operation) => ({ operation, permission: RISK, hindrance: null }) as const)
      : []),
  ];
  return {
    today: ctx.today,
    caseId,
    age,
    risks: stories
      .toSorted((a, b) => (a.risk.identified_on < b.risk.identified_on ? 1 : -1))
      .map(({ risk, offers: offered, answers, starts, standing }) => ({
        ...signedIn(risk),
        riskId: risk.root,
        identifiedOn: risk.identified_on,
        age: risk.age,
        knownBy: risk.known_by,
        text: risk.body,
        withdrawn: risk.withdrawn,
        stage: standing.stage,
        offers: offered.map((o) => {
          const answer = answers.find((a) => a.offer === o.root);
          const start = starts.find((s) => s.offer === o.root);
          return {
            ...signedIn(o),
            offerId: o.root,
            offeredOn: o.offered_on,
            entryId: o.entry_id,
            offered: o.offered,
            text: o.body,
            answer: answer
              ? {
                  ...signedIn(answer),
                  answeredOn: answer.answered_on,
                  answer: answer.answer,
                  answeredBy: answer.answered_by,
                  declinedWhy: answer.declined_why,
                  text: answer.body,
                }
              : null,
            start: start
              ? {
                  ...signedIn(start),
                  receivedOn: start.received_on,
                  commissionId: start.commission_id,
                  text: start.body,
                }
              : null,
          };
        }),
        clock: clocks.get(risk.root) ?? null,
      })),
    services,
    commissions,
    ...ctx.offers(ctx.opened(caseId), offers),
  };
}
