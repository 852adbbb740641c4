import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { CaseView } from '../../contract.ts';
import type { CaseworkTables } from '../../tables.ts';

/** Whose drafts stand unsigned in an opened case, last saved first; nothing to those who may not read the journal. */
export async function unsignedDraftsIn(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof CaseView>['unsignedDrafts']> {
  if (!ctx.may('casework:journal:read', ctx.opened(caseId)).allowed) return [];
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_writer')
    .select(['writer_name', 'saved_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('saved_at', 'desc')
    .execute();
  return rows.map((row) => ({ name: row.writer_name, savedAt: row.saved_at.toISOString() }));
}
