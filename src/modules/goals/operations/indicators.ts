import { parsePeriod } from '#core/measures';
import { type Context, defineOperation, Refused } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { AddIndicator, GoalView, SetGoalTarget, WithdrawIndicator } from '../contract.ts';
import { isWithin } from '../domain/periods.ts';
import { choicesIn } from '../read/choices.ts';
import { goalOf, WRITE, yearIn, yearsOf } from '../read/common.ts';
import type { GoalFigures } from '../read/outcomes.ts';
import { goalView } from '../read/show.ts';
import { indicatorsOf, targetsOf } from '../store/goals.ts';
import { ownSigned } from '../store/put.ts';
import type { GoalTables } from '../tables.ts';

/** Lets a measure show how far a goal has come, with where it began and what it is to be. */
export const addIndicatorOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.add-indicator',
    kind: 'command',
    permission: WRITE,
    audit: 'goal.indicator-added',
    summary: 'Let a measure show how far a goal has come, with its start value and target',
    input: AddIndicator,
    output: GoalView,
    run: async (ctx, input) => {
      const kept = await goalOf(ctx, input.goalId);
      if (kept.now.ended) throw conflict('GOAL_ENDED');
      const there = (await indicatorsOf(ctx, [input.goalId])).find((i) => i.id === input.indicatorId);
      if (there) return await goalView(ctx, figures, input.goalId);
      const year = yearIn(ctx, yearsOf(kept));
      const choices = await choicesIn(ctx, figures, year);
      const chosen = choices.find((c) => c.source === input.source && c.ref === input.ref);
      if (!chosen) throw invalid('ref', 'not_in_list');
      const isShare = chosen.kind === 'share';
      if (isShare && !isFraction(input.startValue)) throw invalid('startValue', 'fraction');
      if (isShare && !isFraction(input.target)) throw invalid('target', 'fraction');
      if (input.startValue !== undefined && !input.startPeriod) throw invalid('startPeriod', 'start_period');
      const signed = await ownSigned(ctx);
      const db = ctx.tables<GoalTables>();
      const hasStart = input.startValue !== undefined && Boolean(input.startPeriod);
      await db
        .insertInto('goals.indicator')
        .values({
          ...signed,
          id: input.indicatorId,
          goal_id: input.goalId,
          source: input.source,
          ref: input.ref,
          direction: input.direction,
          start_value: hasStart ? String(input.startValue) : null,
          start_period: hasStart ? (input.startPeriod ?? null) : null,
          withdrawn_at: null,
          withdrawn_by: null,
          withdrawn_why: null,
        })
        .execute();
      if (input.target !== undefined)
        await db
          .insertInto('goals.target')
          .values({
            ...signed,
            id: newId(),
            indicator_id: input.indicatorId,
            period: String(year),
            value: String(input.target),
            reason: null,
          })
          .execute();
      return await goalView(ctx, figures, input.goalId);
    },
  });

const isFraction = (n: number | undefined): boolean => n === undefined || (n >= 0 && n <= 1);

/** What an indicator is to be in a period. Another one than before says why; the one before stays beside it. */
export const setGoalTargetOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.set-target',
    kind: 'command',
    permission: WRITE,
    audit: 'goal.target-set',
    summary: "Set an indicator's target of a year or a tertial",
    input: SetGoalTarget,
    output: GoalView,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      const indicator = await indicatorOf(ctx, input.indicatorId);
      const kept = await goalOf(ctx, indicator.goal_id);
      if (indicator.withdrawn_at || kept.now.ended) throw conflict('GOAL_ENDED');
      const period = parsePeriod(input.period);
      if (!period || !isWithin(yearsOf(kept), period)) throw invalid('period', 'not_in_list');
      const before = await targetsOf(ctx, [indicator.id]);
      if (before.some((t) => t.id === input.targetId)) return await goalView(ctx, figures, indicator.goal_id);
      const isAnother = before.some((t) => t.period === input.period);
      if (isAnother && !input.reason) throw invalid('reason', 'reason_missing');
      const year = Number(period.key.slice(0, 4));
      const chosen = (await choicesIn(ctx, figures, year)).find(
        (c) => c.source === indicator.source && c.ref === indicator.ref,
      );
      if (chosen?.kind === 'share' && !isFraction(input.value)) throw invalid('value', 'fraction');
      await ctx
        .tables<GoalTables>()
        .insertInto('goals.target')
        .values({
          ...(await ownSigned(ctx)),
          id: input.targetId,
          indicator_id: indicator.id,
          period: input.period,
          value: String(input.value),
          reason: input.reason || null,
        })
        .execute();
      return await goalView(ctx, figures, indicator.goal_id);
    },
  });

/** A measure is to show nothing of the goal any longer, with why. What was assessed by it stands. */
export const withdrawIndicatorOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.withdraw-indicator',
    kind: 'command',
    permission: WRITE,
    audit: 'goal.indicator-withdrawn',
    summary: 'Let a measure no longer show how far a goal has come, with the reason',
    input: WithdrawIndicator,
    output: GoalView,
    statedReason: (input) => input.reason,
    run: async (ctx, input) => {
      const indicator = await indicatorOf(ctx, input.indicatorId);
      if (!indicator.withdrawn_at)
        await ctx
          .tables<GoalTables>()
          .updateTable('goals.indicator')
          .set({
            withdrawn_at: ctx.now,
            withdrawn_by: (await ownSigned(ctx)).made_by,
            withdrawn_why: input.reason,
          })
          .where('tenant_id', '=', ctx.actor.tenantId)
          .where('authority_id', '=', ctx.authorityId)
          .where('id', '=', indicator.id)
          .execute();
      return await goalView(ctx, figures, indicator.goal_id);
    },
  });

/** @throws Refused OTHER_UNIT */
async function indicatorOf(ctx: Context, indicatorId: string) {
  const row = await ctx
    .tables<GoalTables>()
    .selectFrom('goals.indicator')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', indicatorId)
    .executeTakeFirst();
  if (!row) throw new Refused('OTHER_UNIT');
  return row;
}
