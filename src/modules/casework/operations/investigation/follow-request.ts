import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { statementsView } from '../../read/investigation/statements-view.ts';
import { FollowRequest, Statements } from '../../statement-contract.ts';
import type { StatementTables } from '../../statement-tables.ts';
import { lockInvestigation, recordIn } from '../../store/investigation/records.ts';
import {
  requestOf,
  requestStepsOf,
  requireSame,
  statementsOf,
} from '../../store/investigation/statements.ts';

/** Records that somebody was reminded of a statement that was asked for, or why it is not waited for. One that has come is followed no more. */
export const followRequest = defineOperation({
  name: 'casework.follow-request',
  kind: 'command',
  permission: 'casework:investigation:edit',
  audit: 'statement.request-followed',
  summary: 'Record a reminder of a statement that was asked for, or why it is not waited for',
  input: FollowRequest,
  output: Statements,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, requestId, kind, on }) => ({ caseId, requestId, kind, on }),
  run: async (ctx, input) => {
    const { caseId, stepId, requestId, kind } = input;
    await lockInvestigation(ctx, caseId);
    const on = input.on ?? ctx.today;
    if (on > ctx.today) throw invalid('on', 'in_the_future');
    if (kind === 'dropped' && !input.text) throw invalid('text', 'reason_missing');
    const { asked_on } = await requestOf(ctx, caseId, requestId);
    if (on < asked_on) throw invalid('on', 'before_asked');
    const steps = await requestStepsOf(ctx, caseId);
    if (steps.some(({ id }) => id === stepId)) return await statementsView(ctx, caseId);
    const ended =
      steps.some((s) => s.request_id === requestId && s.kind === 'dropped') ||
      (await statementsOf(ctx, caseId)).some((s) => s.request_id === requestId);
    if (ended) throw conflict('CHANGED_MEANWHILE');
    const saved = await ctx
      .tables<StatementTables>()
      .insertInto('casework.request_step')
      .values({
        ...(await recordIn(ctx, caseId, stepId)),
        request_id: requestId,
        kind,
        done_on: on,
        body: input.text || null,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    requireSame(saved ? [saved] : [], stepId);
    return await statementsView(ctx, caseId);
  },
});
