import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { ChildRef } from '../contract.ts';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';

type Child = z.input<typeof ChildRef>;

/**
 * The other children of the reports in a case, by report, as far as this actor may open their files. Those one may not open are left out
 * without a trace: each child has a file of its own.
 */
export async function siblingsOf(ctx: Context, caseId: string): Promise<ReadonlyMap<string, Child[]>> {
  const db = ctx.tables<CaseworkTables>();
  const { tenantId } = ctx.actor;
  const links = await db
    .selectFrom('casework.report_case as mine')
    .innerJoin('casework.report_case as other', (j) =>
      j.onRef('other.tenant_id', '=', 'mine.tenant_id').onRef('other.report_id', '=', 'mine.report_id'),
    )
    .innerJoin('casework.case_head as h', (j) =>
      j.onRef('h.tenant_id', '=', 'other.tenant_id').onRef('h.id', '=', 'other.case_id'),
    )
    .select(['other.report_id', 'h.id', 'h.number', 'h.label', 'h.birth_date', 'h.state'])
    .where('mine.tenant_id', '=', tenantId)
    .where('mine.case_id', '=', caseId)
    .where('other.case_id', '!=', caseId)
    .orderBy('other.position')
    .execute();
  const allowed = await ctx.openAllowed(
    links.map((l) => l.id),
    'casework:case:read',
  );
  // A report that was joined stands in two cases of the same child: that is no sibling.
  const { personId } = ctx.opened(caseId);
  const open = new Set(allowed.filter((f) => f.personId !== personId).map((f) => f.caseId));
  const byReport = new Map<string, Child[]>();
  for (const link of links.filter((l) => open.has(l.id))) {
    const child = {
      caseId: link.id,
      caseNumber: link.number,
      label: link.label,
      age: ageOf(ctx, link.birth_date),
      state: link.state,
    };
    byReport.set(link.report_id, [...(byReport.get(link.report_id) ?? []), child]);
  }
  return byReport;
}
