import { z } from 'zod';
import { type Context, defineOperation, Refused } from '#core/operation';
import { conflict } from '#platform/errors';
import { AuditPapers, KeepPaper } from '../contract.ts';
import { KEEP_PAPERS } from '../policy.ts';
import { versionsOf } from '../store/questions.ts';
import { ownOf } from '../store/said.ts';
import type { AuditTables } from '../tables.ts';

/** An auditor's own judgement of a question, beside the office's reckoning: the office never sees it. What was judged before stays. */
export const keepPaper = defineOperation({
  name: 'audits.keep-paper',
  kind: 'command',
  permission: KEEP_PAPERS,
  audit: 'audit-paper.kept',
  summary: 'Keep an auditor’s own judgement of a question, which nobody else reads',
  input: KeepPaper,
  output: AuditPapers,
  // Who reviews the log reads none of it either.
  trailContent: ({ paperId }) => ({ paperId }),
  run: async (ctx, input) => {
    const { employeeId } = ctx.actor;
    if (!employeeId) throw new Refused('ROLE_LACKS_PERMISSION');
    if ((await versionsOf(ctx, input.questionId)).length === 0) throw conflict('NO_SUCH_QUESTION');
    await ctx
      .tables<AuditTables>()
      .insertInto('audits.paper')
      .values({
        ...ownOf(ctx),
        employee_id: employeeId,
        id: input.paperId,
        question_id: input.questionId,
        judgement: input.judgement ?? null,
        words: input.words,
        said_at: ctx.now,
      })
      .onConflict((oc) => oc.doNothing())
      .execute();
    return await papersOf(ctx);
  },
});

export const readPapers = defineOperation({
  name: 'audits.papers',
  kind: 'query',
  permission: KEEP_PAPERS,
  audit: 'audit-papers.read',
  summary: 'The auditor’s own judgements and notes',
  input: z.object({}),
  output: AuditPapers,
  untraced: true,
  run: (ctx) => papersOf(ctx),
});

/** The last said of each question first. */
export async function papersOf(ctx: Context): Promise<z.input<typeof AuditPapers>> {
  const { employeeId } = ctx.actor;
  if (!employeeId) return { papers: [] };
  const rows = await ctx
    .tables<AuditTables>()
    .selectFrom('audits.paper')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('employee_id', '=', employeeId)
    .orderBy('said_at', 'desc')
    .orderBy('id')
    .execute();
  return {
    papers: rows.map((r) => ({
      paperId: r.id,
      questionId: r.question_id,
      judgement: r.judgement,
      words: r.words,
      saidAt: r.said_at.toISOString(),
    })),
  };
}
