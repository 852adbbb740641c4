import type { Context } from '#core/operation';
import { type Required, requiredOf } from '../../domain/investigation/instruments.ts';
import type { CaseworkTables } from '../../tables.ts';
import { requirementsOf } from './instruments.ts';

export type AssessmentRow = CaseworkTables['casework.risk_assessment'];

/** The assessments of an opened case, the latest first, those that have been corrected too. */
export const assessmentsOf = (ctx: Context, caseId: string): Promise<AssessmentRow[]> =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.risk_assessment')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('assessed_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

/** Why what coded problems ask for is not done, in an opened case. */
export const waiversOf = (
  ctx: Context,
  caseId: string,
): Promise<CaseworkTables['casework.assessment_waiver'][]> =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.assessment_waiver')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at')
    .execute();

/** What the problems that are coded in an opened case ask for, and how far it is met. */
export async function requiredInCase(ctx: Context, caseId: string): Promise<Required[]> {
  return (await requiredInCases(ctx, [caseId])).get(caseId) ?? [];
}

/** The same of several cases, as far as their facts are shown to the actor: an opened case's, and those of the actor's units. */
export async function requiredInCases(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Required[]>> {
  if (caseIds.length === 0) return new Map();
  const db = ctx.tables<CaseworkTables>();
  const problems = await db
    .selectFrom('casework.coded_problem')
    .select(['case_id', 'coding_id', 'code', 'waived_on'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .where('ended_on', 'is', null)
    .orderBy('coded_on')
    .orderBy('coding_id')
    .execute();
  const used = await db
    .selectFrom('casework.assessed_instrument')
    .select(['case_id', 'instrument', 'expert_contact'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', 'in', [...caseIds])
    .where('corrected_on', 'is', null)
    .execute();
  const requirements = await requirementsOf(ctx);
  return new Map(
    caseIds.map((caseId) => [
      caseId,
      requiredOf(
        problems
          .filter((p) => p.case_id === caseId)
          .map((p) => ({ codingId: p.coding_id, problem: p.code, waived: p.waived_on !== null })),
        requirements,
        used
          .filter((u) => u.case_id === caseId)
          .map((u) => ({ instrument: u.instrument, expertContact: u.expert_contact })),
      ),
    ]),
  );
}

/** What an opened case's coded problems ask for and what has been done, as it stands when its investigation is concluded today. */
export async function keepRequired(ctx: Context, caseId: string): Promise<void> {
  const required = await requiredInCase(ctx, caseId);
  if (required.length === 0) return;
  const { unitId } = ctx.opened(caseId);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.required_instrument')
    .values(
      required.map(({ codingId, problem, anyOf, standing, used }) => ({
        tenant_id: ctx.actor.tenantId,
        coding_id: codingId,
        case_id: caseId,
        authority_id: ctx.authorityId,
        unit_id: unitId,
        problem,
        any_of: [...anyOf].sort(),
        standing,
        used,
        concluded_on: ctx.today,
      })),
    )
    .execute();
}

/** The codes of the instruments that have been used in a case, but for what has been corrected. */
export async function usedInstruments(ctx: Context, caseId: string): Promise<string[]> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.assessed_instrument')
    .select('instrument')
    .distinct()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('corrected_on', 'is', null)
    .execute();
  return rows.map((r) => r.instrument);
}

/** The facts of what is coded and assessed follow the case to the unit that has it now. */
export async function moveAssessmentFacts(ctx: Context, caseId: string, unitId: string): Promise<void> {
  const db = ctx.tables<CaseworkTables>();
  await Promise.all(
    (['casework.coded_problem', 'casework.assessed_instrument'] as const).map((table) =>
      db
        .updateTable(table)
        .set({ unit_id: unitId })
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('case_id', '=', caseId)
        .execute(),
    ),
  );
}
