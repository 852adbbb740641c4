import type { Context } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import type { Difference } from '../domain/differences.ts';
import type { EditionRow, ReportRow, ReportTables } from '../tables.ts';

/** As many as a list shows: a board decides some ten a year. */
const MOST = 200;

/** The board's reports, the last period first. */
export async function allReports(ctx: Context): Promise<ReportRow[]> {
  return await ctx
    .tables<ReportTables>()
    .selectFrom('reports.report')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('period', 'desc')
    .orderBy('started_at', 'desc')
    .limit(MOST)
    .execute();
}

/** @throws AppError NOT_FOUND */
export async function reportById(ctx: Context, reportId: string): Promise<ReportRow> {
  const row = await findReport(ctx, reportId);
  if (!row) throw notFound();
  return row;
}

export async function findReport(ctx: Context, reportId: string): Promise<ReportRow | undefined> {
  return await ctx
    .tables<ReportTables>()
    .selectFrom('reports.report')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', reportId)
    .executeTakeFirst();
}

/** Holds the report until the transaction ends: its editions have numbers without gaps, and nothing is handed in while it is decided. */
export async function lockReport(ctx: Context, reportId: string): Promise<ReportRow | undefined> {
  return await ctx
    .tables<ReportTables>()
    .selectFrom('reports.report')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', reportId)
    .forUpdate()
    .executeTakeFirst();
}

export async function keepReport(ctx: Context, row: ReportRow): Promise<void> {
  await ctx.tables<ReportTables>().insertInto('reports.report').values(row).execute();
}

export async function markDecided(ctx: Context, reportId: string): Promise<void> {
  await ctx
    .tables<ReportTables>()
    .updateTable('reports.report')
    .set({ state: 'decided' })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', reportId)
    .execute();
}

export type EditionHead = Omit<EditionRow, 'document' | 'figures'>;

/** What was decided, without its text; the last first. */
export async function editionHeads(ctx: Context, reportIds: readonly string[]): Promise<EditionHead[]> {
  if (reportIds.length === 0) return [];
  return await ctx
    .tables<ReportTables>()
    .selectFrom('reports.edition')
    .select([
      'tenant_id',
      'authority_id',
      'id',
      'report_id',
      'number',
      'decided_on',
      'reference',
      'reason',
      'differences',
      'recorded_at',
      'recorded_by',
      'recorded_by_title',
      'recorded_by_employee',
      'recorded_by_function',
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('report_id', 'in', [...reportIds])
    .orderBy('number', 'desc')
    .execute();
}

/** @throws AppError NOT_FOUND */
export async function editionOf(ctx: Context, reportId: string, number?: number): Promise<EditionRow> {
  const row = await ctx
    .tables<ReportTables>()
    .selectFrom('reports.edition')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('report_id', '=', reportId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** @throws AppError CONFLICT when somebody else's has the number */
export async function keepEdition(
  ctx: Context,
  row: Omit<EditionRow, 'differences'> & { readonly differences: readonly Difference[] },
): Promise<void> {
  const kept = await ctx
    .tables<ReportTables>()
    .insertInto('reports.edition')
    .values({
      ...row,
      document: JSON.stringify(row.document),
      figures: JSON.stringify(row.figures),
      differences: JSON.stringify(row.differences),
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw conflict('CHANGED_MEANWHILE');
}
