import { defineOperation, Refused } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { EconomyOverview, SetForecast } from '../contract.ts';
import { overviewIn } from '../read/overview.ts';
import type { PlacementCosts } from '../read/placements.ts';
import { isWithin, SET_FORECAST, yearOf } from '../read/year.ts';
import { asJson } from '../store/ledgers.ts';
import { signed } from '../store/signing.ts';
import type { EconomyTables } from '../tables.ts';

/** Whoever answers for an area says what they expect of the whole year, with why. What was said before stays. */
export const setForecastOf = (costs: PlacementCosts) =>
  defineOperation({
    name: 'economy.set-forecast',
    kind: 'command',
    permission: SET_FORECAST,
    audit: 'economy.forecast-set',
    summary: 'Say what an area is expected to cost and bring in over the whole year',
    input: SetForecast,
    output: EconomyOverview,
    statedReason: (input) => input.comment,
    run: async (ctx, input) => {
      const of = await yearOf(ctx, input.year);
      const { areas, parts } = of.kept.mapping;
      const area = areas.find((a) => a.code === input.area);
      if (!area || !isWithin(ctx, SET_FORECAST, area)) throw new Refused('OTHER_UNIT');
      // A button pressed twice.
      if (of.forecasts.some((f) => f.id === input.forecastId))
        return await overviewIn(ctx, costs, of, undefined);
      const codes = input.rows.map((r) => r.part);
      if (new Set(codes).size < codes.length || !codes.every((c) => parts.some((p) => p.code === c)))
        throw invalid('rows', 'not_in_list');
      const last = of.forecasts.find((f) => f.area === area.code && f.tertial === input.tertial);
      if ((last?.version ?? 0) !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
      await ctx
        .tables<EconomyTables>()
        .insertInto('economy.forecast')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          id: input.forecastId,
          year: input.year,
          tertial: input.tertial,
          area: area.code,
          version: input.seenVersion + 1,
          rows: asJson(input.rows),
          comment: input.comment,
          set_by_function: ctx.actor.functionId,
          ...(await signed(ctx)),
        })
        .execute()
        .catch((error: unknown) => {
          throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
        });
      ctx.beforeAnswer();
      return await overviewIn(ctx, costs, await yearOf(ctx, input.year), undefined);
    },
  });
