import { type Context, Refused } from '#core/operation';
import type { ControlTables } from '../tables.ts';

type Table = Exclude<keyof ControlTables, 'control.sample_row' | 'control.sample_answer'>;

/** Rows of the own board, by what they are found by, in the order in which they were said. */
export async function rowsBy<T extends Table>(
  ctx: Context,
  table: T,
  column: string,
  values: readonly (string | number)[],
): Promise<ControlTables[T][]> {
  if (values.length === 0) return [];
  const rows = await ctx
    .tables<ControlTables>()
    .selectFrom(table as 'control.risk')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where(column as 'id', 'in', [...values] as string[])
    .orderBy('said_at')
    .orderBy('id')
    .execute();
  return rows as unknown as ControlTables[T][];
}

/** One of the board's. @throws Refused OTHER_AUTHORITY for any other, there or not */
export async function oneOf<T extends Table>(ctx: Context, table: T, id: string): Promise<ControlTables[T]> {
  const [row] = await rowsBy(ctx, table, 'id', [id]);
  if (!row) throw new Refused('OTHER_AUTHORITY');
  return row;
}

/** The version in force of each thing, by the thing's id; versions of a thing in order, the last first. */
export function versionsOf<R extends { version: number }>(
  rows: readonly R[],
  of: (row: R) => string,
): ReadonlyMap<string, R[]> {
  const byId = new Map<string, R[]>();
  for (const row of rows) byId.set(of(row), [...(byId.get(of(row)) ?? []), row]);
  for (const versions of byId.values()) versions.sort((a, b) => b.version - a.version);
  return byId;
}
