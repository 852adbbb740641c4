import type { ProofSource, ProofStanding, SubjectSource } from '#core/commitments';
import { bareFigure, type Figure, type FigureChoice, type FigureRef, type FigureSource } from '#core/figures';
import { parsePeriod } from '#core/measures';
import type { Context } from '#core/operation';
import { assessable, isWithin } from '../domain/periods.ts';
import { type AssessmentRow, assessmentsOf, goalsOf, type KeptGoal } from '../store/goals.ts';
import { sourceWords as words } from '../texts/sources.ts';
import { ASSESSED, assessedChoices, assessedFigure } from './assessed.ts';
import { yearsOf } from './common.ts';

const titleOf = ({ now }: KeptGoal): string => words.goal(now.number, now.title);

/** What is promised for a goal. */
export const goalSubjects: SubjectSource = {
  kind: 'goal',
  titles: async (ctx, ids) => new Map((await goalsOf(ctx, ids)).map((g) => [g.goal.id, titleOf(g)])),
};

/** A goal that was last assessed as met shows that what was promised for it is done, until it is assessed as something else. */
export const goalMetProofs: ProofSource = {
  kind: 'goal_met',
  standing: async (ctx, ids) => {
    const goals = await goalsOf(ctx, ids);
    const assessments = await assessmentsOf(
      ctx,
      goals.map((g) => g.goal.id),
    );
    return new Map(
      goals.map((g): [string, ProofStanding] => {
        const last = lastPeriod(assessments.filter((a) => a.goal_id === g.goal.id));
        return [
          g.goal.id,
          {
            title: words.met(titleOf(g)),
            holds: last ? HOLDS[last.assessment] : 'unknown',
            why: words.why(last),
          },
        ];
      }),
    );
  },
  choices: async (ctx) =>
    (await goalsOf(ctx))
      .filter((g) => !g.now.ended && g.now.to_year >= Number(ctx.today.slice(0, 4)))
      .map((g) => ({ id: g.goal.id, title: words.met(titleOf(g)) })),
};

const HOLDS = { met: 'yes', partly: 'no', not: 'no', not_assessable: 'unknown' } as const;

/** Of the last tertial or year that ended; of the same end the year. @param rows the last made first */
function lastPeriod(rows: readonly AssessmentRow[]): AssessmentRow | undefined {
  const endOf = (row: AssessmentRow): string => {
    const period = parsePeriod(row.period);
    return `${period?.to ?? ''} ${period?.kind === 'year' ? 1 : 0}`;
  };
  return [...rows].sort((a, b) => endOf(b).localeCompare(endOf(a)))[0];
}

const OUTCOME = null;
const TARGET = 'target';

/** How many goals were assessed as what, and what their figures were then: signed by whoever did. */
export const goalFigures: FigureSource = {
  kind: 'goal',
  choices: async (ctx, key) => {
    const period = assessable(key);
    if (!period) return [];
    const goals = (await goalsOf(ctx)).filter((g) => isWithin(yearsOf(g), period));
    const last = await lastAssessments(ctx, goals, key);
    const indicators = goals.flatMap((g) => {
      const assessed = last.get(g.goal.id);
      return (assessed?.figures ?? []).map(
        ({ indicatorId, figure }): FigureChoice => ({
          kind: 'goal',
          id: indicatorId,
          title: words.indicator(titleOf(g), figure.title),
          group: words.group,
          parts: [
            { part: OUTCOME, title: words.outcome },
            { part: TARGET, title: words.target },
          ],
          units: [null],
          published: true,
        }),
      );
    });
    return [...assessedChoices(last), ...indicators];
  },
  resolve: async (ctx, refs) => {
    const goals = await goalsOf(ctx);
    const figures: Figure[] = [];
    for (const key of new Set(refs.map((r) => r.period))) {
      const last = await lastAssessments(ctx, goals, key);
      for (const ref of refs.filter((r) => r.period === key)) {
        const found = ref.id === ASSESSED ? assessedFigure(last, ref) : figureIn(goals, last, ref);
        if (found) figures.push(found);
      }
    }
    return figures;
  },
};

async function lastAssessments(
  ctx: Context,
  goals: readonly KeptGoal[],
  period: string,
): Promise<ReadonlyMap<string, AssessmentRow>> {
  const rows = await assessmentsOf(
    ctx,
    goals.map((g) => g.goal.id),
    [period],
  );
  return new Map([...rows].reverse().map((row) => [row.goal_id, row]));
}

function figureIn(
  goals: readonly KeptGoal[],
  last: ReadonlyMap<string, AssessmentRow>,
  ref: FigureRef,
): Figure | null {
  if (ref.unitId !== null || (ref.part !== OUTCOME && ref.part !== TARGET)) return null;
  for (const g of goals) {
    const assessed = last.get(g.goal.id);
    const own = assessed?.figures.find((f) => f.indicatorId === ref.id);
    if (!assessed || !own) continue;
    const { figure, target } = own;
    const title = words.indicator(titleOf(g), figure.title);
    const signed = {
      ...bareFigure(ref, title, null),
      kind: figure.kind,
      decimals: figure.decimals,
      suffix: figure.suffix,
      better: figure.better,
      target,
      edition: {
        id: assessed.id,
        number: null,
        at: assessed.made_at.toISOString(),
        by: assessed.made_by,
        label: words.edition(ref.period, assessed.assessment),
        reason: assessed.reason,
      },
    };
    if (ref.part === TARGET)
      return target === null
        ? { ...signed, state: 'not_applicable', why: words.noTarget }
        : { ...signed, state: 'told', value: target, decimals: decimalsOf(target, figure.kind) };
    return {
      ...signed,
      state: figure.state === 'unpublished' || figure.state === 'missing' ? 'not_measured' : figure.state,
      value: figure.value,
      bounds: figure.bounds,
      counts: figure.counts,
      why: figure.why,
    };
  }
  return null;
}

const decimalsOf = (n: number, kind: Figure['kind']): number => {
  const written = kind === 'share' ? 100 * n : n;
  return Number.isInteger(Math.round(written * 1e6) / 1e6) ? 0 : 1;
};
