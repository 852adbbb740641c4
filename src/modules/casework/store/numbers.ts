import type { Context } from '#core/operation';
import type { CaseworkTables } from '../tables.ts';

/**
 * Takes the next numbers of a board's series for a year. The row is locked until the transaction ends, so there are no gaps and no
 * doubles; reports are few enough for that.
 */
export async function takeNumbers(
  ctx: Context,
  series: string,
  count: number,
  year = Number(ctx.today.slice(0, 4)),
): Promise<number[]> {
  const { last } = await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.number_series')
    .values({ tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId, series, year, last: count })
    .onConflict((oc) =>
      oc
        .columns(['tenant_id', 'authority_id', 'series', 'year'])
        .doUpdateSet((eb) => ({ last: eb('casework.number_series.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return Array.from({ length: count }, (_, i) => last - count + 1 + i);
}
