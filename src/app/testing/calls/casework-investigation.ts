import type { Role } from '#core/access';
import { NO_INTERVENTION } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { upon } from './parts.ts';
import type { Calls, Walk } from './walk.ts';

const aSafetyCheck = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  checkId: newId(),
  signs: [],
  persons: [{ personId: newId(), name: 'Petra Norrgren', relation: 'guardian', mayBeTold: true }] as const,
  reasons: 'Inget tyder på fara.',
});

const aStatementRequest = async (walk: Walk, role: Role, place: Place) => ({
  caseId: (await walk.investigated(role, place)).caseId,
  requestId: newId(),
  party: 'school',
  organisation: 'Norrängens skola',
  way: 'letter',
  ground: 'consent',
  consentBy: 'Petra Norrgren',
  text: 'Hur fungerar skolgången?',
});

export const caseworkInvestigationCalls: Calls = {
  'casework.investigation': upon,
  'casework.check-safety': aSafetyCheck,
  'casework.record-notice': async (walk, role, place) => {
    const check = await aSafetyCheck(walk, role, place);
    await walk.done('casework.check-safety', role, place, check, () => check);
    const [{ personId }] = check.persons;
    return { caseId: check.caseId, noticeId: newId(), personId, given: true, way: 'meeting' };
  },
  'casework.family': upon,
  'casework.record-child-talk': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    talkId: newId(),
    held: false,
    whyNot: 'Barnet är nyfött.',
  }),
  'casework.record-standpoint': async (walk, role, place) => {
    const { caseId } = await walk.investigated(role, place);
    const relation = { caseId, kind: 'guardian', givenName: 'Petra', source: 'guardian' };
    await walk.done('casework.add-relation', role, place, relation, () => relation);
    return {
      caseId,
      standpointId: newId(),
      party: 'guardian',
      name: 'Petra',
      heard: true,
      text: 'Vill att Alva får hjälp i skolan.',
    };
  },
  'casework.set-investigation-plan': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    questions: ['Vad behöver Alva?'],
    hearings: [],
    seenVersion: 0,
  }),
  'casework.statements': upon,
  'casework.record-statement': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    statementId: newId(),
    party: 'relative',
    personName: 'Rut Ekdala',
    way: 'phone',
    ground: 'came_unasked',
    text: 'Alva sover ofta hos henne.',
  }),
  'casework.request-statement': aStatementRequest,
  'casework.follow-request': async (walk, role, place) => {
    const request = await aStatementRequest(walk, role, place);
    await walk.done('casework.request-statement', role, place, request, () => request);
    return { caseId: request.caseId, requestId: request.requestId, stepId: newId(), kind: 'reminded' };
  },
  'casework.record-questions': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    questionsId: newId(),
    askedOf: 'child',
    alone: true,
    answers: [{ subject: 'violence', outcome: 'nothing_told' }],
  }),
  'casework.extend-preliminary': async (walk, role, place, fresh) => ({
    caseId: (await walk.case(role, place, fresh)).caseId,
    until: '2026-12-18',
    reason: 'Synnerliga skäl.',
  }),
  'casework.extend-investigation': async (walk, role, place) => {
    await walk.undelegated();
    const { caseId } = await walk.investigated(role, place);
    return { caseId, until: '2027-05-31', reason: 'Väntar på utlåtande.' };
  },
  'casework.conclude-investigation': async (walk, role, place) => {
    await walk.undelegated();
    return { caseId: (await walk.investigated(role, place)).caseId, ...NO_INTERVENTION };
  },
  'casework.propose-extension': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    until: '2027-05-31',
    reason: 'Väntar på utlåtande.',
    proposalId: newId(),
    deciderFunctionId: await walk.investigationDecider(),
  }),
  'casework.propose-conclusion': async (walk, role, place) => ({
    caseId: (await walk.investigated(role, place)).caseId,
    ...NO_INTERVENTION,
    proposalId: newId(),
    deciderFunctionId: await walk.investigationDecider(),
  }),
};
