import { z } from 'zod';
import { TrailRow, trailRows } from '#core/log-review';
import { defineOperation } from '#core/operation';
import { addDays, calendarDate as asDay, startOfDay } from '#platform/calendar';
import { id, timedDay } from '#platform/schema';

const LIMIT = 200;

/** Who has read and done what in a case, and who was refused; newest first. By kind, person and day. */
export const caseLog = defineOperation({
  name: 'casework.case-log',
  kind: 'query',
  permission: 'casework:case:log',
  audit: 'case-log.read',
  summary: 'Who has read and done what in a case',
  input: z.object({
    caseId: id(),
    kind: z.enum(['read', 'change', 'refused']).optional(),
    /** Emergency openings and readings by them, and nothing else. */
    byGlass: z.stringbool().optional(),
    employeeId: id().optional(),
    from: timedDay().optional(),
    to: timedDay().optional(),
  }),
  output: z.object({ rows: z.array(TrailRow) }).meta({ id: 'CaseLog' }),
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    const { orderedBy, unitId } = ctx.opened(input.caseId);
    const filter = {
      subjectIds: [input.caseId],
      limit: LIMIT,
      ...(input.kind ? { kind: input.kind } : {}),
      ...(input.byGlass ? { byGlass: true as const } : {}),
      ...(input.employeeId ? { employeeId: input.employeeId } : {}),
      ...(input.from ? { from: startOfDay(asDay(input.from)) } : {}),
      ...(input.to ? { to: startOfDay(addDays(asDay(input.to), 1)) } : {}),
    };
    // Who performs reads nothing of the case that ordered, nor what is stated there.
    return { rows: await trailRows(ctx, filter, orderedBy === null ? undefined : unitId) };
  },
});
