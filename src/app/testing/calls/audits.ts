import type { Role } from '#core/access';
import { newId } from '#platform/ids';
import type { Place } from '../outcomes.ts';
import { nothing } from './parts.ts';
import { populate } from './populate.ts';
import type { Calls, Walk } from './walk.ts';

const done = (walk: Walk, name: string, input: object, role: Role = 'director') =>
  walk.done(name, role, 'own', input, () => null);

const aQuestion = () => ({
  questionId: newId(),
  seenVersion: 0,
  topic: 'handling',
  text: 'Hålls tiderna?',
  criteria: 'De hålls.',
  evidence: [
    { kind: 'measure', id: 'investigations-due', direction: 'at_least', holdsAt: 0.95, partlyAt: 0.85 },
  ],
});

async function question(walk: Walk): Promise<string> {
  const made = aQuestion();
  await done(walk, 'audits.set-question', made);
  return made.questionId;
}

const anAudit = async (walk: Walk) => ({
  auditId: newId(),
  title: `Granskning ${walk.next()}`,
  madeBy: 'Revisorerna',
  receivedOn: '2026-11-02',
  answerDueOn: '2026-12-20',
  functionId: (await walk.actor('director')).functionId ?? newId(),
  items: [{ itemId: newId(), kind: 'recommendation', text: 'Följ upp insatsernas resultat.' }],
});

async function audit(walk: Walk, as: 'registered' | 'asked' | 'answered' | 'sent') {
  const made = await anAudit(walk);
  const respiteId = newId();
  const ids = { auditId: made.auditId, itemId: made.items[0]?.itemId ?? '', respiteId };
  await done(walk, 'audits.register', made);
  if (as === 'registered') return ids;
  if (as === 'asked') {
    const { auditId } = ids;
    await done(walk, 'audits.ask-respite', {
      auditId,
      respiteId,
      until: '2027-01-20',
      why: 'Nämnden möts i januari.',
    });
    return ids;
  }
  await done(walk, 'audits.answer', {
    itemId: ids.itemId,
    seenVersion: 0,
    stance: 'agree',
    words: 'Nämnden delar den.',
  });
  if (as === 'sent')
    await done(walk, 'audits.send-answer', { auditId: ids.auditId, seenLetters: 0, sentOn: '2026-11-20' });
  return ids;
}

const aSample = async (walk: Walk) => {
  await populate(walk);
  return {
    sampleId: newId(),
    questionId: await question(walk),
    measureId: 'investigations-opened',
    period: '2026-T3',
    size: 5,
    openTo: '2026-12-31',
    auditors: [(await walk.actor('auditor')).functionId ?? newId()],
    decision: 'Socialnämnden 2026-11-20 § 112',
  };
};
const sampled = async (walk: Walk): Promise<string> => {
  const sample = await aSample(walk);
  await done(walk, 'audits.decide-sample', sample);
  return sample.sampleId;
};
/** A case in that place, as if it had been drawn. */
const aFile = async (walk: Walk, role: Role, place: Place) => {
  const sampleId = await sampled(walk);
  const { caseId } = await walk.case(role, place, true);
  const { tenantId, authorityId } = walk.world.board;
  await walk.world.rows(
    `insert into audits.sample_row (tenant_id, authority_id, sample_id, position, row_id, case_id, unit_id, happened_on)
      values ($1, $2, $3, 50, $4, $5, $6, '2026-11-19') returning position`,
    [tenantId, authorityId, sampleId, newId(), caseId, walk.unit('own')],
  );
  return { sampleId, caseId, number: 50 };
};

export const auditsCalls: Calls = {
  'audits.questions': nothing,
  'audits.question': async (walk) => ({ questionId: await question(walk) }),
  'audits.adopt': nothing,
  'audits.set-question': () => aQuestion(),
  'audits.evidence-choices': nothing,
  'audits.recheck': nothing,
  'audits.keep-paper': async (walk) => ({
    paperId: newId(),
    questionId: await question(walk),
    judgement: 'partly',
    words: 'Underlaget räcker inte.',
  }),
  'audits.papers': nothing,
  'audits.working-paper': nothing,
  'audits.list': nothing,
  'audits.show': async (walk) => ({ auditId: (await audit(walk, 'registered')).auditId }),
  'audits.register': (walk) => anAudit(walk),
  'audits.ask-respite': async (walk) => ({
    auditId: (await audit(walk, 'registered')).auditId,
    respiteId: newId(),
    until: '2027-01-20',
    why: 'Nämnden möts i januari.',
  }),
  'audits.settle-respite': async (walk) => ({
    respiteId: (await audit(walk, 'asked')).respiteId,
    settled: 'granted',
    until: '2027-01-20',
  }),
  'audits.answer': async (walk) => ({
    itemId: (await audit(walk, 'registered')).itemId,
    seenVersion: 0,
    stance: 'agree',
    words: 'Nämnden delar den.',
  }),
  'audits.send-answer': async (walk) => ({
    auditId: (await audit(walk, 'answered')).auditId,
    seenLetters: 0,
    sentOn: '2026-11-20',
  }),
  'audits.follow-up': async (walk) => ({
    followUpId: newId(),
    itemId: (await audit(walk, 'sent')).itemId,
    followedOn: '2026-11-20',
    outcome: 'under_way',
    words: 'Arbetet har börjat.',
    nextOn: '2027-05-20',
  }),
  'audits.samples': nothing,
  'audits.decide-sample': aSample,
  'audits.end-sample': async (walk) => ({ sampleId: await sampled(walk) }),
  'audits.sample': async (walk) => ({ sampleId: await sampled(walk) }),
  'audits.open-file': aFile,
  'audits.letter': async (walk) => ({ auditId: (await audit(walk, 'sent')).auditId, number: 1, form: 'pdf' }),
};
