import { cancelClock, stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { RecordOutcome, TransitionView } from '../contract.ts';
import { mayRecordOutcome, outcomeBy18, stateAfter } from '../domain/standing.ts';
import { EDIT, transitionView } from '../read/transition-view.ts';
import { dropOutcome, OUTCOME_RULE } from '../store/begin.ts';
import { letInAgain, letOut } from '../store/let-in.ts';
import { dayOf, keepStep, sameStep, stepsOf } from '../store/steps.ts';
import { changeTransition, heldTransition, standingOf } from '../store/transitions.ts';
import { entryTexts } from '../texts/sv.ts';
import { CONFIRM_RULE } from './apply.ts';

/** Nobody is left to come to anything here: nothing was owed. */
const FALLS_AWAY: ReadonlySet<string> = new Set(['moved', 'died']);

/**
 * Records what a transition came to, other than going on. Whoever declines has been told how to come back. Who has not been reached stays on the list,
 * and the time for an outcome goes on running: somebody is still to find them.
 */
export const recordOutcome = defineOperation({
  name: 'transitions.record-outcome',
  kind: 'command',
  permission: EDIT,
  audit: 'transition.outcome-recorded',
  summary: 'Record what the transition of a young person who turns 18 came to',
  input: RecordOutcome,
  output: TransitionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on, outcome }) => ({ caseId, stepId, on, outcome }),
  run: async (ctx, { caseId, stepId, outcome, text, ...input }) => {
    const row = await heldTransition(ctx, caseId);
    const steps = await stepsOf(ctx, caseId);
    if (sameStep(steps, stepId, 'outcome')) return await transitionView(ctx, caseId);
    const hindrance = mayRecordOutcome(standingOf(row, steps), outcome);
    if (hindrance) throw conflict(hindrance);
    const howToReturn = outcome === 'declined' ? input.howToReturn || null : null;
    if (outcome === 'declined' && howToReturn === null) throw invalid('howToReturn', 'return_needed');
    const on = dayOf(ctx, row, input.on);
    await keepStep(
      ctx,
      {
        id: stepId,
        case_id: caseId,
        kind: 'outcome',
        on_day: on,
        outcome,
        how_to_return: howToReturn,
        body: text,
      },
      {
        event: 'transition_outcome',
        eventBody: outcome,
        entry: { kind: 'decision', text: entryTexts.outcome({ outcome, text, howToReturn }) },
      },
    );
    const state = stateAfter(outcome);
    await changeTransition(ctx, caseId, {
      state,
      outcome,
      outcome_on: on,
      outcome_by_18: outcomeBy18(row.outcome_by_18, { outcome, on, today: ctx.today }, row.turns_18_on),
      settled_on: null,
      ended_on: state === 'ended' ? ctx.today : null,
    });
    if (FALLS_AWAY.has(outcome)) await dropOutcome(ctx, row, outcome);
    else if (state === 'ended') await stopClock(ctx, { caseId, ruleId: OUTCOME_RULE, subjectId: row.id });
    if (row.state === 'applied' && row.application_case_id !== null) {
      await ctx.adoptCase(row.application_case_id);
      const which = { caseId: row.application_case_id, ruleId: CONFIRM_RULE, subjectId: row.id };
      await cancelClock(ctx, which, 'withdrawn');
    }
    if (state === 'ended') await letOut(ctx, row, 'ended');
    else await letInAgain(ctx, row);
    return await transitionView(ctx, caseId);
  },
});
