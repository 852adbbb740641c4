import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { EconomyOverview } from '../contract.ts';
import { sumTo } from '../domain/ledger.ts';
import type { YearOf } from './year.ts';

/** What placements cost in a month in whole kronor, as it is told to all; where it isn't, why not. */
export interface PlacementMonth {
  readonly kronor: number | null;
  readonly why: 'withheld' | 'not_measured' | null;
}
/** The twelve months of a year, January first, or none when nothing counts them. */
export type PlacementCosts = (ctx: Context, year: number) => Promise<readonly PlacementMonth[]>;

/** What the placements cost beside the accounts of bought care, month by month: with the months that both tell of summed, and nothing guessed. */
export async function placementsOf(
  ctx: Context,
  costs: PlacementCosts,
  of: YearOf,
  through: number,
): Promise<z.input<typeof EconomyOverview>['placements']> {
  const { mapping } = of.kept;
  const parts = mapping.parts.filter((p) => p.isPlacement);
  if (parts.length === 0 || through === 0) return null;
  const told = await costs(ctx, of.year);
  if (told.length === 0) return null;
  const cells = of.cells.filter((c) => parts.some((p) => p.code === c.part));
  const months = Array.from({ length: through }, (_, i) => {
    const { kronor, why } = told[i] ?? { kronor: null, why: 'not_measured' as const };
    const ledger = cells.reduce((sum, c) => sum + (c.outcome.cost[i] ?? 0), 0);
    return { month: i + 1, ledger, placements: kronor === null ? null : kronor * 100, why };
  });
  const known = months.filter((m) => m.placements !== null);
  const why = months.find((m) => m.why !== null)?.why ?? null;
  return {
    through,
    ledger:
      known.length === 0
        ? cells.reduce((sum, c) => sum + sumTo(c.outcome.cost, through), 0)
        : known.reduce((sum, m) => sum + m.ledger, 0),
    placements: known.length === 0 ? null : known.reduce((sum, m) => sum + (m.placements ?? 0), 0),
    why,
    months,
    parts: parts.map((p) => p.name),
  };
}
