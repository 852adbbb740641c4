import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { nothing, upon } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** A case in that place where an offence has been told of. */
const noticed = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.case(role, place, true);
  const recordId = newId();
  const notice = {
    caseId,
    recordId,
    receivedAt: '2026-11-20T08:00:00+01:00',
    source: 'police',
    offence: 'theft',
    suspicion: 'suspected',
    firstOffence: 'yes',
  };
  return { caseId, noticeId: recordId, notice };
};
const afterNotice = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, noticeId, notice } = await noticed(walk, role, place);
  await walk.done('youth.record-notice', role, place, notice, () => notice);
  return { caseId, noticeId };
};
/** A child of eleven at risk, in a case in that place; with what has been offered and accepted. */
const atRisk = async (walk: Walk, role: Role, place: Place) => {
  const { caseId } = await walk.case(role, place, true);
  await walk.world.rows(`update casework.case_head set birth_date = '2015-03-04' where id = $1`, [caseId]);
  const recordId = newId();
  const risk = { caseId, recordId, identifiedOn: '2026-11-20', knownBy: 'school', text: 'Springer ärenden.' };
  return { caseId, riskId: recordId, risk };
};
const identified = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, riskId, risk } = await atRisk(walk, role, place);
  await walk.done('youth.identify-risk-child', role, place, risk, () => risk);
  return { caseId, riskId };
};
const supportOffer = async (walk: Walk, role: Role, place: Place) => ({
  ...(await identified(walk, role, place)),
  recordId: newId(),
  offeredOn: '2026-11-20',
  offered: 'Föräldrastöd',
});
const supportAnswer = async (walk: Walk, role: Role, place: Place) => {
  const offer = await supportOffer(walk, role, place);
  await walk.done('youth.offer-support', role, place, offer, () => offer);
  return {
    caseId: offer.caseId,
    offerId: offer.recordId,
    recordId: newId(),
    answeredOn: '2026-11-20',
    answer: 'accepted',
    answeredBy: 'guardians',
  };
};

export const youthCalls: Calls = {
  'youth.notices': upon,
  'youth.record-notice': async (walk, role, place) => (await noticed(walk, role, place)).notice,
  'youth.withdraw-notice': async (walk, role, place) => {
    const { caseId, noticeId } = await afterNotice(walk, role, place);
    return { caseId, recordId: newId(), corrects: noticeId, correctionReason: 'Fel ärende.' };
  },
  'youth.offer-talk': async (walk, role, place) => ({
    ...(await afterNotice(walk, role, place)),
    recordId: newId(),
    offeredAt: '2026-11-20T08:30:00+01:00',
    offeredTo: 'both',
    way: 'phone',
    answer: 'accepted',
  }),
  'youth.record-talk': async (walk, role, place) => ({
    ...(await afterNotice(walk, role, place)),
    recordId: newId(),
    heldAt: '2026-11-20T09:00:00+01:00',
    guardians: 'all',
    police: true,
    outcome: 'nothing_more',
    text: 'Vi gick igenom vad som hände.',
  }),
  'youth.talks': nothing,
  'youth.risks': upon,
  'youth.identify-risk-child': async (walk, role, place) => (await atRisk(walk, role, place)).risk,
  'youth.withdraw-risk': async (walk, role, place) => {
    const { caseId, riskId } = await identified(walk, role, place);
    return { caseId, recordId: newId(), corrects: riskId, correctionReason: 'Fel barn.' };
  },
  'youth.offer-support': supportOffer,
  'youth.answer-offer': supportAnswer,
  'youth.record-received': async (walk, role, place) => {
    const answer = await supportAnswer(walk, role, place);
    await walk.done('youth.answer-offer', role, place, answer, () => answer);
    return { caseId: answer.caseId, offerId: answer.offerId, recordId: newId(), receivedOn: '2026-11-20' };
  },
  'youth.risk-children': nothing,
};
