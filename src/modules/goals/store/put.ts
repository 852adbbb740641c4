import { sayerOf } from '#core/commitments';
import type { Context } from '#core/operation';

/** Whose and by whom: what stands in every row that is added. */
export async function ownSigned(ctx: Context) {
  const { name, functionTitle } = await sayerOf(ctx);
  return {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    made_at: ctx.now,
    made_by: name,
    made_by_title: functionTitle,
    made_by_employee: ctx.actor.employeeId,
  };
}

export const signedView = (row: { made_at: Date; made_by: string; made_by_title: string }) => ({
  at: row.made_at.toISOString(),
  by: row.made_by,
  byTitle: row.made_by_title,
});
