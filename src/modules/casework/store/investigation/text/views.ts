import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { TextTables } from '../../../text-tables.ts';

export type ViewRow = Selectable<TextTables['casework.investigation_view']>;

/** What has been said of an opened case's text, oldest first. */
export const viewsOf = (ctx: Context, caseId: string): Promise<ViewRow[]> =>
  ctx
    .tables<TextTables>()
    .selectFrom('casework.investigation_view')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
