import type { measuresOf } from '#core/measures';
import type { Context } from '#core/operation';
import type { Figure, FigureRef } from './figure.ts';
import { bareFigure } from './sources.ts';
import { betterIn, toldValue } from './told-value.ts';

/**
 * What measures tell today, to everybody alike, of the whole board: for what looks at how it goes. It has not been published, has no edition and
 * is for no paper. What has no value to tell is left out.
 */
export type LiveFigures = (ctx: Context, refs: readonly FigureRef[]) => Promise<Figure[]>;

export const liveFigures =
  (live: ReturnType<typeof measuresOf>['live']): LiveFigures =>
  async (ctx, refs) => {
    const figures: Figure[] = [];
    const measures = refs.filter((r) => r.kind === 'measure' && r.unitId === null);
    for (const period of new Set(measures.map((r) => r.period))) {
      const within = measures.filter((r) => r.period === period);
      const found = await live(ctx, period, [...new Set(within.map((r) => r.id))]);
      for (const ref of within) {
        const measure = found.get(ref.id);
        const said = measure && toldValue(measure.told, ref);
        if (said)
          figures.push({
            ...bareFigure(ref, measure.title, null),
            ...said,
            better: betterIn(measure.told),
          });
      }
    }
    return figures;
  };
