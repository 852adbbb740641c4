import { judged, type MeasureTitle } from '#core/commitments';
import type { ValueToday } from '#core/measures';
import type { Context } from '#core/operation';
import type { AimRow } from '../store/plans.ts';

/** What measures say, as the app knows them: the same to everybody, with no small count in it. */
export interface Measures {
  readonly today: (
    ctx: Context,
    of: { readonly measureId: string; readonly unitId: string | null },
  ) => Promise<ValueToday | null>;
  readonly titles: readonly MeasureTitle[];
}

/** What an aim's measure says today; null when it has none, or nothing is told of it. */
export async function figureOf(ctx: Context, measures: Measures, aim: AimRow) {
  if (aim.measure_id === null) return null;
  const value = await measures.today(ctx, { measureId: aim.measure_id, unitId: aim.measure_unit_id });
  if (!value?.bounds) return null;
  const [least, most] = value.bounds;
  return { kind: value.kind, least, most, through: value.through };
}

type Figure = NonNullable<Awaited<ReturnType<typeof figureOf>>>;

/** Whether the figure is on the right side of what the aim is to reach; null without anything to reach. */
export function reachedBy(aim: AimRow, figure: Figure | null): 'yes' | 'no' | 'unknown' | null {
  if (aim.direction === null || aim.threshold === null) return null;
  return judged(
    { direction: aim.direction, threshold: aim.threshold },
    figure && { bounds: [figure.least, figure.most] },
  );
}

/** What an aim is measured by, by name. */
export async function measureOf(ctx: Context, measures: Measures, aim: AimRow) {
  if (aim.measure_id === null) return null;
  const { units } = await ctx.organisation();
  const known = measures.titles.find((t) => t.measureId === aim.measure_id);
  return {
    measureId: aim.measure_id,
    title: known?.title ?? aim.measure_id,
    kind: known?.kind ?? ('count' as const),
    unitId: aim.measure_unit_id,
    unitName: units.find((u) => u.id === aim.measure_unit_id)?.name ?? null,
    direction: aim.direction,
    threshold: aim.threshold === null ? null : Number(aim.threshold),
  };
}
