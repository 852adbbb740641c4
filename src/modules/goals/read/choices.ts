import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { AskChoices, IndicatorChoices } from '../contract.ts';
import { WRITE } from './common.ts';
import type { GoalFigures } from './outcomes.ts';

type Choice = z.input<typeof IndicatorChoices>['choices'][number];

/** What can show how far a goal has come: the measures of the catalogue, and those that are typed in or imported. */
export const indicatorChoicesOf = (figures: GoalFigures) =>
  defineOperation({
    name: 'goals.indicator-choices',
    kind: 'query',
    permission: WRITE,
    audit: 'goal.indicator-choices-listed',
    summary: 'What can show how far a goal has come',
    input: AskChoices,
    output: IndicatorChoices,
    untraced: true,
    run: async (ctx, { year }) => ({ choices: await choicesIn(ctx, figures, year) }),
  });

/** Typed in ones are known by the year, and by the one before: a target is set before anybody has typed the first value. */
export async function choicesIn(ctx: Context, figures: GoalFigures, year: number): Promise<Choice[]> {
  const stated = [];
  for (const period of [String(year), String(year - 1)])
    stated.push(...(await figures.sources.choices(ctx, period)).filter((c) => c.kind === 'stated'));
  const codes = [...new Map(stated.map((c) => [c.id, c])).values()];
  const known = await figures.sources.resolve(
    ctx,
    codes.map((c) => ({ kind: c.kind, id: c.id, period: String(year), unitId: null, part: null })),
  );
  const kinds = new Map([...known.values()].map((f) => [f.ref.id, f]));
  return [
    ...figures.measures.map(
      (m): Choice => ({ source: 'measure', ref: m.measureId, title: m.title, kind: m.kind, direction: null }),
    ),
    ...codes.map((c): Choice => {
      const figure = kinds.get(c.id);
      const better = figure?.better ?? null;
      return {
        source: 'stated',
        ref: c.id,
        title: c.title,
        kind: figure?.kind ?? 'count',
        direction: better && (better === 'higher' ? 'at_least' : 'at_most'),
      };
    }),
  ];
}
