import { stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { Confirm, TransitionView } from '../contract.ts';
import { mayConfirm } from '../domain/standing.ts';
import { CONFIRM, transitionView } from '../read/transition-view.ts';
import { letOut } from '../store/let-in.ts';
import { openBehind } from '../store/receiving.ts';
import { dayOf, keepStep, sameStep, stepsOf, tellIn } from '../store/steps.ts';
import { changeTransition, standingOf } from '../store/transitions.ts';
import { entryTexts } from '../texts/sv.ts';
import { CONFIRM_RULE } from './apply.ts';

/**
 * The unit for adults confirms, from its own case, that it has received the young person: the transition ends, and with it the ownership of the unit
 * that had it. Nothing of the other unit's case is shown.
 */
export const confirm = defineOperation({
  name: 'transitions.confirm',
  kind: 'command',
  permission: CONFIRM,
  audit: 'transition.confirmed',
  summary: 'Confirm that the unit for adults has received a young person who turns 18',
  input: Confirm,
  output: TransitionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on }) => ({ caseId, stepId, on }),
  run: async (ctx, { caseId, stepId, ...input }) => {
    const row = await openBehind(ctx, caseId);
    const steps = await stepsOf(ctx, row.case_id);
    if (sameStep(steps, stepId, 'confirmation')) return await transitionView(ctx, caseId);
    const hindrance = mayConfirm(standingOf(row, steps));
    if (hindrance) throw conflict(hindrance);
    const on = dayOf(ctx, row, input.on);
    if (row.applied_on !== null && on < row.applied_on) throw invalid('on', 'before_application');
    const { units } = await ctx.organisation();
    const { unitId } = ctx.opened(caseId);
    const text = input.text || null;
    const unit = units.find((u) => u.id === unitId)?.name ?? '';
    const entry = { kind: 'fact' as const, text: entryTexts.confirmed({ unit, text }) };
    const told = { event: 'transition_confirmed' as const, eventBody: unit, entry };
    await keepStep(
      ctx,
      {
        id: stepId,
        case_id: row.case_id,
        application_case_id: caseId,
        kind: 'confirmation',
        on_day: on,
        body: text,
      },
      told,
    );
    await tellIn(ctx, caseId, newId(), on, told);
    await stopClock(ctx, { caseId, ruleId: CONFIRM_RULE, subjectId: row.id });
    await changeTransition(ctx, row.case_id, { state: 'ended', confirmed_on: on, ended_on: ctx.today });
    await letOut(ctx, row, 'ended');
    return await transitionView(ctx, caseId);
  },
});
