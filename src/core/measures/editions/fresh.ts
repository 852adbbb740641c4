import type { Context } from '#core/operation';
import { MeasureAnswer } from '../contract.ts';
import { CountAnswer } from '../counted/contract.ts';
import { countAnswer } from '../counted/show.ts';
import { BY_UNIT, type CountSources } from '../counted/source.ts';
import type { Period } from '../period.ts';
import type { Scope } from '../scope.ts';
import { measureAnswer } from '../show.ts';
import { type AnyMeasure, definitionIn } from './measure.ts';
import { frozen, type ToldFigure } from './told.ts';

/** The whole board as it is told to those who may not see the rows: what is published, whoever publishes it. */
export async function boardScope(ctx: Context): Promise<Scope> {
  const { units } = await ctx.organisation();
  return {
    reach: 'board',
    units: units.filter((u) => u.authorityId === ctx.authorityId),
    exact: false,
    rows: false,
  };
}

/** A measure in a period as the live figures tell it now, in every way in which it is divided. */
export async function freshFigure(
  ctx: Context,
  sources: CountSources,
  m: AnyMeasure,
  period: Period,
  scope: Scope,
): Promise<ToldFigure> {
  if (m.kind === 'clocks') {
    return {
      kind: 'clocks',
      answer: MeasureAnswer.parse(await measureAnswer(ctx, m.definition, scope, period, null)),
    };
  }
  const answers: CountAnswer[] = [];
  for (const by of [...m.measure.definition.breakdowns.map((b) => b.by), BY_UNIT]) {
    const answer = await countAnswer(ctx, sources, m.measure, scope, { by, unit: null, period });
    answers.push(frozen(CountAnswer.parse(answer)));
  }
  return { kind: 'facts', answers };
}

export const titleOf = (m: AnyMeasure): string => definitionIn(m).title_sv;
