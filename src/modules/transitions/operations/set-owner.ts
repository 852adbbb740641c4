import { moveClockOf } from '#core/clocks';
import { defineOperation } from '#core/operation';
import { lockCase } from '#modules/casework';
import { conflict } from '#platform/errors';
import { SetOwner, TransitionView } from '../contract.ts';
import { mayRecord } from '../domain/standing.ts';
import { EDIT, transitionView } from '../read/transition-view.ts';
import { letOut } from '../store/let-in.ts';
import { namedOwner, ownerOf } from '../store/owner.ts';
import { keepStep, sameStep, stepsOf } from '../store/steps.ts';
import { changeTransition, heldTransition, standingOf } from '../store/transitions.ts';
import { entryTexts, ownerTask } from '../texts/sv.ts';

/** Gives one transition another owner: whoever has the case, whoever leads the unit, or a function that is named and let into the case. */
export const setOwner = defineOperation({
  name: 'transitions.set-owner',
  kind: 'command',
  permission: EDIT,
  audit: 'transition.owner-set',
  summary: 'Give the transition of a young person another owner',
  input: SetOwner,
  output: TransitionView,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.reason,
  trailContent: ({ caseId, stepId, owner, functionId }) => ({ caseId, stepId, owner, functionId }),
  run: async (ctx, { caseId, stepId, owner, functionId, reason }) => {
    const head = await lockCase(ctx, caseId);
    const row = await heldTransition(ctx, caseId);
    const steps = await stepsOf(ctx, caseId);
    if (sameStep(steps, stepId, 'owner')) return await transitionView(ctx, caseId);
    const hindrance = mayRecord(standingOf(row, steps));
    if (hindrance) throw conflict(hindrance);
    if (owner === 'named' && head.closed_on !== null) throw conflict('CASE_CLOSED');
    const named = owner === 'named' ? await namedOwner(ctx, caseId, functionId, ownerTask) : undefined;
    const isSame = named !== undefined && named.to.functionId === row.owner_function_id;
    if (!isSame) await letOut(ctx, row, 'otherOwner');
    const owned = {
      owner,
      owner_function_id: named?.to.functionId ?? null,
      owner_co_work_id: named?.coWorkId ?? (isSame ? row.owner_co_work_id : null),
    };
    const organisation = await ctx.organisation();
    const now = ownerOf(organisation, { ...row, ...owned }, head);
    const title = organisation.functions.find((f) => f.id === now)?.title ?? '';
    await keepStep(
      ctx,
      {
        id: stepId,
        case_id: caseId,
        kind: 'owner',
        on_day: ctx.today,
        function_id: now,
        function_title: title,
        body: reason,
      },
      {
        event: 'transition_owner_set',
        eventBody: title,
        entry: { kind: 'fact', text: entryTexts.owner({ owner, title, reason }) },
      },
    );
    await changeTransition(ctx, caseId, owned);
    if (now !== null) {
      await moveClockOf(ctx, { caseId, subjectId: row.id }, { unitId: row.unit_id, functionId: now });
    }
    return await transitionView(ctx, caseId);
  },
});
