import { decideItem } from '#modules/casework';
import { newId } from '#platform/ids';
import { aCommittee, aMeeting, anUrgentDecision } from '../meetings.ts';
import { anItem, nothing, upon } from './parts.ts';
import type { Calls } from './walk.ts';

export const caseworkCommitteeCalls: Calls = {
  'casework.case-items': upon,
  'casework.prepare-item': anItem,
  'casework.return-item': async (walk, role, place) => {
    const item = await anItem(walk, role, place);
    await walk.done('casework.prepare-item', role, place, item, () => item);
    return { caseId: item.caseId, itemId: item.itemId, why: 'Skriv hur barnet har hörts.' };
  },
  'casework.withdraw-item': async (walk, role, place) => {
    const item = await anItem(walk, role, place);
    await walk.done('casework.prepare-item', role, place, item, () => item);
    const { caseId, itemId } = item;
    const { meetingId } = await aMeeting(walk, role, 'planned');
    const released = { caseId, itemId, meetingId, version: 1 };
    await walk.done('casework.release-item', role, place, released, () => released);
    return { caseId, itemId, why: 'Barnet har flyttat.' };
  },
  'casework.meetings': nothing,
  'casework.set-committee': async (walk, role) => (await aCommittee(walk, role)).input,
  'casework.plan-meeting': async (walk, role) => {
    const { committeeId, day, startsAt, place } = await aMeeting(walk, role, 'planned');
    return { meetingId: newId(), committeeId, day, startsAt, place };
  },
  'casework.cancel-meeting': async (walk, role) => ({
    meetingId: (await aMeeting(walk, role, 'called')).meetingId,
    why: 'Salen är stängd.',
  }),
  'casework.meeting': async (walk, role) => ({ meetingId: (await aMeeting(walk, role, 'called')).meetingId }),
  'casework.send-papers': async (walk, role) => ({
    meetingId: (await aMeeting(walk, role, 'called')).meetingId,
  }),
  'casework.hold-meeting': async (walk, role) => {
    const { meetingId, functionId } = await aMeeting(walk, role, 'sent');
    return { meetingId, presentFunctionIds: [functionId], chairFunctionId: functionId };
  },
  'casework.item-papers': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'sent');
    return { meetingId, itemId };
  },
  'casework.decide-item': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'held');
    return { meetingId, itemId, outcome: 'as_proposed' };
  },
  'casework.report-matters': async (walk, role) => {
    const { meetingId } = await aMeeting(walk, role, 'held');
    return { meetingId, decisionIds: [await anUrgentDecision(walk)] };
  },
  'casework.adjust-minutes': async (walk, role) => {
    const { meetingId, itemId } = await aMeeting(walk, role, 'held');
    const secretary = await walk.world.board.actor('board_secretary', 'staff', 'Annika Ljungberga');
    await walk.world.run(decideItem, secretary, { meetingId, itemId, outcome: 'as_proposed' });
    return { meetingId };
  },
};
