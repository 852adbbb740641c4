import { startClock, stopClock } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { applyOnTurning18 } from '#modules/casework';
import { startOfDay } from '#platform/calendar';
import { conflict } from '#platform/errors';
import { Apply, TransitionView } from '../contract.ts';
import { mayApply, outcomeBy18 } from '../domain/standing.ts';
import { EDIT, transitionView } from '../read/transition-view.ts';
import { dropOutcome, OUTCOME_RULE, TRANSITION_KIND } from '../store/begin.ts';
import { letInAgain } from '../store/let-in.ts';
import { dayOf, keepStep, sameStep, stepsOf } from '../store/steps.ts';
import { changeTransition, heldTransition, standingOf } from '../store/transitions.ts';
import { entryTexts } from '../texts/sv.ts';

/** The unit for adults confirms within fourteen days: no number in law. */
export const CONFIRM_RULE = 'LOK-036';

/**
 * Registers the young person's own application, which the owner of the transition helps with: a case of its own with the unit that takes in what comes
 * for the area, and an investigation from the day on which it came in (SoL 14:2). The owner has the transition until that unit confirms.
 */
export const apply = defineOperation({
  name: 'transitions.apply',
  kind: 'command',
  permission: EDIT,
  audit: 'transition.applied',
  summary: "Register a young person's own application to a unit for adults",
  input: Apply,
  output: TransitionView,
  caseId: (input) => input.caseId,
  trailContent: ({ caseId, stepId, on, area }) => ({ caseId, stepId, on, area }),
  run: async (ctx, { caseId, stepId, area, channel, text, ...input }) => {
    const row = await heldTransition(ctx, caseId);
    const steps = await stepsOf(ctx, caseId);
    if (sameStep(steps, stepId, 'application')) return await transitionView(ctx, caseId);
    const hindrance = mayApply(standingOf(row, steps));
    if (hindrance) throw conflict(hindrance);
    const on = dayOf(ctx, row, input.on);
    const receivedAt = on === ctx.today ? ctx.now : startOfDay(on);
    const received = await applyOnTurning18(ctx, caseId, {
      reportId: stepId,
      area,
      channel,
      receivedAt,
      text,
    });
    const [applicationCaseId = ''] = received.caseIds;
    const { unitId, caseNumber } = ctx.opened(applicationCaseId);
    await keepStep(
      ctx,
      {
        id: stepId,
        case_id: caseId,
        application_case_id: applicationCaseId,
        kind: 'application',
        on_day: on,
        area,
        body: text,
      },
      {
        event: 'transition_applied',
        eventBody: area,
        entry: { kind: 'fact', text: entryTexts.applied({ area, number: caseNumber, text }) },
      },
    );
    if (row.outcome === null || row.outcome === 'not_reached') {
      await stopClock(ctx, { caseId, ruleId: OUTCOME_RULE, subjectId: row.id });
    } else await dropOutcome(ctx, row, 'corrected');
    await startClock(ctx, {
      ruleId: CONFIRM_RULE,
      startedAt: ctx.now,
      unitId,
      functionId: null,
      caseId: applicationCaseId,
      subject: { kind: TRANSITION_KIND, id: row.id },
    });
    await changeTransition(ctx, caseId, {
      state: 'applied',
      outcome: 'goes_on',
      outcome_on: on,
      outcome_by_18: outcomeBy18(
        row.outcome_by_18,
        { outcome: 'goes_on', on, today: ctx.today },
        row.turns_18_on,
      ),
      application_case_id: applicationCaseId,
      application_unit_id: unitId,
      application_function_id: null,
      application_area: area,
      applied_on: on,
      settled_on: null,
      ended_on: null,
    });
    await letInAgain(ctx, row);
    return await transitionView(ctx, caseId);
  },
});
