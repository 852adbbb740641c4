import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CorrectCustodyStep, CustodiesView } from '../../custody-contract.ts';
import { type CustodyDays, faultOf, isBuiltOn } from '../../domain/custody/custody.ts';
import { custodiesView } from '../../read/custody/custodies-view.ts';
import { lockCase } from '../../store/cases.ts';
import { runCourtClocks } from '../../store/custody/court-clocks.ts';
import { custodyIn } from '../../store/custody/custodies.ts';
import { keepStep } from '../../store/custody/steps.ts';
import { addCaseEvent } from '../../store/events.ts';

/**
 * Corrects a day, or an answer, that was recorded wrongly of a custody, or takes back what never happened. The court clocks are counted anew from the
 * right day; what they were, and what was recorded, stays.
 */
export const correctCustodyStep = defineOperation({
  name: 'casework.correct-custody-step',
  kind: 'command',
  permission: 'casework:decision:follow',
  audit: 'custody.step-corrected',
  summary: 'Correct what was recorded wrongly of an immediate custody or an interim ban',
  input: CorrectCustodyStep,
  output: CustodiesView,
  caseId: (input) => input.caseId,
  trailContent: ({ reason: _, ...content }) => content,
  run: async (ctx, input) => {
    const { caseId, decisionId, step, on, reason, seenVersions } = input;
    const head = await lockCase(ctx, caseId);
    const custody = await custodyIn(ctx, caseId, decisionId);
    const known = custody.days[step];
    if (!known) throw conflict('NOTHING_TO_CORRECT');
    const value = on
      ? { on, outcome: input.outcome ?? known.outcome, until: input.untilOn ?? known.until }
      : null;
    if (value === null && (step === 'decided' || isBuiltOn(custody.kind, custody.days, step))) {
      throw conflict('STEP_BUILT_ON');
    }
    // By a decision it was ended when that was taken, whatever is recorded.
    if (step === 'ended' && custody.liftedOn !== null && (on ?? '') < custody.liftedOn) {
      throw conflict('STEP_BUILT_ON');
    }
    const { [step]: _, ...others } = custody.days;
    const days = { ...others, ...(value && { [step]: value }) } as CustodyDays;
    const fault = value && faultOf(custody.kind, custody.days, step, value, ctx.today);
    if (fault) throw invalid(fault.field, fault.code);
    const { by } = await keepStep(ctx, custody, step, value, { correctionReason: reason, seenVersions });
    await addCaseEvent(ctx, { caseId, kind: 'custody_step_corrected', body: step, by });
    await runCourtClocks(ctx, head, { ...custody, days }, reason);
    return await custodiesView(ctx, caseId);
  },
});
