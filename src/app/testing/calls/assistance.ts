import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { aDecision, nothing } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** A case of economic assistance in that place, without anything that is followed. */
const applying = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.investigated(role, place);
  await walk.world.rows(
    `update casework.case_head set area = 'economic_assistance' where id = $1 returning id`,
    [caseId],
  );
  return caseId;
};
const aPeriod = async (walk: Walk, role: Role, place: Place) => ({
  caseId: await applying(walk, role, place),
  periodId: newId(),
  beganOn: '2026-11-20',
});
/** One in which something is followed from the day of the walk. */
const followed = async (walk: Walk, role: Role, place: Place) => {
  const period = await aPeriod(walk, role, place);
  await walk.done('assistance.begin', role, place, period, () => period);
  return period;
};
const aMonth = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await followed(walk, role, place)).caseId,
  applicationId: newId(),
  month: '2026-11-01',
  cameInOn: '2026-11-20',
  channel: 'e_service' as const,
});
const anEviction = async (walk: Walk, role: Role, place: Place) => ({
  caseId: await applying(walk, role, place),
  noticeId: newId(),
  receivedOn: '2026-11-20',
  sender: 'enforcement' as const,
});
const aSituationPlan = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await followed(walk, role, place)).caseId,
  seenVersion: 0,
  goal: 'Egen försörjning.',
  steps: [{ text: 'Söker arbete.' }],
  agreedOn: '2026-11-20',
  reviewBy: '2027-01-20',
});

export const assistanceCalls: Calls = {
  'assistance.areas': nothing,
  'assistance.list': nothing,
  'assistance.set-area': () => ({
    area: 'work',
    seenVersion: 0,
    monthlyCheck: false,
    checkDays: null,
    planKind: 'action_plan',
    planRequired: true,
    planMonths: 3,
    decisionMonths: null,
    reason: 'Nämndens rutin.',
  }),
  'assistance.situation': async (walk, role, place) => ({ caseId: await applying(walk, role, place) }),
  'assistance.begin': aPeriod,
  'assistance.end': async (walk, role, place) => {
    const { caseId, periodId } = await followed(walk, role, place);
    return { caseId, periodId, endedOn: '2026-11-20', reason: 'work' };
  },
  'assistance.set-household': async (walk, role, place) => ({
    caseId: (await followed(walk, role, place)).caseId,
    seenVersion: 0,
    fromOn: '2026-11-20',
    members: [{ name: 'Alva', relation: 'applicant' }],
  }),
  'assistance.record-month': aMonth,
  'assistance.check-month': async (walk, role, place) => {
    const month = await aMonth(walk, role, place);
    await walk.done('assistance.record-month', role, place, month, () => month);
    const { caseId, applicationId } = month;
    return { caseId, applicationId, seenVersion: 0, checkedOn: '2026-11-20', outcome: 'granted' };
  },
  'assistance.record-eviction': anEviction,
  'assistance.answer-eviction': async (walk, role, place) => {
    const notice = await anEviction(walk, role, place);
    await walk.done('assistance.record-eviction', role, place, notice, () => notice);
    const { caseId, noticeId } = notice;
    return { caseId, noticeId, answeredOn: '2026-11-20', children: 'none', text: 'Siv handlägger.' };
  },
  'assistance.set-plan': aSituationPlan,
  'assistance.review-plan': async (walk, role, place) => {
    const plan = await aSituationPlan(walk, role, place);
    await walk.done('assistance.set-plan', role, place, plan, () => plan);
    return {
      caseId: plan.caseId,
      reviewId: newId(),
      version: 1,
      reviewedOn: '2026-11-20',
      outcome: 'done',
      text: 'Klar.',
    };
  },
  'assistance.review-decision': async (walk, role, place) => {
    const decision = { ...(await aDecision(walk, role, place)), result: 'granted' as const };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    const { caseId, decisionId } = decision;
    await walk.world.rows(`update casework.case_head set area = 'disability' where id = $1 returning id`, [
      caseId,
    ]);
    const period = { caseId, periodId: newId(), beganOn: '2026-11-20' };
    await walk.done('assistance.begin', role, place, period, () => period);
    return {
      caseId,
      reviewId: newId(),
      decisionId,
      reviewedOn: '2026-11-20',
      outcome: 'end',
      ownView: 'Behöver det inte längre.',
      text: 'Behovet har upphört.',
    };
  },
};
