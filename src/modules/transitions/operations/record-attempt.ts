import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { RecordAttempt, TransitionView } from '../contract.ts';
import { mayRecord } from '../domain/standing.ts';
import { EDIT, transitionView } from '../read/transition-view.ts';
import { dayOf, keepStep, sameStep, stepsOf } from '../store/steps.ts';
import { changeTransition, heldTransition, standingOf } from '../store/transitions.ts';
import { entryTexts } from '../texts/sv.ts';

/** Records that somebody has been in touch with the person about turning 18, or has tried to and did not reach them. */
export const recordAttempt = defineOperation({
  name: 'transitions.record-attempt',
  kind: 'command',
  permission: EDIT,
  audit: 'transition.attempted',
  summary: 'Record a contact with a young person about turning 18, or an attempt at one',
  input: RecordAttempt,
  output: TransitionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on, how, reached }) => ({ caseId, stepId, on, how, reached }),
  run: async (ctx, { caseId, stepId, how, reached, ...input }) => {
    const row = await heldTransition(ctx, caseId);
    const steps = await stepsOf(ctx, caseId);
    if (sameStep(steps, stepId, 'attempt')) return await transitionView(ctx, caseId);
    const hindrance = mayRecord(standingOf(row, steps));
    if (hindrance) throw conflict(hindrance);
    const on = dayOf(ctx, row, input.on);
    const text = input.text || null;
    await keepStep(
      ctx,
      { id: stepId, case_id: caseId, kind: 'attempt', on_day: on, how, reached, body: text },
      {
        event: 'transition_attempted',
        eventBody: reached ? 'reached' : 'not_reached',
        entry: { kind: 'fact', text: entryTexts.attempt({ how, reached, text }) },
      },
    );
    if (!reached) await changeTransition(ctx, caseId, { attempts: row.attempts + 1 });
    return await transitionView(ctx, caseId);
  },
});
