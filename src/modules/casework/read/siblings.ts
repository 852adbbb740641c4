import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { ChildRef } from '../contract.ts';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';

type Child = z.input<typeof ChildRef>;
type Reports = Promise<readonly { readonly report_id: string }[]>;

/**
 * The other children of the reports in a case, by report, as far as this actor may open their files. Those one may not open are left out
 * without a trace: each child has a file of its own.
 */
export async function siblingsOf(
  ctx: Context,
  caseId: string,
  reports: Reports,
): Promise<ReadonlyMap<string, Child[]>> {
  const links = await othersOf(ctx, caseId, await reports);
  const allowed = await ctx.openAllowed(
    links.map((l) => l.case_id),
    'casework:case:read',
  );
  // A report that was joined stands in two cases of the same child: that is no sibling.
  const { personId } = ctx.opened(caseId);
  const open = new Set(allowed.filter((f) => f.personId !== personId).map((f) => f.caseId));
  const heads = await headsOf(ctx, [...open]);
  const byReport = new Map<string, Child[]>();
  for (const link of links) {
    const head = heads.get(link.case_id);
    if (!head) continue;
    const child = {
      caseId: head.id,
      caseNumber: head.number,
      label: head.label,
      age: ageOf(ctx, head.birth_date),
      state: head.state,
    };
    byReport.set(link.report_id, [...(byReport.get(link.report_id) ?? []), child]);
  }
  return byReport;
}

/** The reports of an opened case. */
export const reportsIn = (ctx: Context, caseId: string): Promise<{ report_id: string }[]> =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy')
    .select('report_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();

/**
 * The other cases of the reports in an opened case, whoever may open them: the caller shows those that the reader may. A report knows which they are, so it is opened by its own id: whoever holds two of its
 * children, and not the unit that took it in, would find neither from the other.
 */
export async function othersOf(ctx: Context, caseId: string, reports: Awaited<Reports>) {
  const ids = reports.map((r) => r.report_id);
  if (ids.length === 0) return [];
  for (const id of ids) await ctx.adoptContent(id);
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_case')
    .select(['report_id', 'case_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('report_id', 'in', ids)
    .where('case_id', '!=', caseId)
    .orderBy('position')
    .execute();
}

async function headsOf(ctx: Context, caseIds: readonly string[]) {
  if (caseIds.length === 0) return new Map<string, never>();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label', 'birth_date', 'state'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
