import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { Goals, ListGoals } from '../contract.ts';
import { periodsOfYear } from '../domain/periods.ts';
import { assessmentsOf, goalsOf, indicatorsOf, type KeptGoal } from '../store/goals.ts';
import {
  assessedView,
  boardFunctions,
  functionsToChoose,
  owedBy,
  periodView,
  READ,
  WRITE,
  yearsOf,
} from './common.ts';

/** The goals of a year: the council's with the board's that serve them, and how each has been assessed. */
export const listGoals = defineOperation({
  name: 'goals.list',
  kind: 'query',
  permission: READ,
  audit: 'goals.listed',
  summary: 'The goals of a year, with the assessment of each tertial',
  input: ListGoals,
  output: Goals,
  untraced: true,
  run: (ctx, { year }) => goalsView(ctx, year ?? Number(ctx.today.slice(0, 4))),
});

export async function goalsView(ctx: Context, year: number): Promise<z.input<typeof Goals>> {
  const all = await goalsOf(ctx);
  const periods = periodsOfYear(year);
  const inYear = (y: number) => (kept: KeptGoal) => yearsOf(kept).fromYear <= y && y <= yearsOf(kept).toYear;
  const goals = inOrder(all.filter(inYear(year)));
  const ids = goals.map((g) => g.goal.id);
  const [indicators, assessments, functions] = [
    await indicatorsOf(ctx, ids),
    await assessmentsOf(
      ctx,
      ids,
      periods.map((p) => p.key),
    ),
    await boardFunctions(ctx),
  ];
  const taken = new Set(all.flatMap((g) => g.goal.copied_from ?? []));
  const mayWrite = ctx.may(WRITE).allowed;
  return {
    today: ctx.today,
    year,
    years: yearsWith(ctx, all),
    periods: periods.map((p) => periodView(ctx, p, null)),
    goals: goals.map((kept) => {
      const { goal, now } = kept;
      const by = functions.find((f) => f.functionId === now.function_id);
      return {
        goalId: goal.id,
        level: goal.level,
        number: now.number,
        title: now.title,
        parentId: now.parent_id,
        functionTitle: by?.title ?? null,
        holderName: by?.holderName ?? null,
        unitName: by?.unitName ?? null,
        fromYear: goal.from_year,
        toYear: now.to_year,
        ended: now.ended,
        indicators: indicators.filter((i) => i.goal_id === goal.id && i.withdrawn_at === null).length,
        assessBy: periods.map((p) => owedBy(kept, p)),
        assessed: periods.map((p) => {
          const last = assessments.find((a) => a.goal_id === goal.id && a.period === p.key);
          return last ? assessedView(last) : null;
        }),
      };
    }),
    mayCopyFrom: mayWrite
      ? all
          .filter((g) => g.now.to_year === year - 1 && !g.now.ended && !taken.has(g.goal.id))
          .map(({ goal, now }) => ({ goalId: goal.id, number: now.number, title: now.title }))
      : [],
    mayWrite,
    functions: await functionsToChoose(ctx),
  };
}

/** The council's, each followed by those that serve it; then those that serve none of them. */
function inOrder(goals: readonly KeptGoal[]): KeptGoal[] {
  const council = goals.filter((g) => g.goal.level === 'council');
  const own = goals.filter((g) => g.goal.level === 'board');
  const serves = (g: KeptGoal) => council.some((c) => c.goal.id === g.now.parent_id);
  return [
    ...council.flatMap((c) => [c, ...own.filter((g) => g.now.parent_id === c.goal.id)]),
    ...own.filter((g) => !serves(g)),
  ];
}

/** This year and the next, and all that there are goals of. */
function yearsWith(ctx: Context, all: readonly KeptGoal[]): number[] {
  const now = Number(ctx.today.slice(0, 4));
  const years = new Set([now, now + 1]);
  for (const kept of all) {
    const { fromYear, toYear } = yearsOf(kept);
    for (let y = fromYear; y <= toYear; y++) years.add(y);
  }
  return [...years].sort((a, b) => b - a);
}
