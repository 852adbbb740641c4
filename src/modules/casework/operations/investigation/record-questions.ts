import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { InvestigationView, RecordQuestions } from '../../investigation-contract.ts';
import type { InvestigationTables } from '../../investigation-tables.ts';
import { investigationView } from '../../read/investigation/investigation-view.ts';
import { addCaseEvent } from '../../store/events.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';

/**
 * Records the standard questions on violence and honour that every new investigation asks: of whom, whether alone, and what came of it; or why a
 * question was not put.
 */
export const recordQuestions = defineOperation({
  name: 'casework.record-questions',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'questions.recorded',
  summary: 'Record what came of the standard questions on violence and honour, or why they were not asked',
  input: RecordQuestions,
  output: InvestigationView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, questionsId, askedOf, answers }) => ({
    caseId,
    questionsId,
    askedOf,
    answers: answers.map(({ subject, outcome }) => ({ subject, outcome })),
  }),
  run: async (ctx, { caseId, questionsId, askedOf, personName, alone, answers, askedOn = ctx.today }) => {
    const head = await lockInvestigation(ctx, caseId);
    if (askedOn > ctx.today) throw invalid('askedOn', 'in_the_future');
    if (head.opened_on && askedOn < head.opened_on) throw invalid('askedOn', 'before_case');
    if (new Set(answers.map((a) => a.subject)).size < answers.length)
      throw invalid('answers', 'somebody_twice');
    const wasAsked = answers.some((a) => a.outcome !== 'not_asked');
    if (wasAsked && alone === undefined) throw invalid('alone', 'alone_needed');
    for (const [n, { outcome, text }] of answers.entries()) {
      if (outcome === 'told' && !text) throw invalid(`answers.${n}.text`, 'told_needed');
      if (outcome === 'not_asked' && !text) throw invalid(`answers.${n}.text`, 'reason_missing');
    }
    const record = await recordIn(ctx, caseId, questionsId);
    const saved = await ctx
      .tables<InvestigationTables>()
      .insertInto('casework.standard_question')
      .values(
        answers.map(({ subject, outcome, text }) => ({
          ...record,
          subject,
          asked_of: askedOf,
          person_name: personName || null,
          asked_on: askedOn,
          alone: outcome === 'not_asked' ? null : (alone ?? null),
          outcome,
          body: text || null,
        })),
      )
      .onConflict((oc) => oc.columns(['tenant_id', 'id', 'subject']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (saved) {
      const kind = wasAsked ? 'questions_asked' : 'questions_not_asked';
      await addCaseEvent(ctx, { caseId, kind, body: null, by: record.recorded_by });
    }
    return await investigationView(ctx, caseId);
  },
});
