import { type Context, Refused } from '#core/operation';
import { addDays, type CalendarDate, swedishDayOf } from '#platform/calendar';
import { conflict, notFound } from '#platform/errors';
import { LEFT_DRAFT_DAYS } from '../../domain/journal.ts';
import type { CaseworkTables } from '../../tables.ts';
import { type DraftRow, writerOf } from './drafts.ts';

/** To finish what one has begun in a case that has gone to somebody else. */
export const FINISH = 'casework:journal:finish';

export interface Left {
  readonly draft: DraftRow;
  readonly caseNumber: string;
  readonly caseIsOpen: boolean;
}

export const lastDayOf = (draft: Pick<DraftRow, 'saved_at'>): CalendarDate =>
  addDays(swedishDayOf(draft.saved_at), LEFT_DRAFT_DAYS);

/**
 * The caller's own draft, whoever has its case now: opened by its own id, with its files and the entry that it may become. Of the case nothing
 * is opened. Not in a case from which the caller is barred (jäv), nor about a person whose protection hides it from their role.
 * @throws AppError NOT_FOUND when they have no such draft, CONFLICT DRAFT_EXPIRED after its last day
 */
export async function leftDraft(ctx: Context, draftId: string): Promise<Left> {
  const draft = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_draft')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', draftId)
    .where('employee_id', '=', writerOf(ctx))
    .executeTakeFirst();
  if (!draft) throw notFound();
  const { caseNumber, open } = await ctx.handInto(draft.case_id, FINISH);
  if (lastDayOf(draft) < ctx.today) throw conflict('DRAFT_EXPIRED');
  await ctx.adoptContent(draft.id);
  return { draft, caseNumber, caseIsOpen: open };
}

/** All drafts of the caller, last saved first; those in their own cases too. */
export async function draftsOfWriter(ctx: Context, limit: number) {
  if (!ctx.actor.employeeId) throw new Refused('ROLE_LACKS_PERMISSION');
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.journal_draft')
    .select(['id', 'case_id', 'kind', 'saved_at'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('employee_id', '=', ctx.actor.employeeId)
    .orderBy('saved_at', 'desc')
    .limit(limit)
    .execute();
}
