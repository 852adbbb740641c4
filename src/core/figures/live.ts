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
    // One after the other: each is counted as a role of its own, and what another asked meanwhile would be asked as that role.
    for (const ref of refs) {
      if (ref.kind !== 'measure' || ref.unitId !== null) continue;
      const found = await live(ctx, ref.period, ref.id);
      const said = found && toldValue(found.told, ref);
      if (said)
        figures.push({ ...bareFigure(ref, found.title, null), ...said, better: betterIn(found.told) });
    }
    return figures;
  };
