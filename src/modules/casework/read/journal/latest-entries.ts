import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { CaseView } from '../../contract.ts';
import type { CaseworkTables } from '../../tables.ts';

const SHOWN = 5;

/** The entries of an opened case signed last: what they are and by whom, not what they say. Nothing to those who may not read the journal. */
export async function latestEntriesOf(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof CaseView>['latestEntries']> {
  if (!ctx.may('casework:journal:read', ctx.opened(caseId)).allowed) return [];
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_entry')
    .select(['id', 'kind', 'contact_kind', 'counterpart', 'event_on', 'signed_at', 'author_name', 'corrects'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('signed_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    entryId: row.id,
    kind: row.kind,
    contactKind: row.contact_kind,
    counterpart: row.counterpart,
    eventOn: row.event_on,
    signedAt: row.signed_at.toISOString(),
    author: row.author_name,
    isCorrection: row.corrects !== null,
  }));
}
