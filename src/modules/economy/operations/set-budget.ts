import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { EconomyOverview, SetBudget } from '../contract.ts';
import { overviewIn } from '../read/overview.ts';
import type { PlacementCosts } from '../read/placements.ts';
import { SET_BUDGET, yearOf } from '../read/year.ts';
import { asJson } from '../store/ledgers.ts';
import { signed } from '../store/signing.ts';
import type { EconomyTables } from '../tables.ts';

/** Keeps a budget as it was decided: the first of a year, or what a later decision changes in it. Nothing decided before is changed. */
export const setBudgetOf = (costs: PlacementCosts) =>
  defineOperation({
    name: 'economy.set-budget',
    kind: 'command',
    permission: SET_BUDGET,
    audit: 'economy.budget-set',
    summary: "Keep a year's budget as it was decided, or what a later decision changes in it",
    input: SetBudget,
    output: EconomyOverview,
    run: async (ctx, input) => {
      const of = await yearOf(ctx, input.year);
      const { areas, parts } = of.kept.mapping;
      const same = of.budgets.find((b) => b.id === input.budgetId);
      // A button pressed twice.
      if (same) return await overviewIn(ctx, costs, of, undefined);
      if (of.budgets.length !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
      if ((input.kind === 'original') !== (input.seenVersion === 0)) throw invalid('kind', 'budget_first');
      if (!input.batchId && input.changes.length === 0) throw invalid('changes', 'budget_of_nothing');
      if (input.decidedOn > ctx.today) throw invalid('decidedOn', 'day_to_come');
      if (input.batchId) {
        const batch = of.batches.find((b) => b.id === input.batchId);
        if (!batch || batch.withdrawn_at !== null || batch.year !== input.year || !batch.has_budget)
          throw invalid('batchId', 'no_budget_in_file');
      }
      const known = (c: (typeof input.changes)[number]) =>
        areas.some((a) => a.code === c.area) && parts.some((p) => p.code === c.part);
      if (!input.changes.every(known)) throw invalid('changes', 'not_in_list');
      await ctx
        .tables<EconomyTables>()
        .insertInto('economy.budget')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          id: input.budgetId,
          year: input.year,
          version: input.seenVersion + 1,
          kind: input.kind,
          batch_id: input.batchId ?? null,
          changes: asJson(input.changes),
          decided_net: input.decidedNet === undefined ? null : String(input.decidedNet),
          decided_on: input.decidedOn,
          decision: input.decision,
          comment: input.comment || null,
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
