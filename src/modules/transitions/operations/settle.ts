import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { Settle, TransitionView } from '../contract.ts';
import { maySettle } from '../domain/standing.ts';
import { SETTLE, transitionView } from '../read/transition-view.ts';
import { dropOutcome } from '../store/begin.ts';
import { letOut } from '../store/let-in.ts';
import { keepStep, sameStep, stepsOf } from '../store/steps.ts';
import { changeTransition, heldTransition, standingOf } from '../store/transitions.ts';
import { entryTexts } from '../texts/sv.ts';

/** Whoever leads the unit says that nobody goes on trying to reach somebody, and why. The person has still not been reached, and is counted so. */
export const settle = defineOperation({
  name: 'transitions.settle',
  kind: 'command',
  permission: SETTLE,
  audit: 'transition.settled',
  summary: 'Take somebody who has not been reached off the list, with the reason',
  input: Settle,
  output: TransitionView,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.text,
  trailContent: ({ caseId, stepId }) => ({ caseId, stepId }),
  run: async (ctx, { caseId, stepId, text }) => {
    const row = await heldTransition(ctx, caseId);
    const steps = await stepsOf(ctx, caseId);
    if (sameStep(steps, stepId, 'settlement')) return await transitionView(ctx, caseId);
    const hindrance = maySettle(standingOf(row, steps));
    if (hindrance) throw conflict(hindrance);
    await keepStep(
      ctx,
      { id: stepId, case_id: caseId, kind: 'settlement', on_day: ctx.today, body: text },
      {
        event: 'transition_settled',
        eventBody: null,
        entry: { kind: 'decision', text: entryTexts.settled({ text }) },
      },
    );
    await changeTransition(ctx, caseId, { state: 'ended', settled_on: ctx.today, ended_on: ctx.today });
    await dropOutcome(ctx, row, 'not_reached');
    await letOut(ctx, row, 'ended');
    return await transitionView(ctx, caseId);
  },
});
