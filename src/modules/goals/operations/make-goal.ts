import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { GoalView, MakeGoal } from '../contract.ts';
import { goalOf, WRITE } from '../read/common.ts';
import type { GoalFigures } from '../read/outcomes.ts';
import { goalView } from '../read/show.ts';
import { startNextClock } from '../store/clock.ts';
import { goalsOf } from '../store/goals.ts';
import { ownSigned } from '../store/put.ts';
import type { GoalTables } from '../tables.ts';
import { knownWording } from './word.ts';

/** Notes a goal of the council, or sets one of the board's own; the first tertial's assessment has a clock. */
export const makeGoalOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.make',
    kind: 'command',
    permission: WRITE,
    audit: 'goal.made',
    summary: "Set a goal of the board, or note one of the council's",
    input: MakeGoal,
    output: GoalView,
    trailContent: ({ goalId, level, number, title, fromYear, toYear }) => ({
      goalId,
      level,
      number,
      title,
      fromYear,
      toYear,
    }),
    run: async (ctx, input) => {
      const [there] = await goalsOf(ctx, [input.goalId]);
      if (there) {
        // A button pressed twice.
        if (
          there.goal.made_by_employee !== ctx.actor.employeeId ||
          there.versions.at(-1)?.title !== input.title
        )
          throw conflict('CHANGED_MEANWHILE');
        return await goalView(ctx, figures, input.goalId);
      }
      const wording = await knownWording(ctx, input);
      const signed = await ownSigned(ctx);
      const db = ctx.tables<GoalTables>();
      await db
        .insertInto('goals.goal')
        .values({
          ...signed,
          id: input.goalId,
          level: input.level,
          from_year: input.fromYear,
          copied_from: null,
        })
        .execute();
      await db
        .insertInto('goals.goal_version')
        .values({
          ...signed,
          ...wording,
          goal_id: input.goalId,
          version: 1,
          number: input.number,
          title: input.title,
          description: input.description,
          to_year: input.toYear,
          ended: false,
          reason: null,
        })
        .execute();
      await startNextClock(ctx, await goalOf(ctx, input.goalId));
      return await goalView(ctx, figures, input.goalId);
    },
  });
