import { z } from 'zod';
import { TrailRow, trailRows } from '#core/log-review';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';

const LIMIT = 200;

/** Who has read and done what in a case, newest first. */
export const caseLog = defineOperation({
  name: 'casework.case-log',
  kind: 'query',
  permission: 'casework:case:log',
  audit: 'case-log.read',
  summary: 'Who has read and done what in a case',
  input: z.object({ caseId: id() }),
  output: z.object({ rows: z.array(TrailRow) }).meta({ id: 'CaseLog' }),
  caseId: (input) => input.caseId,
  run: async (ctx, input) => ({ rows: await trailRows(ctx, { subjectIds: [input.caseId], limit: LIMIT }) }),
});
