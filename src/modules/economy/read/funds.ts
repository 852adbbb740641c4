import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { Funds } from '../contract.ts';
import { fundState } from '../domain/fund.ts';
import { mappingOf } from '../store/stated.ts';
import type { EconomyTables } from '../tables.ts';
import { READ, SET_FUND } from './year.ts';

/** Grants from others and investments: what was decided, and how much of it has been used. */
export const readFunds = defineOperation({
  name: 'economy.funds',
  kind: 'query',
  permission: READ,
  audit: 'economy.funds-read',
  summary: 'Grants and investments: what was decided, by whom, and how much has been used',
  input: z.object({}),
  output: Funds,
  untraced: true,
  run: (ctx) => fundsIn(ctx),
});

export async function fundsIn(ctx: Context): Promise<z.input<typeof Funds>> {
  const [{ mapping }, funds, uses] = await Promise.all([mappingOf(ctx), fundRows(ctx), usesOf(ctx)]);
  return {
    today: ctx.today,
    funds: funds.map((f) => {
      const own = uses.filter((u) => u.fund_id === f.id);
      const [last] = own;
      const decidedSum = Number(f.decided_sum);
      const used = last ? Number(last.used) : null;
      return {
        fundId: f.id,
        kind: f.kind,
        title: f.title,
        financier: f.financier,
        area:
          f.area === null
            ? null
            : { code: f.area, name: mapping.areas.find((a) => a.code === f.area)?.name ?? f.area },
        decidedSum,
        decidedOn: f.decided_on,
        decision: f.decision,
        fromOn: f.from_on,
        toOn: f.to_on,
        used,
        byDay: last?.by_day ?? null,
        left: decidedSum - (used ?? 0),
        state: fundState({ decidedSum, used, fromOn: f.from_on, toOn: f.to_on }, ctx.today),
        version: last?.version ?? 0,
        uses: own.map((u) => ({
          version: u.version,
          used: Number(u.used),
          byDay: u.by_day,
          comment: u.comment,
          setAt: u.set_at.toISOString(),
          setBy: u.set_by,
        })),
      };
    }),
    areas: mapping.areas.map(({ code, name }) => ({ code, name })),
    mayEdit: ctx.may(SET_FUND).allowed,
  };
}

const fundRows = async (ctx: Context): Promise<EconomyTables['economy.fund'][]> =>
  await ctx
    .tables<EconomyTables>()
    .selectFrom('economy.fund')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('to_on', 'desc')
    .orderBy('title')
    .limit(500)
    .execute();

/** The last first. */
const usesOf = async (ctx: Context): Promise<EconomyTables['economy.fund_use'][]> =>
  await ctx
    .tables<EconomyTables>()
    .selectFrom('economy.fund_use')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('version', 'desc')
    .limit(5_000)
    .execute();
