import type { CountAnswer, Period } from '#core/measures';
import { askablePeriod } from '#core/measures';
import type { Context } from '#core/operation';
import type { PlacementMonth } from '#modules/economy';

interface Measures {
  readonly toldToAll: (
    ctx: Context,
    of: { readonly measureId: string; readonly period: Period },
  ) => Promise<Pick<CountAnswer, 'months'> | null>;
}

const MEASURE = 'placement-cost';

/** What the placements cost each month of a year, as the measure is told to whoever may not see the rows: the same for everybody. */
export const placementCostsOf =
  ({ toldToAll }: Measures) =>
  async (ctx: Context, year: number): Promise<readonly PlacementMonth[]> => {
    const period = askablePeriod(String(year));
    if (!period) return [];
    const told = await toldToAll(ctx, { measureId: MEASURE, period });
    return (told?.months ?? []).map(({ figure }) => {
      if (figure.state !== 'measured') return { kronor: null, why: 'not_measured' };
      const { count } = figure;
      return count === null || count.n === null
        ? { kronor: null, why: 'withheld' }
        : { kronor: count.n, why: null };
    });
  };
