import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid, notFound } from '#platform/errors';
import type { CodingSource } from '../domain/person-codes.ts';
import { EndCoding, ProblemCodings } from '../person-contract.ts';
import { codingsView } from '../read/codings-view.ts';
import { codesInForce, endCodedProblem, insertCoding } from '../store/codings.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { codingEnded, violenceCoded } from '../store/investigation/violence.ts';
import type { CaseworkTables } from '../tables.ts';

/** Ends a coding on a day, with its reason; replaced by another, that one is coded from the same day. */
export const endCoding = defineOperation({
  name: 'casework.end-coding',
  kind: 'command',
  permission: 'casework:coding:edit',
  audit: 'coding.ended',
  summary: 'End a problem coding of a case, or replace it by another',
  input: EndCoding,
  output: ProblemCodings,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, codingId, reason, replacedBy, endedOn = ctx.today }) => {
    if ((reason === 'replaced') !== (replacedBy !== undefined))
      throw invalid('replacedBy', 'replaced_by_needed');
    if (endedOn > ctx.today) throw invalid('endedOn', 'in_the_future');
    const db = ctx.tables<CaseworkTables>();
    const coding = await db
      .selectFrom('casework.problem_coding')
      .select(['code', 'coded_on', 'ended_on', 'source'])
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .where('id', '=', codingId)
      .executeTakeFirst();
    if (!coding) throw notFound();
    if (coding.ended_on) throw conflict('ALREADY_ENDED');
    if (endedOn < coding.coded_on) throw invalid('endedOn', 'before_first_day');
    const { name: by } = await signatureOf(ctx);
    await db
      .updateTable('casework.problem_coding')
      .set({
        ended_on: endedOn,
        ended_at: ctx.now,
        end_reason: reason,
        replaced_by: replacedBy ?? null,
        ended_by: by,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', codingId)
      .execute();
    await endCodedProblem(ctx, codingId, endedOn);
    await addCaseEvent(ctx, { caseId, kind: 'coding_ended', body: coding.code, by });
    if (replacedBy && !(await codesInForce(ctx, caseId)).has(replacedBy)) {
      await insertCoding(ctx, {
        caseId,
        code: replacedBy,
        codedOn: endedOn,
        source: await stageOf(ctx, caseId),
        by,
      });
      await addCaseEvent(ctx, { caseId, kind: 'problem_coded', body: replacedBy, by });
      await violenceCoded(ctx, caseId, [replacedBy]);
    }
    await codingEnded(ctx, caseId);
    return await codingsView(ctx, caseId);
  },
});

/** At what stage the case is, which is where the new picture comes from. */
async function stageOf(ctx: Context, caseId: string): Promise<CodingSource> {
  const { state } = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select('state')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  if (state === 'follow_up') return 'follow_up';
  return state === 'preliminary' || state === 'not_opened' ? 'intake' : 'investigation';
}
