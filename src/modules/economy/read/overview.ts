import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { importedMoney } from '#modules/steering';
import { AskEconomy, EconomyOverview } from '../contract.ts';
import { figuresOf } from '../domain/table.ts';
import { ledgerFindingView } from '../texts/findings.ts';
import { type PlacementCosts, placementsOf } from './placements.ts';
import { sumsOf } from './sums.ts';
import {
  areasOf,
  IMPORT,
  LIST,
  MAP,
  monthsOf,
  READ,
  SET_BUDGET,
  SET_FUND,
  type YearOf,
  yearOf,
} from './year.ts';

/** Budget, outcome, forecast and deviation of a year: by area and part, by month, with every sum checked. */
export const overviewOf = (costs: PlacementCosts) =>
  defineOperation({
    name: 'economy.overview',
    kind: 'query',
    permission: READ,
    audit: 'economy.read',
    summary: 'Budget, outcome, forecast and deviation by area and part, with what does not add up',
    input: AskEconomy,
    output: EconomyOverview,
    untraced: true,
    run: async (ctx, { year, through }) => {
      const of = await yearOf(ctx, year);
      return await overviewIn(ctx, costs, of, through);
    },
  });

export async function overviewIn(
  ctx: Context,
  costs: PlacementCosts,
  of: YearOf,
  asked: number | undefined,
): Promise<z.input<typeof EconomyOverview>> {
  const latest = of.batch?.through ?? 0;
  // A budget to a month that the ledger does not have yet says nothing beside its outcome.
  const through = latest > 0 ? Math.min(asked ?? latest, latest) : (asked ?? 0);
  const areas = areasOf(ctx, of, through);
  const withoutForecast = areas
    .filter((a) => a.forecasts.length === 0 && a.code !== null && a.parts.length > 0)
    .map((a) => a.name);
  // A whole of which a part is not known is no whole.
  const said = withoutForecast.length === 0 && areas.some((a) => a.forecasts.length > 0);
  const expected = said ? areas.flatMap((a) => a.forecasts[0]?.rows ?? []) : null;
  return {
    today: ctx.today,
    years: [...of.years],
    year: of.year,
    through,
    latest,
    batch: of.batch
      ? { batchId: of.batch.id, fileName: of.batch.file_name, takenAt: of.batch.taken_at.toISOString() }
      : null,
    budgets: budgetViews(of),
    budgetFrom: of.budgetFrom,
    areas,
    total: figuresOf(of.cells, through, expected),
    months: monthsOf(of.cells),
    withoutForecast,
    sums: sumsOf(of, areasOf(ctx, of, latest)),
    ledgerFindings: (of.batch?.findings ?? []).map(ledgerFindingView),
    placements: await placementsOf(ctx, costs, of, through),
    tables: await importedMoney(ctx),
    parts: of.kept.mapping.parts.map(({ code, name }) => ({ code, name })),
    may: {
      ledgers: ctx.may(LIST).allowed,
      import: ctx.may(IMPORT).allowed,
      map: ctx.may(MAP).allowed,
      budget: ctx.may(SET_BUDGET).allowed,
      fund: ctx.may(SET_FUND).allowed,
    },
  };
}

const budgetViews = (of: YearOf): z.input<typeof EconomyOverview>['budgets'] =>
  [...of.budgets].reverse().map((b) => ({
    budgetId: b.id,
    version: b.version,
    kind: b.kind,
    fileName: of.batches.find((batch) => batch.id === b.batch_id)?.file_name ?? null,
    decidedOn: b.decided_on,
    decision: b.decision,
    decidedNet: b.decided_net,
    comment: b.comment,
    changes: [...b.changes],
    net: of.netAfter.get(b.id) ?? 0,
    setAt: b.set_at.toISOString(),
    setBy: b.set_by,
  }));
