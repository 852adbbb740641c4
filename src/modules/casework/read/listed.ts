import type { Permission } from '#core/access';
import type { Context } from '#core/operation';

/** Of rows that the policies show, those whose case the actor may know of: a conflict of interest also hides the row. */
export async function listed<R>(
  ctx: Context,
  permission: Permission,
  rows: readonly R[],
  caseIdOf: (row: R) => string,
): Promise<R[]> {
  const allowed = await ctx.allowedAmong([...new Set(rows.map(caseIdOf))], permission);
  return rows.filter((row) => allowed.has(caseIdOf(row)));
}
