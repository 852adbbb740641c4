import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import type { TextTables } from '../../../text-tables.ts';

export type TextRow = Selectable<TextTables['casework.investigation_text']>;

/** The text of an opened case, when it has been begun. */
export const textOf = (ctx: Context, caseId: string): Promise<TextRow | undefined> =>
  ctx
    .tables<TextTables>()
    .selectFrom('casework.investigation_text')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();

/** @throws AppError NOT_FOUND before it has been begun */
export async function begunTextOf(ctx: Context, caseId: string): Promise<TextRow> {
  const text = await textOf(ctx, caseId);
  if (!text) throw notFound();
  return text;
}

/** The text is written while the investigation is under way. @throws AppError CONFLICT NOT_INVESTIGATING */
export function requireInvestigating(ctx: Context, caseId: string): void {
  if (!ctx.opened(caseId).investigating) throw conflict('NOT_INVESTIGATING');
}
