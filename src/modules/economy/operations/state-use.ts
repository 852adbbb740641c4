import { defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid, notFound } from '#platform/errors';
import { Funds, StateUse } from '../contract.ts';
import { fundsIn } from '../read/funds.ts';
import { SET_FUND } from '../read/year.ts';
import { signed } from '../store/signing.ts';
import type { EconomyTables } from '../tables.ts';

/** Says how much of a grant or an investment has been used by a day, all together. What was said before stays. */
export const stateUse = defineOperation({
  name: 'economy.state-use',
  kind: 'command',
  permission: SET_FUND,
  audit: 'economy.use-stated',
  summary: 'Say how much of a grant or an investment has been used by a day',
  input: StateUse,
  output: Funds,
  statedReason: (input) => input.comment,
  run: async (ctx, input) => {
    const list = await fundsIn(ctx);
    const fund = list.funds.find((f) => f.fundId === input.fundId);
    if (!fund) throw notFound();
    const [last] = fund.uses;
    // A button pressed twice.
    if (
      last?.version === input.seenVersion + 1 &&
      last.used === input.used &&
      last.byDay === input.byDay &&
      last.comment === input.comment
    )
      return list;
    if (fund.version !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
    if (input.byDay > ctx.today) throw invalid('byDay', 'day_to_come');
    await ctx
      .tables<EconomyTables>()
      .insertInto('economy.fund_use')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        id: input.useId,
        fund_id: input.fundId,
        version: input.seenVersion + 1,
        used: String(input.used),
        by_day: input.byDay,
        comment: input.comment,
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
