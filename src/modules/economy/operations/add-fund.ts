import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { AddFund, Funds } from '../contract.ts';
import { fundsIn } from '../read/funds.ts';
import { SET_FUND } from '../read/year.ts';
import { signed } from '../store/signing.ts';
import { mappingOf } from '../store/stated.ts';
import type { EconomyTables } from '../tables.ts';

/** Keeps a grant or an investment as it was decided. */
export const addFund = defineOperation({
  name: 'economy.add-fund',
  kind: 'command',
  permission: SET_FUND,
  audit: 'economy.fund-added',
  summary: 'Keep a grant from somebody, or an investment, as it was decided',
  input: AddFund,
  output: Funds,
  run: async (ctx, input) => {
    const { funds } = await fundsIn(ctx);
    // A button pressed twice.
    if (funds.some((f) => f.fundId === input.fundId)) return await fundsIn(ctx);
    if ((input.kind === 'grant') !== (input.financier !== undefined))
      throw invalid('financier', 'financier_of_grant');
    if (input.toOn < input.fromOn) throw invalid('toOn', 'before_begin');
    if (input.decidedOn > ctx.today) throw invalid('decidedOn', 'day_to_come');
    const { mapping } = await mappingOf(ctx);
    if (input.area !== undefined && !mapping.areas.some((a) => a.code === input.area))
      throw invalid('area', 'not_in_list');
    await ctx
      .tables<EconomyTables>()
      .insertInto('economy.fund')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        id: input.fundId,
        kind: input.kind,
        title: input.title,
        financier: input.financier ?? null,
        area: input.area ?? null,
        decided_sum: String(input.decidedSum),
        decided_on: input.decidedOn,
        decision: input.decision,
        from_on: input.fromOn,
        to_on: input.toOn,
        ...(await signed(ctx)),
      })
      .execute()
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
      });
    ctx.beforeAnswer();
    return await fundsIn(ctx);
  },
});
