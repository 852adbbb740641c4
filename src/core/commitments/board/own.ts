import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { CommitmentTables } from '../tables.ts';

/** What the actor's functions owe the board, in no case: how much, how much of it is late, and the nearest. */
export async function ownPromises(ctx: Context): Promise<{
  readonly owed: number;
  readonly overdue: number;
  readonly nearest: { readonly title: string; readonly dueOn: CalendarDate } | null;
}> {
  const { tenantId, authorityId, functionIds } = ctx.actor;
  if (functionIds.length === 0 || !authorityId) return { owed: 0, overdue: 0, nearest: null };
  const rows = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .select(['title', 'due_on', sql<boolean>`due_on < ${ctx.today}`.as('late')])
    .where('tenant_id', '=', tenantId)
    .where('authority_id', '=', authorityId)
    .where('case_id', 'is', null)
    .where('state', 'in', ['planned', 'under_way'])
    .where('function_id', 'in', [...functionIds])
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const [first] = rows;
  return {
    owed: rows.length,
    overdue: rows.filter((r) => r.late).length,
    nearest: first ? { title: first.title, dueOn: first.due_on } : null,
  };
}
