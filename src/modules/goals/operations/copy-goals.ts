import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { CopyGoals, Goals } from '../contract.ts';
import { periodsOfYear } from '../domain/periods.ts';
import { goalOf, WRITE } from '../read/common.ts';
import { goalsView } from '../read/list.ts';
import { type GoalFigures, type Outcome, outcomesOf } from '../read/outcomes.ts';
import { startNextClock } from '../store/clock.ts';
import { goalsOf, indicatorsOf, type KeptGoal, targetIn, targetsOf } from '../store/goals.ts';
import { ownSigned } from '../store/put.ts';
import type { GoalTables } from '../tables.ts';

/** Takes goals over to the year after, with their indicators and targets; where each begins is the last outcome of the year before. */
export const copyGoalsOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.copy',
    kind: 'command',
    permission: WRITE,
    audit: 'goals.copied',
    summary: 'Take goals over to the year after, with indicators and targets',
    input: CopyGoals,
    output: Goals,
    run: async (ctx, { fromYear, goals }) => {
      const asked = await goalsOf(
        ctx,
        goals.map((g) => g.goalId),
      );
      const year = fromYear + 1;
      const newIdOf = new Map(goals.map((g) => [g.goalId, g.newId]));
      const there = await goalsOf(ctx);
      // The council's first: what serves them points to the new ones.
      const council = [...asked].sort((a, b) => (a.goal.level < b.goal.level ? 1 : -1));
      for (const kept of council) {
        if (kept.now.to_year !== fromYear || kept.now.ended) throw invalid('goals', 'not_in_list');
        const id = newIdOf.get(kept.goal.id);
        const isTaken = there.some((g) => g.goal.id === id || g.goal.copied_from === kept.goal.id);
        if (!id || isTaken) continue;
        const parentId = kept.now.parent_id && parentIn(kept.now.parent_id, newIdOf, there);
        await copy(ctx, figures, kept, { id, year, parentId });
        await startNextClock(ctx, await goalOf(ctx, id));
      }
      return await goalsView(ctx, year);
    },
  });

/** The council's goal as it is taken over now or was before; the old one when it goes on by itself. */
const parentIn = (
  parentId: string,
  newIdOf: ReadonlyMap<string, string>,
  there: readonly KeptGoal[],
): string => there.find((g) => g.goal.copied_from === parentId)?.goal.id ?? newIdOf.get(parentId) ?? parentId;

async function copy(
  ctx: Context,
  figures: GoalFigures,
  { goal, now }: KeptGoal,
  { id, year, parentId }: { readonly id: string; readonly year: number; readonly parentId: string | null },
): Promise<void> {
  const signed = await ownSigned(ctx);
  const db = ctx.tables<GoalTables>();
  await db
    .insertInto('goals.goal')
    .values({ ...signed, id, level: goal.level, from_year: year, copied_from: goal.id })
    .execute();
  await db
    .insertInto('goals.goal_version')
    .values({
      ...signed,
      goal_id: id,
      version: 1,
      number: now.number,
      title: now.title,
      description: now.description,
      parent_id: parentId,
      function_id: now.function_id,
      unit_id: now.unit_id,
      to_year: year,
      ended: false,
      reason: null,
    })
    .execute();
  const indicators = (await indicatorsOf(ctx, [goal.id])).filter((i) => i.withdrawn_at === null);
  const targets = await targetsOf(
    ctx,
    indicators.map((i) => i.id),
  );
  const periods = periodsOfYear(year - 1);
  const told = await outcomesOf(ctx, figures, indicators, targets, periods);
  for (const indicator of indicators) {
    const outcomes = periods.flatMap((p) => (p.kind === 'tertial' ? (told(indicator.id, p.key) ?? []) : []));
    const start = outcomes.findLast((o: Outcome) => o.figure.state === 'told' && o.figure.value !== null);
    const own = targets.filter((t) => t.indicator_id === indicator.id);
    const target = targetIn(own, String(year - 1));
    const newIndicatorId = newId();
    await db
      .insertInto('goals.indicator')
      .values({
        ...signed,
        id: newIndicatorId,
        goal_id: id,
        source: indicator.source,
        ref: indicator.ref,
        direction: indicator.direction,
        start_value: start ? String(start.figure.value) : indicator.start_value,
        start_period: start ? start.period : indicator.start_period,
        withdrawn_at: null,
        withdrawn_by: null,
        withdrawn_why: null,
      })
      .execute();
    if (target !== null)
      await db
        .insertInto('goals.target')
        .values({
          ...signed,
          id: newId(),
          indicator_id: newIndicatorId,
          period: String(year),
          value: String(target),
          reason: null,
        })
        .execute();
  }
}
