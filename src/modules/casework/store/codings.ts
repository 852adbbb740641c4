import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import type { Worry } from '../domain/codes.ts';
import type { CodingSource } from '../domain/person-codes.ts';
import type { CaseworkTables } from '../tables.ts';
import { individualOf } from './catalogue-figures.ts';

/** Codes a problem in a case. The case must be locked, and the code not in force. */
export async function insertCoding(
  ctx: Context,
  coding: { caseId: string; code: Worry; codedOn: string; source: CodingSource; by: string },
): Promise<void> {
  const id = newId();
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.problem_coding')
    .values({
      tenant_id: ctx.actor.tenantId,
      id,
      authority_id: ctx.authorityId,
      case_id: coding.caseId,
      code: coding.code,
      coded_on: coding.codedOn,
      recorded_at: ctx.now,
      source: coding.source,
      coded_by: coding.by,
      coded_by_employee: ctx.actor.employeeId,
    })
    .execute();
  const { unitId, personId } = ctx.opened(coding.caseId);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.coded_problem')
    .values({
      tenant_id: ctx.actor.tenantId,
      coding_id: id,
      case_id: coding.caseId,
      authority_id: ctx.authorityId,
      unit_id: unitId,
      coded_unit_id: unitId,
      code: coding.code,
      source: coding.source,
      coded_on: coding.codedOn,
      recorded_on: ctx.today,
      ended_on: null,
      end_recorded_on: null,
      waived_on: null,
      individual: individualOf(personId),
    })
    .execute();
}

/** What lists and figures know of a coding follows it: that it has ended, and when that was written down. */
export async function endCodedProblem(ctx: Context, codingId: string, endedOn: string): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.coded_problem')
    .set({ ended_on: endedOn, end_recorded_on: ctx.today })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('coding_id', '=', codingId)
    .execute();
}

/** Nothing is in force in an opened case that is closed today. */
export async function closeCodedProblems(ctx: Context, caseId: string): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.coded_problem')
    .set({ closed_on: ctx.today })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
}

/** The codes that are in force in a case. */
export async function codesInForce(ctx: Context, caseId: string): Promise<ReadonlySet<Worry>> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.problem_coding')
    .select('code')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('ended_on', 'is', null)
    .execute();
  return new Set(rows.map((r) => r.code));
}
