import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CommitmentTables } from '../tables.ts';

/** How much the board is promised in no case and has not dropped, and how much of it is late. The same for everybody. */
export async function promiseCounts(ctx: Context): Promise<{ readonly all: number; readonly late: number }> {
  const row = await ctx
    .tables<CommitmentTables>()
    .selectFrom('commitments.commitment')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where state in ('planned', 'under_way') and due_on < ${ctx.today}))::int`.as(
        'late',
      ),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_id', 'is', null)
    .where('state', '<>', 'dropped')
    .executeTakeFirst();
  return row ?? { all: 0, late: 0 };
}
