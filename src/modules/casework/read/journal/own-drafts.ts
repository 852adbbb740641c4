import type { z } from 'zod';
import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import { daysBetween, swedishDayOf } from '#platform/calendar';
import { DRAFT_DAYS } from '../../domain/journal.ts';
import type { OwnDraft } from '../../journal-contract.ts';
import type { CaseworkTables } from '../../tables.ts';
import { ageOf } from '../age.ts';
import { listed } from '../listed.ts';

const LIMIT = 20;
const WRITE: Permission = 'casework:journal:write';

/** What the caller has begun to write and not signed, in the cases that are theirs to write in, last saved first. */
export async function ownDraftList(ctx: Context): Promise<z.input<typeof OwnDraft>[]> {
  const { employeeId, tenantId } = ctx.actor;
  if (!employeeId || !ctx.may(WRITE).allowed) return [];
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_draft as d')
    .innerJoin('casework.case_head as h', (j) =>
      j.onRef('h.tenant_id', '=', 'd.tenant_id').onRef('h.id', '=', 'd.case_id'),
    )
    .select([
      'd.id',
      'd.case_id',
      'd.kind',
      'd.begun_at',
      'd.saved_at',
      'h.number',
      'h.label',
      'h.birth_date',
    ])
    .where('d.tenant_id', '=', tenantId)
    .where('d.employee_id', '=', employeeId)
    .orderBy('d.saved_at', 'desc')
    .limit(LIMIT)
    .execute();
  return (await listed(ctx, WRITE, rows, (row) => row.case_id)).map((row) => {
    const days = daysBetween(swedishDayOf(row.begun_at), ctx.today);
    return {
      draftId: row.id,
      caseId: row.case_id,
      caseNumber: row.number,
      label: row.label,
      age: ageOf(ctx, row.birth_date),
      kind: row.kind,
      savedAt: row.saved_at.toISOString(),
      days,
      late: days > DRAFT_DAYS,
    };
  });
}
