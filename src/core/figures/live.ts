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
    const figures = await Promise.all(
      refs.map(async (ref): Promise<Figure[]> => {
        if (ref.kind !== 'measure' || ref.unitId !== null) return [];
        const found = await live(ctx, ref.period, ref.id);
        const said = found && toldValue(found.told, ref);
        return said ? [{ ...bareFigure(ref, found.title, null), ...said, better: betterIn(found.told) }] : [];
      }),
    );
    return figures.flat();
  };
