import { z } from 'zod';
import type { AccessTables } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { addDays, calendarDate, startOfDay } from '#platform/calendar';
import { id, line, timedDay } from '#platform/schema';
import { TrailRow, trailRows } from './rows.ts';

/** The log review: who has read and done what, by person, case, kind and day. Looking here is itself traced. */
export const searchLog = defineOperation({
  name: 'trail.search',
  kind: 'search',
  permission: 'trail:log:review',
  audit: 'log.reviewed',
  summary: 'Who has read and done what, for the log review',
  input: z.object({
    employeeId: id().optional(),
    caseNumber: line(40).optional(),
    kind: z.enum(['read', 'change', 'refused']).optional(),
    from: timedDay().optional(),
    to: timedDay().optional(),
    limit: z.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({ rows: z.array(TrailRow) }).meta({ id: 'TrailRows' }),
  run: async (ctx, input) => {
    await ctx.openTrail();
    const subjectIds = input.caseNumber ? await caseByNumber(ctx, input.caseNumber) : undefined;
    for (const caseId of subjectIds ?? []) ctx.concerning({ kind: 'case', id: caseId });
    if (input.employeeId) ctx.concerning({ kind: 'employee', id: input.employeeId });
    if (subjectIds?.length === 0) return { rows: [] };
    const rows = await trailRows(ctx, {
      limit: input.limit,
      ...(subjectIds ? { subjectIds } : {}),
      ...(input.employeeId ? { employeeId: input.employeeId } : {}),
      ...(input.kind ? { kind: input.kind } : {}),
      ...(input.from ? { from: startOfDay(calendarDate(input.from)) } : {}),
      ...(input.to ? { to: startOfDay(addDays(calendarDate(input.to), 1)) } : {}),
    });
    return { rows };
  },
});

async function caseByNumber(ctx: Context, number: string): Promise<string[]> {
  const rows = await ctx
    .tables<AccessTables>()
    .selectFrom('access.case_fact')
    .select('case_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('case_number', '=', number.toUpperCase())
    .execute();
  return rows.map((r) => r.case_id);
}
