import type { z } from 'zod';
import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { proposedBy } from '../domain/investigation/questions.ts';
import type { ProblemCodings } from '../person-contract.ts';
import { questionsOf } from '../store/investigation/questions.ts';
import type { CaseworkTables } from '../tables.ts';

/** The problem codings of a case with their history, and what its reports and the standard questions told that has not been coded. */
export async function codingsView(ctx: Context, caseId: string): Promise<z.input<typeof ProblemCodings>> {
  const db = ctx.tables<CaseworkTables>();
  const { tenantId } = ctx.actor;
  const head = await db
    .selectFrom('casework.case_head')
    .select('state')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('casework.problem_coding')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .orderBy('coded_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const copies = await db
    .selectFrom('casework.report_copy')
    .select('worries')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .execute();
  const coded = new Set(rows.map((r) => r.code));
  const told = proposedBy(await questionsOf(ctx, caseId), coded);
  const worries = new Set(copies.flatMap((c) => c.worries));
  const inOrder = [...rows.filter((r) => r.ended_on === null), ...rows.filter((r) => r.ended_on !== null)];
  return {
    caseId,
    state: head.state,
    codings: inOrder.map((r) => ({
      codingId: r.id,
      code: r.code,
      codedOn: r.coded_on,
      recordedOn: swedishDayOf(r.recorded_at),
      source: r.source,
      by: r.coded_by,
      ended:
        r.ended_on && r.end_reason
          ? { on: r.ended_on, reason: r.end_reason, replacedBy: r.replaced_by, by: r.ended_by ?? '' }
          : null,
    })),
    proposed: [...new Set([...[...worries].filter((w) => !coded.has(w)), ...told])],
    allowed: ctx.offers(ctx.opened(caseId), [
      { operation: 'casework.code-problems', permission: 'casework:coding:edit', hindrance: null },
      { operation: 'casework.end-coding', permission: 'casework:coding:edit', hindrance: null },
    ]).allowed,
  };
}
