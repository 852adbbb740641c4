import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { statementsView } from '../../read/investigation/statements-view.ts';
import { RequestStatement, Statements } from '../../statement-contract.ts';
import type { StatementTables } from '../../statement-tables.ts';
import { addCaseEvent } from '../../store/events.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';
import { requestsOf, requireSame, sourceIn } from '../../store/investigation/statements.ts';

/** Records that a statement was asked for: of whom, what, when, until when, and by what right (OSL 10, 26). */
export const requestStatement = defineOperation({
  name: 'casework.request-statement',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'statement.requested',
  summary: 'Record that a statement was asked for in an investigation, and when the answer is due',
  input: RequestStatement,
  output: Statements,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, requestId, party, way, ground, askedOn, answerBy }) => ({
    caseId,
    requestId,
    party,
    way,
    ground,
    askedOn,
    answerBy,
  }),
  run: async (ctx, input) => {
    const { caseId, requestId } = input;
    await lockInvestigation(ctx, caseId);
    const askedOn = input.askedOn ?? ctx.today;
    if (askedOn > ctx.today) throw invalid('askedOn', 'in_the_future');
    if (input.answerBy && input.answerBy < askedOn) throw invalid('answerBy', 'before_asked');
    const source = await sourceIn(ctx, input, true);
    const record = await recordIn(ctx, caseId, requestId);
    const saved = await ctx
      .tables<StatementTables>()
      .insertInto('casework.statement_request')
      .values({
        ...record,
        ...source,
        asked_on: askedOn,
        answer_by: input.answerBy ?? null,
        body: input.text,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (saved) {
      await addCaseEvent(ctx, { caseId, kind: 'statement_requested', body: null, by: record.recorded_by });
    } else {
      requireSame(await requestsOf(ctx, caseId), requestId);
    }
    return await statementsView(ctx, caseId);
  },
});
