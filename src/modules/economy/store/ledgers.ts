import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { LedgerRow } from '../domain/ledger.ts';
import type { EconomyTables } from '../tables.ts';

export type BatchRow = EconomyTables['economy.batch'];
/** Without the file itself. */
export type BatchHead = Omit<BatchRow, 'content' | 'tenant_id' | 'authority_id'> & { has_budget: boolean };

const HEAD = [
  'id',
  'source',
  'file_name',
  'encoding',
  'checksum',
  'year',
  'through',
  'row_count',
  'facts',
  'findings',
  'taken_at',
  'taken_by',
  'taken_by_employee',
  'withdrawn_at',
  'withdrawn_by',
  'withdrawn_why',
] as const;

const own = (ctx: Context) =>
  ctx
    .tables<EconomyTables>()
    .selectFrom('economy.batch as b')
    .where('b.tenant_id', '=', ctx.actor.tenantId)
    .where('b.authority_id', '=', ctx.authorityId);

const heads = (ctx: Context) =>
  own(ctx)
    .select(HEAD.map((c) => `b.${c}` as const))
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('economy.ledger_row as r')
          .whereRef('r.tenant_id', '=', 'b.tenant_id')
          .whereRef('r.authority_id', '=', 'b.authority_id')
          .whereRef('r.batch_id', '=', 'b.id')
          .where('r.kind', '=', 'budget')
          .select(sql`1`.as('one')),
      ).as('has_budget'),
    );

/** Every ledger that was taken, those that were taken out too; the last first. */
export const batchHeads = async (ctx: Context): Promise<BatchHead[]> =>
  (await heads(ctx)
    .orderBy('b.taken_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(500)
    .execute()) as BatchHead[];

export const sameFile = async (ctx: Context, checksum: string): Promise<BatchHead | undefined> =>
  (await heads(ctx)
    .where('b.checksum', '=', checksum)
    .where('b.withdrawn_at', 'is', null)
    .executeTakeFirst()) as BatchHead | undefined;

/** The ledger of a year that holds: the last that was taken. */
export const holding = (batches: readonly BatchHead[], year: number): BatchHead | undefined =>
  batches.find((b) => b.year === year && b.withdrawn_at === null);

export async function ledgerRows(ctx: Context, batchId: string): Promise<(LedgerRow & { no: number })[]> {
  const rows = await ctx
    .tables<EconomyTables>()
    .selectFrom('economy.ledger_row')
    .select(['no', 'line', 'kind', 'is_total', 'account', 'responsibility', 'activity', 'months'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('batch_id', '=', batchId)
    .orderBy('no')
    .execute();
  return rows.map(({ is_total, ...row }) => ({ ...row, isTotal: is_total }));
}

/** So many at once: a statement has room for 65 535 values. */
const AT_ONCE = 5_000;

export async function keepLedger(ctx: Context, batch: BatchRow, rows: readonly LedgerRow[]): Promise<void> {
  const { facts, findings, ...plain } = batch;
  await ctx
    .tables<EconomyTables>()
    .insertInto('economy.batch')
    .values({ ...plain, facts: asJson(facts), findings: asJson(findings) })
    .execute();
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await ctx
      .tables<EconomyTables>()
      .insertInto('economy.ledger_row')
      .values(
        rows.slice(at, at + AT_ONCE).map(({ isTotal, months, ...row }, i) => ({
          tenant_id: batch.tenant_id,
          authority_id: batch.authority_id,
          batch_id: batch.id,
          no: at + i + 1,
          is_total: isTotal,
          months: asJson(months),
          ...row,
        })),
      )
      .execute();
  }
}

/** What a code is called in a file. A file may have any code, also one that every object knows (`constructor`). */
export const nameIn = (
  names: Readonly<Record<string, string>> | undefined,
  code: string | null,
): string | null => (names && code !== null && Object.hasOwn(names, code) ? (names[code] ?? null) : null);

/** As the database takes it; a list would else be taken for one of its own. */
export const asJson = <T>(value: T): T => JSON.stringify(value) as unknown as T;

/** @returns how many: none when it was taken out meanwhile */
export async function withdrawLedger(
  ctx: Context,
  batchId: string,
  by: string,
  why: string,
): Promise<number> {
  const { numUpdatedRows } = await ctx
    .tables<EconomyTables>()
    .updateTable('economy.batch')
    .set({ withdrawn_at: ctx.now, withdrawn_by: by, withdrawn_why: why })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', batchId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
