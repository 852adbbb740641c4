import { newId } from '#platform/ids';
import { nothing, upon } from './parts.ts';
import type { Calls } from './walk.ts';

export const caseworkPersonsCalls: Calls = {
  'casework.case-persons': upon,
  'casework.codings': upon,
  'casework.children-check': () => ({ givenName: 'Petra', familyName: 'Norrgren', reason: 'Nytt ärende.' }),
  'casework.save-person': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    version: 1,
    language: 'svenska',
    interpreter: false,
  }),
  'casework.add-relation': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    kind: 'guardian',
    givenName: 'Petra',
    familyName: 'Norrgren',
    source: 'guardian',
  }),
  'casework.end-relation': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const relation = { caseId, kind: 'guardian', givenName: 'Petra', source: 'guardian' };
    const relationId = await walk.done(
      'casework.add-relation',
      role,
      place,
      relation,
      (view: { relations: { relationId: string }[] }) => view.relations[0]?.relationId,
    );
    return { caseId, relationId: relationId ?? newId(), reason: 'Felskrivet.' };
  },
  'casework.identity-preview': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    identityNumber: walk.identityNumber(),
  }),
  'casework.identify-person': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    identityNumber: walk.identityNumber(),
    reason: 'Skolan har lämnat numret.',
  }),
  'casework.join-persons': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    otherCaseNumber: await walk.caseNumber((await walk.case(role, place, true)).caseId),
    reason: 'Samma barn.',
  }),
  'casework.separate-persons': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const otherCaseNumber = await walk.caseNumber((await walk.case(role, place, true)).caseId);
    const historyId = await walk.done(
      'casework.join-persons',
      role,
      place,
      { caseId, otherCaseNumber, reason: 'Samma barn.' },
      (view: { history: { historyId: string }[] }) => view.history[0]?.historyId,
    );
    return { caseId, historyId: historyId ?? newId(), reason: 'Var inte samma barn.' };
  },
  'casework.code-problems': async (walk, role, place, fresh) => ({
    ...((await upon(walk, role, place, fresh)) as object),
    codes: ['school_absence'],
    source: 'intake',
  }),
  'casework.end-coding': async (walk, role, place, fresh) => {
    const { caseId } = await walk.case(role, place, fresh);
    const codingId = await walk.done(
      'casework.code-problems',
      role,
      place,
      { caseId, codes: ['neglect'], source: 'intake' },
      (view: { codings: { codingId: string }[] }) => view.codings[0]?.codingId,
    );
    return { caseId, codingId: codingId ?? newId(), reason: 'not_confirmed' };
  },
  'casework.risk-assessments': upon,
  'casework.record-risk-assessment': async (walk, role, place) => ({
    caseId: (await walk.underInvestigation(role, place)).caseId,
    assessmentId: newId(),
    instrument: 'freda-short',
    assessedOn: '2026-11-20',
    assessorId: walk.world.siv.employeeId,
    about: 'child',
    level: 'not_rated',
    summary: 'Inget våld berättas.',
  }),
  'casework.waive-assessment': async (walk, role, place) => {
    const { caseId } = await walk.underInvestigation(role, place);
    const codingId = await walk.done(
      'casework.code-problems',
      role,
      place,
      { caseId, codes: ['honour'], source: 'investigation' },
      (view: { codings: { codingId: string }[] }) => view.codings[0]?.codingId,
    );
    return { caseId, codingId: codingId ?? newId(), reason: 'Görs av länsstyrelsens team.' };
  },
  'casework.missing-assessments': nothing,
  'casework.instrument-rules': nothing,
  'casework.set-instrument': async (walk) => ({
    code: `lokalt-${walk.next()}`,
    name: 'Lokalt instrument',
    edition: '1',
    purpose: 'other',
    requiresTraining: false,
    levels: ['low', 'high'],
    active: true,
    reason: 'Ny rutin.',
    seenVersions: 0,
  }),
  'casework.set-requirement': async (walk) => ({
    problem: 'suspected_crime',
    anyOf: ['savry'],
    expertContact: false,
    reason: 'Ny rutin.',
    seenVersions: await walk.requirementVersions(),
  }),
  'casework.existence-check': () => ({ givenName: 'Alva', familyName: 'Norrgren', reason: 'Ny anmälan.' }),
};
