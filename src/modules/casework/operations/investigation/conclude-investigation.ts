import { cancelClock, startClock, stopClock } from '#core/clocks';
import { type Context, defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { ConcludeInvestigation } from '../../conclusion-contract.ts';
import { CaseView } from '../../contract.ts';
import { mayConclude, stateAfter } from '../../domain/investigation/conclusion.ts';
import { caseView } from '../../read/case-view.ts';
import { REASSESS } from '../../read/investigation/risk-assessments-view.ts';
import { type CaseHead, lockCase, standingOf } from '../../store/cases.ts';
import { requireNothingUnderWay } from '../../store/decision/performed.ts';
import { requireDecider } from '../../store/delegation.ts';
import { addCaseEvent, type Signature, signatureOf } from '../../store/events.ts';
import { ADULT_RULE, CHILD_RULE, investigationClock } from '../../store/investigation/clock.ts';
import { checkedConclusion } from '../../store/investigation/conclusion.ts';
import { closeCase, FOLLOW_UP_RULE } from '../../store/investigation/follow-up.ts';
import { endSpan } from '../../store/investigation/spans.ts';
import { VIOLENCE_RULE } from '../../store/investigation/violence.ts';
import { settleInInvestigation } from '../../store/proposals.ts';
import { decidedBy } from '../../store/recorded.ts';
import { requireNothingOfOthers, tellConcluded } from '../../store/watchers.ts';
import type { CaseworkTables } from '../../tables.ts';

/**
 * Concludes an investigation: what it found and what is proposed, by whom the delegation order says. What stands in the way is done first, or
 * gets a written reason why not. Stops the four months (SoL 20:3), whose outcome is judged on the last day. Without intervention the case is
 * closed, or the child's situation followed up for at most six months (SoL 23:1, 23:5).
 */
export const concludeInvestigation = defineOperation({
  name: 'casework.conclude-investigation',
  kind: 'command',
  permission: 'casework:investigation:conclude',
  audit: 'investigation.concluded',
  summary: 'Conclude an investigation, with its assessment and what is proposed',
  input: ConcludeInvestigation,
  output: CaseView,
  caseId: (input) => input.caseId,
  // The words stand in the case.
  trailContent: ({ caseId, outcome, unmet, followUpReason }) => ({
    caseId,
    outcome,
    unmet: (unmet ?? []).map((u) => u.code),
    followUp: Boolean(followUpReason),
  }),
  run: async (ctx, input) => {
    const { caseId, outcome } = input;
    const head = await lockCase(ctx, caseId);
    const hindrance = mayConclude(await standingOf(ctx, head));
    if (hindrance) throw conflict(hindrance);
    const { unmet, followUp } = await checkedConclusion(ctx, head, input);
    if (stateAfter(outcome, { followUp }) === 'closed') {
      await requireNothingUnderWay(ctx, caseId);
      await requireNothingOfOthers(ctx, caseId);
    }
    const section = await requireDecider(ctx, head.unit_id, 'conclude_investigation');
    const signature = await signatureOf(ctx);
    const clock = await investigationClock(ctx, caseId);
    await ctx
      .tables<CaseworkTables>()
      .insertInto('casework.investigation_conclusion')
      .values({
        tenant_id: ctx.actor.tenantId,
        case_id: caseId,
        authority_id: ctx.authorityId,
        outcome,
        assessment: input.assessment,
        proposal: input.proposal || null,
        unmet: JSON.stringify(unmet),
        due_on: clock?.dueOn ?? null,
        follow_up_reason: input.followUpReason || null,
        ...decidedBy(ctx, signature, section),
      })
      .execute();
    for (const ruleId of [CHILD_RULE, ADULT_RULE]) await stopClock(ctx, { caseId, ruleId });
    // What was still to be assessed or told falls away with it, and stands among what was not done. After its day it is missed all the same.
    for (const ruleId of ['BU-010', 'BU-030'])
      await cancelClock(ctx, { caseId, ruleId }, 'investigation_concluded');
    // Assessed in an investigation alone, for the first time or anew: what was to be watched over is part of what was concluded.
    for (const ruleId of [VIOLENCE_RULE, REASSESS])
      await cancelClock(ctx, { caseId, ruleId }, 'investigation_concluded');
    await endSpan(ctx, head, outcome);
    await settleInInvestigation(ctx, head, 'conclude_investigation', signature);
    await addCaseEvent(ctx, { caseId, kind: 'concluded', body: outcome, by: signature.name });
    await goOn(ctx, head, stateAfter(outcome, { followUp }), signature);
    await tellConcluded(ctx, caseId);
    return await caseView(ctx, caseId);
  },
});

async function goOn(
  ctx: Context,
  { id, unit_id, function_id }: CaseHead,
  state: ReturnType<typeof stateAfter>,
  signature: Signature,
): Promise<void> {
  if (state === 'closed') {
    await closeCase(ctx, id);
    return;
  }
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.case_head')
    .set({ state, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', id)
    .execute();
  await ctx.changeFact(id, { investigating: false });
  if (state !== 'follow_up') return;
  await startClock(ctx, {
    ruleId: FOLLOW_UP_RULE,
    startedAt: ctx.now,
    unitId: unit_id,
    functionId: function_id,
    caseId: id,
  });
  await addCaseEvent(ctx, { caseId: id, kind: 'follow_up_begun', body: null, by: signature.name });
}
