import { defineOperation } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { textView } from '../../../read/investigation/text/text-view.ts';
import { signatureOf } from '../../../store/events.ts';
import { viewsOf } from '../../../store/investigation/text/views.ts';
import { AnswerCorrection, InvestigationText } from '../../../text-contract.ts';
import type { TextTables } from '../../../text-tables.ts';

/** Says, once, what became of a correction that somebody asked for: changed, noted beside, or declined and why. */
export const answerCorrection = defineOperation({
  name: 'casework.answer-correction',
  kind: 'command',
  permission: 'casework:investigation-text:write',
  audit: 'investigation-text.correction-answered',
  summary: 'Answer a correction that somebody has asked for in the written investigation',
  input: AnswerCorrection,
  output: InvestigationText,
  caseId: (input) => input.caseId,
  trailContent: ({ viewId, answer }) => ({ viewId, answer }),
  run: async (ctx, { caseId, viewId, answer, text }) => {
    const view = (await viewsOf(ctx, caseId)).find((v) => v.id === viewId);
    if (view?.kind !== 'correction') throw notFound();
    if (view.answer) throw conflict('ALREADY_ANSWERED');
    const { name, functionTitle } = await signatureOf(ctx);
    await ctx
      .tables<TextTables>()
      .updateTable('casework.investigation_view')
      .set({
        answer,
        answer_body: text,
        answered_at: ctx.now,
        answered_by: name,
        answered_by_function_title: functionTitle,
        answered_by_employee: ctx.actor.employeeId,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', viewId)
      .execute();
    return await textView(ctx, caseId);
  },
});
