import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { AssessGoal, GoalView } from '../contract.ts';
import { contradicts, proposed } from '../domain/assessment.ts';
import { assessable, isWithin } from '../domain/periods.ts';
import { ASSESS, goalOf, yearsOf } from '../read/common.ts';
import type { GoalFigures } from '../read/outcomes.ts';
import { goalView, standingsOf } from '../read/show.ts';
import { startNextClock, stopAssessmentClock } from '../store/clock.ts';
import { assessmentsOf } from '../store/goals.ts';
import { ownSigned } from '../store/put.ts';
import type { AssessedFigure, GoalTables } from '../tables.ts';

/**
 * Assesses a goal in a period by its figures, which are kept as they were. What says something else than they do says why. A later assessment
 * stands beside the one before.
 */
export const assessGoalOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.assess',
    kind: 'command',
    permission: ASSESS,
    audit: 'goal.assessed',
    summary:
      'Assess a goal in a tertial or a year by its figures; with a reason where it says something else',
    input: AssessGoal,
    output: GoalView,
    statedReason: (input) => input.reason,
    trailContent: ({ goalId, period, assessment, words, reason }) => ({
      goalId,
      period,
      assessment,
      words,
      ...(reason ? { reason } : {}),
    }),
    run: async (ctx, input) => {
      const kept = await goalOf(ctx, input.goalId);
      const period = assessable(input.period);
      if (!period || !isWithin(yearsOf(kept), period)) throw invalid('period', 'not_in_list');
      if (kept.now.ended) throw conflict('GOAL_ENDED');
      if (period.from > ctx.today) throw conflict('PERIOD_NOT_BEGUN');
      const before = await assessmentsOf(ctx, [input.goalId], [period.key]);
      if (before.some((a) => a.id === input.assessmentId))
        return await goalView(ctx, figures, input.goalId, period.key);
      const { standings, outcomes } = await standingsOf(ctx, figures, kept, period);
      const isOther = contradicts(input.assessment, standings);
      if (isOther && !input.reason) throw invalid('reason', 'contradicts_figures');
      const asTheyWere = outcomes.flatMap(({ indicator, outcome }): AssessedFigure[] =>
        outcome
          ? [
              {
                indicatorId: indicator.id,
                figure: outcome.figure,
                target: outcome.target,
                standing: outcome.reaches,
              },
            ]
          : [],
      );
      await ctx
        .tables<GoalTables>()
        .insertInto('goals.assessment')
        .values({
          ...(await ownSigned(ctx)),
          id: input.assessmentId,
          goal_id: input.goalId,
          period: period.key,
          assessment: input.assessment,
          proposed: proposed(standings),
          contradicts: isOther,
          reason: input.reason || null,
          words: input.words,
          figures: JSON.stringify(asTheyWere),
        })
        .execute();
      // How it goes can be told while the tertial goes on; how it went is still to be said when it is over.
      if (period.to < ctx.today) {
        await stopAssessmentClock(ctx, input.goalId, period.key);
        await startNextClock(ctx, kept);
      }
      return await goalView(ctx, figures, input.goalId, period.key);
    },
  });
