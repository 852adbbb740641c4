import { aReport } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { aDecision, aProposal, nothing, rulesSeen, upon } from './parts.ts';
import type { Calls } from './walk.ts';

export const caseworkCasesCalls: Calls = {
  'casework.my-day': nothing,
  'casework.counts': nothing,
  'casework.my-watch': nothing,
  'casework.notices': nothing,
  'casework.inbox': nothing,
  'casework.cases': nothing,
  'casework.watch': nothing,
  'casework.unit-overview': nothing,
  'casework.find': () => ({ q: 'Norrgren' }),
  'casework.case': upon,
  'casework.case-log': upon,
  'casework.assignable-functions': upon,
  'casework.register-report': () => ({ ...aReport(), reportId: newId(), channel: 'phone' }),
  'casework.submit-concern-report': () => ({ ...aReport(), reportId: newId() }),
  'casework.assess-protection': async (walk, role, place, fresh) => {
    const { caseId, reportId } = await walk.case(role, place, fresh, false);
    return { caseId, reportId, outcome: 'no_need', reasons: 'Trygg.' };
  },
  'casework.decide-preliminary': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    outcome: 'not_open',
    reasonCode: 'other',
    text: 'Nej.',
  }),
  'casework.return-proposal': async (walk, role, place, fresh) => {
    const proposal = await aProposal(walk, role, place, fresh);
    if (fresh) await walk.done('casework.propose-decision', role, place, proposal, () => proposal);
    const { caseId, proposalId } = proposal;
    return { caseId, proposalId, note: 'Jag ska tala med skolan först.' };
  },
  'casework.add-co-worker': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    functionId: walk.world.lova.functionId,
    task: 'Barnsamtal',
  }),
  'casework.end-co-worker': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const beside = { caseId, functionId: walk.world.lova.functionId };
    if (fresh) await walk.done('casework.add-co-worker', role, place, beside, () => true);
    return beside;
  },
  'casework.close-case': async (walk, role, place) => {
    const decision = {
      ...(await aDecision(walk, role, place)),
      caseId: (await walk.concluded(role, place)).caseId,
    };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    const { caseId, decisionId } = decision;
    const notice = {
      caseId,
      decisionId,
      noticeId: newId(),
      party: 'guardian' as const,
      personName: 'Petra Norrgren',
      told: 'letter' as const,
      toldOn: '2026-11-20',
    };
    await walk.done('casework.tell-decision', role, place, notice, () => notice);
    return { caseId, reason: 'refused', text: 'Vårdnadshavarna nöjer sig med avslaget.' };
  },
  'casework.end-follow-up': async (walk, role, place) => ({
    caseId: (await walk.followedUp(role, place)).caseId,
    text: 'Alva har det bra.',
  }),
  'casework.record-contact': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    contactId: newId(),
    party: 'guardian',
    way: 'phone',
    text: 'Mamman berättar.',
  }),
  'casework.record-meeting': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    meetingId: newId(),
    standing: 'offered',
  }),
  'casework.join-report': async (walk, role, place) => ({
    caseId: (await walk.joinable(role, place)).caseId,
  }),
  'casework.give-feedback': async (walk, role, place) => {
    const { caseId, reportId } = await walk.notOpened(role, place);
    return { caseId, reportId, given: true, way: 'phone' };
  },
  'casework.intake-rules': nothing,
  'casework.set-delegation': async (walk) => ({
    decision: 'extend',
    functionIds: [walk.world.siv.functionId],
    section: '4.1',
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Nämndens delegationsordning.',
    seenVersions:
      (await rulesSeen(walk)).decisions.find((d) => d.decision === 'extend')?.versions.length ?? 0,
  }),
  'casework.set-office-hours': async (walk) => ({
    opens: '08:00',
    closes: '16:30',
    reason: 'Nämndens beslut.',
    seenVersions: (await rulesSeen(walk)).officeHours.length,
  }),
  'casework.assign-case': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    functionId: walk.world.siv.functionId,
  }),
  'casework.assign-cases': async (walk, role, place, fresh) => ({
    caseIds: [(await walk.case(role, place, fresh)).caseId],
    functionId: walk.world.siv.functionId,
  }),
  'casework.handover': async (walk, _role, place, fresh) => ({
    functionId: (await walk.seat(place, fresh)).functionId,
  }),
  'casework.turn-18': nothing,
};
