import { defineOperation, Refused } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CommentGoal, GoalView } from '../contract.ts';
import { assessable, isWithin } from '../domain/periods.ts';
import { COMMENT, goalOf, yearsOf } from '../read/common.ts';
import type { GoalFigures } from '../read/outcomes.ts';
import { goalView } from '../read/show.ts';
import { commentsOf } from '../store/goals.ts';
import { ownSigned } from '../store/put.ts';
import type { GoalTables } from '../tables.ts';

/** Says how it goes: a manager of an own unit, who follows up of any and in sum. What was said before stays. */
export const commentGoalOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.comment',
    kind: 'command',
    permission: COMMENT,
    audit: 'goal.commented',
    summary: 'Say how it goes with a goal in a period, of a unit or in sum',
    input: CommentGoal,
    output: GoalView,
    trailContent: ({ goalId, period, unitId, words }) => ({ goalId, period, unitId, words }),
    run: async (ctx, input) => {
      const { units } = await ctx.organisation();
      const unit = units.find((u) => u.id === input.unitId && u.authorityId === ctx.authorityId);
      const own = ctx.reach(COMMENT) === 'unit';
      if (input.unitId && !unit) throw new Refused('OTHER_UNIT');
      if (own && !(unit && ctx.actor.unitIds.includes(unit.id))) throw new Refused('OTHER_UNIT');
      const kept = await goalOf(ctx, input.goalId);
      const period = assessable(input.period);
      if (!period || !isWithin(yearsOf(kept), period)) throw invalid('period', 'not_in_list');
      if (period.from > ctx.today) throw conflict('PERIOD_NOT_BEGUN');
      const there = await commentsOf(ctx, input.goalId, period.key);
      if (!there.some((c) => c.id === input.commentId))
        await ctx
          .tables<GoalTables>()
          .insertInto('goals.unit_comment')
          .values({
            ...(await ownSigned(ctx)),
            id: input.commentId,
            goal_id: input.goalId,
            period: period.key,
            unit_id: unit?.id ?? null,
            words: input.words,
          })
          .execute();
      return await goalView(ctx, figures, input.goalId, period.key);
    },
  });
