import type { Context } from '#core/operation';
import { MeasureAnswer } from '../contract.ts';
import { CountAnswer } from '../counted/contract.ts';
import { countAnswer } from '../counted/show.ts';
import { BY_UNIT, type CountSources } from '../counted/source.ts';
import { byUnit, fetchMeasures, spanTold } from '../kept/fetch.ts';
import { periodByKey } from '../period.ts';
import { measureAnswer } from '../show.ts';
import { boardScope, titleOf } from './fresh.ts';
import { anyMeasure } from './measure.ts';
import { frozen, type ToldFigure } from './told.ts';

export interface LiveMeasure {
  readonly title: string;
  readonly told: ToldFigure;
}

/** Measures in a period as `liveMeasure` tells them, all fetched in one statement; those that it does not tell are not among them. */
export async function liveMeasures(
  ctx: Context,
  sources: CountSources,
  key: string,
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, LiveMeasure>> {
  const known = measureIds.flatMap((id) => anyMeasure(sources, id) ?? []);
  const period = periodByKey(key);
  await fetchMeasures(ctx, known, byUnit(false), spanTold(period, period, false));
  const live = new Map<string, LiveMeasure>();
  // One after the other: what is not kept is counted as a role of its own.
  for (const measureId of measureIds) {
    const found = await liveMeasure(ctx, sources, key, measureId);
    if (found) live.set(measureId, found);
  }
  return live;
}

/** A measure in a period as it is told now to those who may not see the rows, of the board and by unit; null for one that there is not or that tells of each individual. */
async function liveMeasure(
  ctx: Context,
  sources: CountSources,
  key: string,
  measureId: string,
): Promise<LiveMeasure | null> {
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
