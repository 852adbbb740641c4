import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { textView } from '../../../read/investigation/text/text-view.ts';
import { signatureOf } from '../../../store/events.ts';
import { begunTextOf } from '../../../store/investigation/text/texts.ts';
import { viewsOf } from '../../../store/investigation/text/views.ts';
import { recordedBy } from '../../../store/recorded.ts';
import { InvestigationText, RecordView } from '../../../text-contract.ts';
import type { TextTables } from '../../../text-tables.ts';

/**
 * Records what the child or a guardian says of the text when it is communicated (FL 25 §): how they see it themselves, or what they want
 * corrected. It stands beside the text, in their words, and is answered.
 */
export const recordView = defineOperation({
  name: 'casework.record-view',
  kind: 'command',
  permission: 'casework:investigation-text:write',
  audit: 'investigation-text.view-recorded',
  summary: 'Record how somebody sees the written investigation, or what they want corrected in it',
  input: RecordView,
  output: InvestigationText,
  caseId: (input) => input.caseId,
  trailContent: ({ viewId, kind, heading, party }) => ({ viewId, kind, heading, party }),
  run: async (ctx, input) => {
    const { caseId, viewId, heading } = input;
    const text = await begunTextOf(ctx, caseId);
    if (heading && !text.headings.some((h) => h.key === heading)) throw invalid('heading', 'unknown_heading');
    if (input.saidOn > ctx.today) throw invalid('saidOn', 'in_the_future');
    const kept = await ctx
      .tables<TextTables>()
      .insertInto('casework.investigation_view')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: viewId,
        authority_id: ctx.authorityId,
        case_id: caseId,
        kind: input.kind,
        heading: heading ?? null,
        party: input.party,
        party_name: input.partyName || null,
        said_on: input.saidOn,
        body: input.text,
        ...recordedBy(ctx, await signatureOf(ctx)),
        answer: null,
        answer_body: null,
        answered_at: null,
        answered_by: null,
        answered_by_function_title: null,
        answered_by_employee: null,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!kept && !(await viewsOf(ctx, caseId)).some((v) => v.id === viewId))
      throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
    return await textView(ctx, caseId);
  },
});
