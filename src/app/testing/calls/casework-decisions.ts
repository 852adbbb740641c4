import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { aDecision, aLetter, aProposal, decided, nothing, upon } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

/** A custody that the board has decided, and what happens with it first. */
const inCustody = async (walk: Walk, role: Role, place: Place) => {
  const decision = {
    ...(await aDecision(walk, role, place)),
    result: 'granted' as const,
    kind: 'immediate_custody' as const,
    law: 'lvu' as const,
    section: '6 § LVU',
  };
  await walk.done('casework.record-decision', role, place, decision, () => decision);
  const { caseId, decisionId } = decision;
  return { caseId, decisionId, step: 'submitted' as const, on: '2026-11-20' };
};
const onShift = async (walk: Walk, role: Role) => {
  const shiftId = newId();
  const shift = { shiftId, endsAt: '2026-11-20T17:00:00+01:00' };
  await walk.done('casework.open-shift', role, 'own', shift, () => shift);
  return { shiftId };
};
const toldOf = async (walk: Walk, role: Role, place: Place) => {
  const { caseId, decisionId } = await decided(walk, role, place);
  const notice = {
    caseId,
    decisionId,
    noticeId: newId(),
    party: 'guardian' as const,
    personName: 'Petra Norrgren',
    told: 'letter' as const,
    toldOn: '2026-11-20',
  };
  return notice;
};
const appealed = async (walk: Walk, role: Role, place: Place) => {
  const notice = await toldOf(walk, role, place);
  await walk.done('casework.tell-decision', role, place, notice, () => notice);
  return {
    caseId: notice.caseId,
    appealId: newId(),
    noticeId: notice.noticeId,
    receivedOn: '2026-11-20',
    text: 'Jag vill att beslutet ändras.',
  };
};
const inQueue = async (walk: Walk, role: Role, place: Place) => {
  const letter = await aLetter(walk, role, place);
  await walk.done('casework.send-letter', role, place, letter, () => letter);
  return { letters: [{ caseId: letter.caseId, letterId: letter.letterId }] };
};
const senderWords = {
  kind: 'sender',
  lang: 'sv',
  title: '',
  body: 'Exempelgatan 2, 123 45 Björkvik',
} as const;

export const caseworkDecisionsCalls: Calls = {
  'casework.propose-decision': aProposal,
  'casework.decisions': upon,
  'casework.record-decision': aDecision,
  'casework.correct-decision': async (walk, role, place) => {
    const { caseId, decisionId, section, wording, reasons } = await decided(walk, role, place);
    return {
      caseId,
      decisionId,
      section,
      wording,
      reasons,
      correctionReason: 'Fel paragraf.',
      seenVersions: 1,
    };
  },
  'casework.tell-decision': toldOf,
  'casework.record-execution': async (walk, role, place) => {
    const decision = { ...(await aDecision(walk, role, place)), result: 'granted' as const };
    await walk.done('casework.record-decision', role, place, decision, () => decision);
    return { caseId: decision.caseId, decisionId: decision.decisionId, executedOn: '2026-11-20' };
  },
  'casework.unexecuted': nothing,
  'casework.report-unexecuted': () => ({ quarter: '2026-07-01', sentOn: '2026-10-20', seenVersion: 0 }),
  'casework.custodies': upon,
  'casework.shift': nothing,
  'casework.shift-handovers': nothing,
  'casework.open-shift': async () => ({ shiftId: newId(), endsAt: '2026-11-20T17:00:00+01:00' }),
  'casework.close-shift': onShift,
  'casework.note-in-shift': async (walk, role) => {
    await onShift(walk, role);
    return { entryId: newId(), text: 'Lugnt hittills.' };
  },
  'casework.find-in-shift': async (walk, role) => {
    await onShift(walk, role);
    return { number: 'BU-2026-9999', reason: 'Polisen ringer om barnet.' };
  },
  'casework.take-over-from-shift': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    return { caseId, shiftId: fresh ? await walk.doneOnShift(caseId) : newId() };
  },
  'casework.record-custody-step': inCustody,
  'casework.correct-custody-step': async (walk, role, place) => {
    const submitted = await inCustody(walk, role, place);
    await walk.done('casework.record-custody-step', role, place, submitted, () => submitted);
    return { ...submitted, seenVersions: 1, reason: 'Fel dag.' };
  },
  'casework.letters': upon,
  'casework.send-letter': aLetter,
  'casework.print-queue': nothing,
  'casework.print-batch': inQueue,
  'casework.mark-letters': async (walk, role, place) => ({
    ...(await inQueue(walk, role, place)),
    step: 'printed',
  }),
  'casework.letter-templates': nothing,
  'casework.try-letter-template': () => senderWords,
  'casework.set-letter-template': () => ({ ...senderWords, reason: 'Ny adress.', seenVersions: 0 }),
  'casework.receive-appeal': appealed,
  'casework.handle-appeal': async (walk, role, place) => {
    const appeal = await appealed(walk, role, place);
    await walk.done('casework.receive-appeal', role, place, appeal, () => appeal);
    return {
      caseId: appeal.caseId,
      appealId: appeal.appealId,
      step: 'forwarded',
      text: 'Inget nytt i överklagandet.',
    };
  },
};
