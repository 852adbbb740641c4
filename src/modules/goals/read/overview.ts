import { promisedBy } from '#core/commitments';
import { nextPeriod, type Period, periodByKey, periodOf, previousPeriod } from '#core/measures';
import { type Context, defineOperation } from '#core/operation';
import { standingOn } from '#core/organisation';
import { invalid } from '#platform/errors';
import { Overview, ShowOverview } from '../contract.ts';
import type { GoalAssessment } from '../domain/codes.ts';
import { assessedBy, isWithin } from '../domain/periods.ts';
import { assessmentsOf, goalsOf, indicatorsOf, targetsOf } from '../store/goals.ts';
import { boardFunctions, owedBy, yearsOf } from './common.ts';
import { type GoalFigures, outcomesOf } from './outcomes.ts';

/** How the board stands in a tertial: its goals, what of them is not measured, and the functions that nobody holds. */
export const overviewOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.overview',
    kind: 'query',
    permission: 'goals:overview:read',
    audit: 'overview.shown',
    summary: "How the board's goals stand in a tertial, what is not measured, and vacant functions",
    input: ShowOverview,
    output: Overview,
    untraced: true,
    run: async (ctx, input) => {
      const period = input.period ? periodByKey(input.period) : lastOver(ctx);
      if (period.kind !== 'tertial') throw invalid('period', 'period');
      const previous = previousPeriod(period);
      const goals = (await goalsOf(ctx)).filter(
        (g) => g.goal.level === 'board' && !g.now.ended && isWithin(yearsOf(g), period),
      );
      const ids = goals.map((g) => g.goal.id);
      const assessments = await assessmentsOf(ctx, ids, [period.key, previous.key]);
      const lastOf = (goalId: string, key: string): GoalAssessment | null =>
        assessments.find((a) => a.goal_id === goalId && a.period === key)?.assessment ?? null;
      const now = goals.map((g) => lastOf(g.goal.id, period.key));
      const count = (assessment: GoalAssessment | null) => now.filter((a) => a === assessment).length;
      return {
        today: ctx.today,
        period: period.key,
        previousPeriod: previous.key,
        nextPeriod: nextPeriod(period).key,
        over: period.to < ctx.today,
        owedBy: goals.find((g, i) => now[i] === null && owedBy(g, period)) ? assessedBy(period) : null,
        goals: {
          total: goals.length,
          met: count('met'),
          partly: count('partly'),
          not: count('not'),
          notAssessable: count('not_assessable'),
          notAssessed: count(null),
        },
        changed: goals.flatMap(({ goal, now: { number, title } }) => {
          const before = lastOf(goal.id, previous.key);
          const after = lastOf(goal.id, period.key);
          return before && after && before !== after
            ? [{ goalId: goal.id, number, title, before, after }]
            : [];
        }),
        notMeasured: await unknownIn(ctx, figures, goals, period),
        vacant: await vacantFunctions(ctx),
      };
    },
  });

const lastOver = (ctx: Context): Period => previousPeriod(periodOf('tertial', ctx.today));

async function unknownIn(
  ctx: Context,
  figures: GoalFigures,
  goals: Awaited<ReturnType<typeof goalsOf>>,
  period: Period,
) {
  const indicators = (
    await indicatorsOf(
      ctx,
      goals.map((g) => g.goal.id),
    )
  ).filter((i) => i.withdrawn_at === null);
  const targets = await targetsOf(
    ctx,
    indicators.map((i) => i.id),
  );
  const told = await outcomesOf(ctx, figures, indicators, targets, [period]);
  return indicators.flatMap((i) => {
    const of = goals.find((g) => g.goal.id === i.goal_id);
    const outcome = told(i.id, period.key);
    const isKnown = outcome && ['told', 'bounded', 'withheld'].includes(outcome.figure.state);
    if (!of || isKnown) return [];
    const title = figures.measures.find((m) => i.source === 'measure' && m.measureId === i.ref)?.title;
    return [
      {
        goalId: of.goal.id,
        number: of.now.number,
        title: of.now.title,
        indicator: title ?? outcome?.figure.title ?? i.ref,
      },
    ];
  });
}

async function vacantFunctions(ctx: Context) {
  const organisation = await ctx.organisation();
  const functions = await boardFunctions(ctx);
  const vacant = functions.filter((f) => standingOn(organisation, f.functionId, ctx.today) === 'vacant');
  const owed = await promisedBy(
    ctx,
    vacant.map((f) => f.functionId),
  );
  return vacant.map(({ functionId, title, unitName }) => ({
    functionId,
    title,
    unitName,
    owed: owed.get(functionId) ?? 0,
  }));
}
