import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict } from '#platform/errors';
import { ChangeGoal, GoalView } from '../contract.ts';
import { goalOf, WRITE } from '../read/common.ts';
import type { GoalFigures } from '../read/outcomes.ts';
import { goalView } from '../read/show.ts';
import { cancelAssessmentClocks, moveAssessmentClocks, startNextClock } from '../store/clock.ts';
import { ownSigned } from '../store/put.ts';
import type { GoalTables } from '../tables.ts';
import { knownWording } from './word.ts';

/** Words a goal anew, lets another function answer for it, or ends it, with why. What it said before stays. */
export const changeGoalOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.change',
    kind: 'command',
    permission: WRITE,
    audit: 'goal.changed',
    summary: 'Word a goal anew, let another function answer for it, or end it, with the reason',
    input: ChangeGoal,
    output: GoalView,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      const { goal, now } = await goalOf(ctx, input.goalId);
      const wanted = {
        ...(await knownWording(ctx, { ...input, level: goal.level, fromYear: goal.from_year })),
        number: input.number,
        title: input.title,
        description: input.description,
        to_year: input.toYear,
        ended: input.ended,
        reason: input.reason,
      };
      // A button pressed twice.
      const isSame = (Object.keys(wanted) as (keyof typeof wanted)[]).every(
        (key) => now[key] === wanted[key],
      );
      if (now.version === input.seenVersion + 1 && isSame) return await goalView(ctx, figures, goal.id);
      if (now.version !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
      if (now.ended) throw conflict('GOAL_ENDED');
      await ctx
        .tables<GoalTables>()
        .insertInto('goals.goal_version')
        .values({
          ...(await ownSigned(ctx)),
          ...wanted,
          goal_id: goal.id,
          version: input.seenVersion + 1,
        })
        .execute()
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
        });
      if (input.ended) await cancelAssessmentClocks(ctx, goal.id, input.reason);
      else {
        const { function_id: functionId, unit_id: unitId } = wanted;
        if (functionId && unitId && functionId !== now.function_id)
          await moveAssessmentClocks(ctx, goal.id, { functionId, unitId });
        await startNextClock(ctx, await goalOf(ctx, goal.id));
      }
      return await goalView(ctx, figures, goal.id);
    },
  });
