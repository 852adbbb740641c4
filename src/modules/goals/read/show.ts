import type { z } from 'zod';
import { type Period, periodByKey, previousPeriod } from '#core/measures';
import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { GoalView, ShowGoal } from '../contract.ts';
import { borneOut } from '../domain/assessment.ts';
import type { GoalAssessment, IndicatorStanding } from '../domain/codes.ts';
import { isWithin, periodsOfYear } from '../domain/periods.ts';
import {
  assessmentsOf,
  type CommentRow,
  commentsOf,
  goalsOf,
  type IndicatorRow,
  indicatorsOf,
  type KeptGoal,
  type TargetRow,
  targetsOf,
} from '../store/goals.ts';
import { signedView } from '../store/put.ts';
import {
  ASSESS,
  assessedView,
  boardFunctions,
  COMMENT,
  functionsToChoose,
  goalOf,
  periodToShow,
  periodView,
  READ,
  WRITE,
  yearIn,
  yearsOf,
} from './common.ts';
import { type GoalFigures, type Outcome, outcomesOf, trendOf, unitsOf } from './outcomes.ts';

type View = z.input<typeof GoalView>;

/** A goal with its figures by tertial, what is said of them, and how it has been assessed. */
export const showGoalOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.show',
    kind: 'query',
    permission: READ,
    audit: 'goal.shown',
    summary: 'One goal with its indicators, outcomes, comments and assessments',
    input: ShowGoal,
    output: GoalView,
    untraced: true,
    run: (ctx, { goalId, period }) => goalView(ctx, figures, goalId, period),
  });

/** What the figures of a goal say in a period; of a council's goal without indicators, how those that serve it were assessed. */
export async function standingsOf(
  ctx: Context,
  figures: GoalFigures,
  kept: KeptGoal,
  period: Period,
): Promise<{
  readonly standings: IndicatorStanding[];
  readonly outcomes: readonly { readonly indicator: IndicatorRow; readonly outcome: Outcome | null }[];
}> {
  const indicators = (await indicatorsOf(ctx, [kept.goal.id])).filter((i) => i.withdrawn_at === null);
  const targets = await targetsOf(
    ctx,
    indicators.map((i) => i.id),
  );
  const told = await outcomesOf(ctx, figures, indicators, targets, [period]);
  const outcomes = indicators.map((indicator) => ({ indicator, outcome: told(indicator.id, period.key) }));
  if (isBySupport(kept, indicators.length))
    return { standings: supportOf(await childrenOf(ctx, await goalsOf(ctx), kept, period)), outcomes };
  return { standings: outcomes.map(({ outcome }) => outcome?.reaches ?? 'unknown'), outcomes };
}

/** A council's goal that no measure shows is shown by how those that serve it were assessed. */
const isBySupport = ({ goal }: KeptGoal, inForce: number): boolean =>
  goal.level === 'council' && inForce === 0;

const supportOf = (children: View['children']): IndicatorStanding[] =>
  children.map((c) => AS_FIGURE[c.assessment ?? 'not_assessable']);

const AS_FIGURE: Readonly<Record<GoalAssessment, IndicatorStanding>> = {
  met: 'reached',
  partly: 'nearer',
  not: 'not_reached',
  not_assessable: 'unknown',
};

export async function goalView(
  ctx: Context,
  figures: GoalFigures,
  goalId: string,
  asked?: string,
): Promise<View> {
  const kept = await goalOf(ctx, goalId);
  const { goal, now, versions } = kept;
  const period = asked ? periodByKey(asked) : periodToShow(ctx, yearIn(ctx, yearsOf(kept)));
  if (!isWithin(yearsOf(kept), period)) throw invalid('period', 'not_in_list');
  const year = Number(period.key.slice(0, 4));
  const periods = periodsOfYear(year);
  const functions = await boardFunctions(ctx);
  const by = functions.find((f) => f.functionId === now.function_id);
  const goals = await goalsOf(ctx);
  const council = goals.filter((g) => g.goal.level === 'council');
  const parent = council.find((g) => g.goal.id === now.parent_id);
  const shown = await indicatorViews(ctx, figures, goalId, periods, period);
  const children = goal.level === 'council' ? await childrenOf(ctx, goals, kept, period) : [];
  const [assessment, ...others] = borneOut(
    isBySupport(kept, shown.inForce) ? supportOf(children) : shown.standings,
  );
  const assessments = await assessmentsOf(
    ctx,
    [goalId],
    periods.map((p) => p.key),
  );
  const mayWrite = ctx.may(WRITE).allowed;
  return {
    today: ctx.today,
    goalId,
    level: goal.level,
    number: now.number,
    title: now.title,
    description: now.description,
    parent: parent ? named(parent) : null,
    children,
    function: by
      ? { functionId: by.functionId, title: by.title, unitName: by.unitName, holderName: by.holderName }
      : null,
    ...yearsOf(kept),
    ended: now.ended,
    version: now.version,
    versions: versions.map((v) => ({
      version: v.version,
      number: v.number,
      title: v.title,
      description: v.description,
      toYear: v.to_year,
      ended: v.ended,
      reason: v.reason,
      ...signedView(v),
    })),
    copiedFrom: goal.copied_from,
    year,
    periods: periods.map((p) => periodView(ctx, p, kept)),
    period: period.key,
    indicators: shown.views,
    proposal: { assessment, borneOut: [assessment, ...others] },
    assessments: assessments.map((a) => ({
      ...assessedView(a),
      period: a.period,
      reason: a.reason,
      words: a.words,
      figures: a.figures.map(({ figure, target, standing }) => ({
        title: figure.title,
        figure,
        target,
        standing,
      })),
      ...signedView(a),
    })),
    ...(await commentViews(ctx, await commentsOf(ctx, goalId, period.key))),
    mayWrite,
    mayAssess: ctx.may(ASSESS).allowed && period.from <= ctx.today,
    functions: await functionsToChoose(ctx),
    parents: mayWrite && goal.level === 'board' ? council.map(named) : [],
  };
}

