import type { Context } from '#core/operation';
import { MeasureAnswer } from '../contract.ts';
import { CountAnswer } from '../counted/contract.ts';
import { countAnswer } from '../counted/show.ts';
import { BY_UNIT, type CountSources } from '../counted/source.ts';
import { periodByKey } from '../period.ts';
import { measureAnswer } from '../show.ts';
import { boardScope, titleOf } from './fresh.ts';
import { anyMeasure } from './measure.ts';
import { frozen, type ToldFigure } from './told.ts';

/** A measure in a period as it is told now to those who may not see the rows, of the board and by unit; null for one that there is not or that tells of each individual. */
export async function liveMeasure(
  ctx: Context,
  sources: CountSources,
  key: string,
  measureId: string,
): Promise<{ readonly title: string; readonly told: ToldFigure } | null> {
  const m = anyMeasure(sources, measureId);
  if (!m || (m.kind === 'facts' && m.measure.definition.withheld_by !== undefined)) return null;
  const period = periodByKey(key);
  const scope = await boardScope(ctx);
  if (m.kind === 'clocks') {
    const answer = MeasureAnswer.parse(await measureAnswer(ctx, m.definition, scope, period, null));
    return { title: titleOf(m), told: { kind: 'clocks', answer } };
  }
  const answer = await countAnswer(ctx, sources, m.measure, scope, { by: BY_UNIT, unit: null, period });
  return { title: titleOf(m), told: { kind: 'facts', answers: [frozen(CountAnswer.parse(answer))] } };
}
