import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';

type Examples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A question, an audit that has been answered and a sample of files that the auditor may open, and inputs that find them. */
export async function fuzzedAudits(runner: Runner, director: Actor, auditor: Actor): Promise<Examples> {
  const run = async (name: string, input: unknown, actor = director): Promise<unknown> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return await runner.runUnknown(operation, actor, input);
  };
  const [questionId, auditId, itemId, sampleId] = [newId(), newId(), newId(), newId()];
  const question = {
    topic: 'handling',
    text: 'Hålls tiderna?',
    criteria: 'De hålls.',
    evidence: [],
    missing: 'Ännu inget.',
  };
  await run('audits.set-question', { questionId, seenVersion: 0, ...question });
  const audit = {
    title: 'Granskning av uppföljningen',
    madeBy: 'Revisorerna',
    receivedOn: '2026-12-01',
    answerDueOn: '2027-01-15',
    functionId: director.functionId,
  };
  const item = { kind: 'recommendation', text: 'Följ upp insatsernas resultat.' };
  await run('audits.register', { auditId, ...audit, items: [{ itemId, ...item }] });
  await run('audits.answer', { itemId, seenVersion: 0, stance: 'agree', words: 'Nämnden delar den.' });
  await run('audits.send-answer', { auditId, seenLetters: 0, sentOn: '2026-12-03' });
  const draw = {
    questionId,
    measureId: 'investigations-opened',
    period: '2026-T3',
    size: 5,
    openTo: '2026-12-31',
    auditors: [auditor.functionId],
  };
  await run('audits.decide-sample', { sampleId, ...draw, decision: 'Socialnämnden § 118' });
  const { rows } = (await run('audits.sample', { sampleId }, auditor)) as {
    rows: { caseId: string; number: number }[];
  };
  return {
    'audits.question': { questionId },
    'audits.set-question': { questionId, seenVersion: 1, ...question },
    'audits.keep-paper': { questionId },
    'audits.register': { ...audit, items: [{ itemId: newId(), ...item }] },
    'audits.show': { auditId },
    'audits.ask-respite': { auditId, until: '2027-02-15' },
    'audits.settle-respite': { until: '2027-02-15' },
    'audits.answer': { itemId, seenVersion: 1, stance: 'agree', otherBoard: undefined, figures: [] },
    'audits.send-answer': { auditId, seenLetters: 1, sentOn: '2026-12-04', followUpOn: '2027-06-01' },
    'audits.follow-up': { itemId, followedOn: '2026-12-04', nextOn: '2027-06-01' },
    'audits.letter': { auditId, number: 1, form: 'pdf' },
    'audits.decide-sample': draw,
    'audits.sample': { sampleId },
    'audits.open-file': { sampleId, caseId: rows[0]?.caseId, number: rows[0]?.number },
  };
}