const named = ({ goal, now }: KeptGoal) => ({ goalId: goal.id, number: now.number, title: now.title });

async function childrenOf(
  ctx: Context,
  goals: readonly KeptGoal[],
  { goal }: KeptGoal,
  period: Period,
): Promise<View['children']> {
  const own = goals.filter(
    (g) => g.now.parent_id === goal.id && !g.now.ended && isWithin(yearsOf(g), period),
  );
  const assessed = await assessmentsOf(
    ctx,
    own.map((g) => g.goal.id),
    [period.key],
  );
  return own.map((g) => ({
    ...named(g),
    assessment: assessed.find((a) => a.goal_id === g.goal.id)?.assessment ?? null,
  }));
}

async function indicatorViews(
  ctx: Context,
  figures: GoalFigures,
  goalId: string,
  periods: readonly Period[],
  chosen: Period,
): Promise<{
  readonly views: View['indicators'];
  /** Of those in force, in the chosen period. */
  readonly standings: IndicatorStanding[];
  readonly inForce: number;
}> {
  const indicators = await indicatorsOf(ctx, [goalId]);
  const targets = await targetsOf(
    ctx,
    indicators.map((i) => i.id),
  );
  const [first] = periods;
  const before = first ? previousPeriod(first) : chosen;
  const told = await outcomesOf(ctx, figures, indicators, targets, [before, ...periods]);
  const units = await unitsOf(ctx, figures, indicators, chosen.key);
  const inForce = indicators.filter((i) => i.withdrawn_at === null);
  const views = indicators.map((i): View['indicators'][number] => {
    const own = targets.filter((t) => t.indicator_id === i.id);
    const outcomes = periods.map((p) => told(i.id, p.key));
    const last = told(i.id, before.key);
    const known = outcomes.find((o) => o && o.figure.title !== i.ref) ?? last;
    const measure = figures.measures.find((m) => i.source === 'measure' && m.measureId === i.ref);
    const tertials = outcomes.filter((_, at) => periods[at]?.kind === 'tertial');
    return {
      indicatorId: i.id,
      source: i.source,
      ref: i.ref,
      title: measure?.title ?? known?.figure.title ?? i.ref,
      kind: measure?.kind ?? known?.figure.kind ?? 'count',
      direction: i.direction,
      start:
        i.start_value !== null && i.start_period !== null
          ? { value: Number(i.start_value), period: i.start_period }
          : null,
      targets: own.map(targetView),
      outcomes,
      trend: trendOf([last, ...tertials], i.direction),
      units: units.get(i.id) ?? [],
      withdrawn:
        i.withdrawn_at && i.withdrawn_why !== null
          ? { at: i.withdrawn_at.toISOString(), by: i.withdrawn_by ?? '', why: i.withdrawn_why }
          : null,
    };
  });
  return {
    views,
    standings: inForce.map((i) => told(i.id, chosen.key)?.reaches ?? 'unknown'),
    inForce: inForce.length,
  };
}

const targetView = (t: TargetRow) => ({
  period: t.period,
  value: Number(t.value),
  reason: t.reason,
  ...signedView(t),
});

/** What has been said of each unit and in sum, the sum first; and which of them the reader may comment. */
async function commentViews(
  ctx: Context,
  rows: readonly CommentRow[],
): Promise<Pick<View, 'comments' | 'commentUnits' | 'mayCommentSum'>> {
  const { units } = await ctx.organisation();
  const own = units
    .filter((u) => u.authorityId === ctx.authorityId)
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  const said = (unitId: string | null) => rows.filter((r) => r.unit_id === unitId);
  const view = (row: CommentRow) => ({ words: row.words, ...signedView(row) });
  const reach = ctx.reach(COMMENT);
  return {
    comments: [null, ...own].flatMap((unit) => {
      const [last, ...before] = said(unit?.id ?? null);
      return last
        ? [
            {
              unitId: unit?.id ?? null,
              unitName: unit?.name ?? null,
              ...view(last),
              before: before.map(view),
            },
          ]
        : [];
    }),
    commentUnits: own
      .filter((u) => reach === 'authority' || (reach === 'unit' && ctx.actor.unitIds.includes(u.id)))
      .map((u) => ({ unitId: u.id, name: u.name })),
    mayCommentSum: reach === 'authority',
  };
}
