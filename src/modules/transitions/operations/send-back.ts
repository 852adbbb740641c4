import { cancelClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { headsOf } from '#modules/casework';
import { conflict } from '#platform/errors';
import { newId } from '#platform/ids';
import { SendBack, TransitionView } from '../contract.ts';
import { by18AfterReturn, mayConfirm } from '../domain/standing.ts';
import { CONFIRM, transitionView } from '../read/transition-view.ts';
import { watchOutcome } from '../store/begin.ts';
import { openBehind } from '../store/receiving.ts';
import { keepStep, sameStep, stepsOf, tellIn } from '../store/steps.ts';
import { changeTransition, standingOf } from '../store/transitions.ts';
import { entryTexts } from '../texts/sv.ts';
import { CONFIRM_RULE } from './apply.ts';

/**
 * The unit for adults sends the application back to whoever owns the transition, with why: it goes on as if nothing had been applied for, and stays on the
 * list. The case that the application began is that unit's own, and ends by a decision of its own.
 */
export const sendBack = defineOperation({
  name: 'transitions.send-back',
  kind: 'command',
  permission: CONFIRM,
  audit: 'transition.sent-back',
  summary: "Send a young person's application back to whoever owns the transition, with the reason",
  input: SendBack,
  output: TransitionView,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.text,
  trailContent: ({ caseId, stepId }) => ({ caseId, stepId }),
  run: async (ctx, { caseId, stepId, text }) => {
    const row = await openBehind(ctx, caseId);
    const steps = await stepsOf(ctx, row.case_id);
    if (sameStep(steps, stepId, 'returned')) return await transitionView(ctx, caseId);
    const hindrance = mayConfirm(standingOf(row, steps));
    if (hindrance) throw conflict(hindrance);
    const { units } = await ctx.organisation();
    const { unitId } = ctx.opened(caseId);
    const unit = units.find((u) => u.id === unitId)?.name ?? '';
    const entry = { kind: 'fact' as const, text: entryTexts.returned({ unit, text }) };
    const told = { event: 'transition_returned' as const, eventBody: unit, entry };
    await keepStep(
      ctx,
      {
        id: stepId,
        case_id: row.case_id,
        application_case_id: caseId,
        kind: 'returned',
        on_day: ctx.today,
        body: text,
      },
      told,
    );
    await tellIn(ctx, caseId, newId(), ctx.today, told);
    await cancelClock(ctx, { caseId, ruleId: CONFIRM_RULE, subjectId: row.id }, 'sent_back');
    await changeTransition(ctx, row.case_id, {
      state: 'running',
      outcome: null,
      outcome_on: null,
      outcome_by_18: by18AfterReturn(row.outcome_by_18, ctx.today, row.turns_18_on),
    });
    const [head] = await headsOf(ctx, [row.case_id]);
    if (head) await watchOutcome(ctx, row, head);
    return await transitionView(ctx, caseId);
  },
});
