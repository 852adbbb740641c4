import { z } from 'zod';
import type { Context } from '#core/operation';
import { FIRST_MAPPING, Mapping } from '../domain/mapping.ts';
import type { ForecastRow } from '../domain/table.ts';
import type { EconomyTables } from '../tables.ts';

const own = <T extends 'economy.mapping' | 'economy.budget' | 'economy.forecast'>(ctx: Context, table: T) =>
  ctx
    .tables<EconomyTables>()
    .selectFrom(table as 'economy.mapping')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

export interface KeptMapping {
  readonly version: number;
  readonly mapping: Mapping;
}

/** What holds: the last that was set, or what Kommun-Bas says. */
export async function mappingOf(ctx: Context): Promise<KeptMapping> {
  const row = await own(ctx, 'economy.mapping').orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row
    ? { version: row.version, mapping: Mapping.parse(row.content) }
    : { version: 0, mapping: FIRST_MAPPING };
}

export const mappingHistory = async (ctx: Context): Promise<EconomyTables['economy.mapping'][]> =>
  await own(ctx, 'economy.mapping').orderBy('version', 'desc').limit(100).execute();

const Changes = z.array(
  z.object({
    area: z.string(),
    part: z.string(),
    side: z.enum(['cost', 'income']),
    amount: z.number(),
    fromMonth: z.number(),
  }),
);
export type Change = z.output<typeof Changes>[number];

export interface KeptBudget extends Omit<EconomyTables['economy.budget'], 'changes' | 'decided_net'> {
  readonly changes: readonly Change[];
  readonly decided_net: number | null;
}

/** The versions of a year, the first first. */
export async function budgetsOf(ctx: Context, year: number | null): Promise<KeptBudget[]> {
  const query = own(ctx, 'economy.budget') as unknown as ReturnType<typeof ownBudgets>;
  const rows = await (year === null ? query : query.where('year', '=', year))
    .orderBy('version')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    ...row,
    changes: Changes.parse(row.changes),
    decided_net: row.decided_net === null ? null : Number(row.decided_net),
  }));
}
const ownBudgets = (ctx: Context) => ctx.tables<EconomyTables>().selectFrom('economy.budget').selectAll();

const ForecastRows = z.array(z.object({ part: z.string(), cost: z.number(), income: z.number() }));
export interface KeptForecast extends Omit<EconomyTables['economy.forecast'], 'rows'> {
  readonly rows: readonly ForecastRow[];
}

/** All that was said of a year; the last tertial first, and of each the last version first. */
export async function forecastsOf(ctx: Context, year: number): Promise<KeptForecast[]> {
  const query = own(ctx, 'economy.forecast') as unknown as ReturnType<typeof ownForecasts>;
  const rows = await query
    .where('year', '=', year)
    .orderBy('tertial', 'desc')
    .orderBy('version', 'desc')
    .limit(2_000)
    .execute();
  return rows.map((row) => ({ ...row, rows: ForecastRows.parse(row.rows) }));
}
const ownForecasts = (ctx: Context) => ctx.tables<EconomyTables>().selectFrom('economy.forecast').selectAll();
