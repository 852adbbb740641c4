import { startClock, stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { calendarDate, startOfDay } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { DecisionsView, TellDecision } from '../../decision-contract.ts';
import { decisionsView } from '../../read/decision/decisions-view.ts';
import { lockCase } from '../../store/cases.ts';
import { decisionIn } from '../../store/decision/decisions.ts';
import { countTold } from '../../store/decision/figures.ts';
import { addCaseEvent } from '../../store/events.ts';
import { recordIn } from '../../store/investigation/records.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Records that a party has had the decision, and how (FL 33). From that day their own three weeks to appeal are counted, if it can be appealed
 * (FL 44): a time for each party.
 */
export const tellDecision = defineOperation({
  name: 'casework.tell-decision',
  kind: 'command',
  permission: 'casework:decision:follow',
  audit: 'decision.told',
  summary: 'Record that a party has been told of a decision',
  input: TellDecision,
  output: DecisionsView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, decisionId, noticeId, party, told, toldOn }) => ({
    caseId,
    decisionId,
    noticeId,
    party,
    told,
    toldOn,
  }),
  run: async (ctx, input) => {
    const { caseId, decisionId, noticeId, toldOn } = input;
    const head = await lockCase(ctx, caseId);
    const decision = await decisionIn(ctx, caseId, decisionId);
    if (toldOn > ctx.today) throw invalid('toldOn', 'in_the_future');
    if (toldOn < decision.decided_on) throw invalid('toldOn', 'before_decision');
    const record = await recordIn(ctx, caseId, noticeId);
    const saved = await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.decision_notice')
      .values({
        ...record,
        decision_id: decisionId,
        party: input.party,
        person_name: input.personName,
        told: input.told,
        told_on: toldOn,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (saved) {
      await stopClock(ctx, { caseId, ruleId: 'FL-030', subjectId: decisionId });
      if (decision.appealable) {
        await startClock(ctx, {
          ruleId: 'FL-031',
          startedAt: startOfDay(calendarDate(toldOn)),
          unitId: head.unit_id,
          functionId: head.function_id,
          caseId,
          subject: { kind: 'decision_notice', id: noticeId },
        });
      }
      await countTold(ctx, decisionId, toldOn);
      await addCaseEvent(ctx, { caseId, kind: 'decision_told', body: null, by: record.recorded_by });
    }
    return await decisionsView(ctx, caseId);
  },
});
