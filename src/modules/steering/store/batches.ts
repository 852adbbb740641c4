import type { Context } from '#core/operation';
import type { FileKind } from '../domain/codes.ts';
import type { SteeringTables } from '../tables.ts';

export type BatchRow = SteeringTables['steering.import_batch'];
/** Without the file itself. */
export type BatchHead = Omit<BatchRow, 'content' | 'tenant_id' | 'authority_id'>;

const HEAD = [
  'id',
  'kind',
  'form',
  'file_name',
  'checksum',
  'year',
  'row_count',
  'taken_at',
  'taken_by',
  'taken_by_employee',
  'taken_by_function',
  'withdrawn_at',
  'withdrawn_by',
  'withdrawn_by_employee',
  'withdrawn_by_function',
  'withdrawn_why',
] as const;

const own = (ctx: Context) =>
  ctx
    .tables<SteeringTables>()
    .selectFrom('steering.import_batch')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

/** Every file that was taken, those that were withdrawn too; the first first. */
export const batchHeads = (ctx: Context): Promise<BatchHead[]> =>
  own(ctx)
    .select([...HEAD])
    .orderBy('taken_at')
    .orderBy('id')
    .execute();

export const batchById = (ctx: Context, batchId: string): Promise<BatchRow | undefined> =>
  own(ctx).selectAll().where('id', '=', batchId).executeTakeFirst();

/** The same file, taken before and not withdrawn. */
export const sameFile = (
  ctx: Context,
  { kind, checksum, year }: { kind: FileKind; checksum: string; year: number | null },
): Promise<BatchHead | undefined> =>
  own(ctx)
    .select([...HEAD])
    .where('kind', '=', kind)
    .where('checksum', '=', checksum)
    .where('year', year === null ? 'is' : '=', year)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();

/** @returns how many: none when it was withdrawn meanwhile */
export async function withdrawBatch(
  ctx: Context,
  batchId: string,
  by: { name: string; why: string },
): Promise<number> {
  const { numUpdatedRows } = await ctx
    .tables<SteeringTables>()
    .updateTable('steering.import_batch')
    .set({
      withdrawn_at: ctx.now,
      withdrawn_by: by.name,
      withdrawn_by_employee: ctx.actor.employeeId,
      withdrawn_by_function: ctx.actor.functionId,
      withdrawn_why: by.why,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', batchId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
