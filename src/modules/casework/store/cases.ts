import type { Selectable } from 'kysely';
import { moveClocks } from '#core/clocks';
import { moveCommitments } from '#core/commitments';
import type { Context } from '#core/operation';
import {
  CASE_HOLDING_ROLES,
  type FunctionHolder,
  functionHolders,
  managingFunctionsOfUnit,
  type OrganisationTables,
} from '#core/organisation';
import { conflict, invalid } from '#platform/errors';
import type { CaseStanding } from '../domain/case-rules.ts';
import type { CaseworkTables } from '../tables.ts';
import { coWorkersOf, endCoWork } from './co-workers.ts';
import { competentFunctions } from './competent.ts';
import { decidingIn, mayDecideOf } from './delegation.ts';
import { signatureOf } from './events.ts';
import { moveAssessmentFacts } from './investigation/risk-assessments.ts';
import { moveSpan } from './investigation/spans.ts';
import { moveProposal } from './proposals.ts';
import { moveShiftCases } from './shift/shift-cases.ts';
import { tellGiven } from './watchers.ts';

export type CaseHead = Selectable<CaseworkTables['casework.case_head']>;

/** The head of an opened case, locked until the transaction ends, so that two who decide at once are one after the other. */
export async function lockCase(ctx: Context, caseId: string): Promise<CaseHead> {
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** What the rules of the case ask about. */
export async function standingOf(
  ctx: Context,
  head: Pick<CaseHead, 'id' | 'state' | 'unit_id'>,
): Promise<CaseStanding> {
  const [copies, deciding] = await Promise.all([assessedCopies(ctx, head.id), decidingIn(ctx, head.unit_id)]);
  return { state: head.state, ...protectionOf(copies), mayDecide: mayDecideOf(deciding) };
}

/** How a case's reports stand with their protection assessments. Asked of those alone that are about a child or a young person. */
export const protectionOf = (
  copies: readonly {
    readonly young: boolean;
    readonly joined: boolean;
    readonly assessed: boolean;
  }[],
): Pick<CaseStanding, 'assessed' | 'young'> => ({
  assessed: copies.every((c) => !c.young || c.assessed),
  young: copies.some((c) => c.young && !c.joined),
});

async function assessedCopies(ctx: Context, caseId: string) {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.report_copy as c')
    .leftJoin('casework.protection_assessment as p', (j) =>
      j
        .onRef('p.tenant_id', '=', 'c.tenant_id')
        .onRef('p.case_id', '=', 'c.case_id')
        .onRef('p.report_id', '=', 'c.report_id'),
    )
    .select(['c.young', 'c.joined_from', 'p.id'])
    .where('c.tenant_id', '=', ctx.actor.tenantId)
    .where('c.case_id', '=', caseId)
    .execute();
  return rows.map((r) => ({ young: r.young, joined: r.joined_from !== null, assessed: r.id !== null }));
}

/** The first of these functions that exists today, can hold cases of the board, and has the competence for those of the area. */
export async function firstAssignable(
  ctx: Context,
  area: string,
  functionIds: readonly (string | null)[],
): Promise<FunctionHolder | undefined> {
  const found = await caseHolders(ctx, functionIds);
  const competent = await competentFunctions(ctx, area, found);
  return found.find((f) => competent.has(f.functionId));
}

/** The roles that can be given what a unit performs. */
const PERFORMING_ROLES = [...CASE_HOLDING_ROLES, 'practitioner'] as const;

/**
 * A function that can be given an opened case: of an authority's own one of the board that holds cases of its area, of a performer's case one of the
 * performing unit, by whom no degree is asked: to perform is neither to assess, to investigate nor to follow up.
 * @throws AppError INVALID_INPUT as `assignableFunction`
 */
export async function receiverOf(ctx: Context, head: CaseHead, functionId: string): Promise<FunctionHolder> {
  if (head.ordered_by_case === null) return await assignableFunction(ctx, head.area, functionId);
  const performers = await performersIn(ctx, head.unit_id);
  const found = performers.find((f) => f.functionId === functionId);
  if (!found) throw invalid('functionId', 'unknown_function');
  return found;
}

/**
 * The functions of a unit that can be given what it performs.
 * @param excluded whose functions are left out: of one case those who have a conflict of interest in it
 */
export async function performersIn(
  ctx: Context,
  unitId: string,
  excluded: readonly string[] = [],
): Promise<FunctionHolder[]> {
  const all = await functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
    authorityId: ctx.authorityId,
    roles: PERFORMING_ROLES,
  });
  return all.filter((f) => f.unitId === unitId && !(f.employeeId && excluded.includes(f.employeeId)));
}

/**
 * A function of the board that can be given a case of the area.
 * @throws AppError INVALID_INPUT on `functionId`: `unknown_function` for one that holds no cases of the board, `no_degree` for one whose
 * holder lacks the degree that the area asks for (SoL 25:1)
 */
export async function assignableFunction(
  ctx: Context,
  area: string,
  functionId: string,
): Promise<FunctionHolder> {
  const [found] = await caseHolders(ctx, [functionId]);
  if (!found) throw invalid('functionId', 'unknown_function');
  if (!(await competentFunctions(ctx, area, [found])).has(functionId))
    throw invalid('functionId', 'no_degree');
  return found;
}

/** Those of the functions that exist today and can hold cases of the board, in the order asked for. */
async function caseHolders(
  ctx: Context,
  functionIds: readonly (string | null)[],
): Promise<readonly FunctionHolder[]> {
  const wanted = functionIds.filter((id) => id !== null);
  const found = await functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
    functionIds: wanted,
    authorityId: ctx.authorityId,
    roles: CASE_HOLDING_ROLES,
  });
  return wanted.flatMap((id) => found.find((f) => f.functionId === id) ?? []);
}

/**
 * Gives a case to a function, and with it the unit and every clock still running: who has the case has its clocks, and what the one
 * before had promised in it. A performer's case stays in the unit that performs, whoever above it has it. Those who work beside stay, and a proposal that waits for its decider goes on waiting for them.
 * @param by who gives it, as the receiver will see it
 * @throws AppError CONFLICT HOLDER_HAS_CONFLICT when the one who would have it is barred from it (jäv)
 */
export async function giveCase(ctx: Context, caseId: string, to: FunctionHolder, by: string): Promise<void> {
  if (to.employeeId && ctx.opened(caseId).excludedEmployees.includes(to.employeeId))
    throw conflict('HOLDER_HAS_CONFLICT');
  const db = ctx.tables<CaseworkTables>();
  const { orderedBy, unitId: performing } = ctx.opened(caseId);
  const unitId = orderedBy === null ? to.unitId : performing;
  const now = { unitId, functionId: to.functionId };
  const [deciders] = await Promise.all([
    moveProposal(ctx, caseId, now),
    moveShiftCases(ctx, caseId, now),
    db
      .updateTable('casework.case_head')
      .set({
        function_id: to.functionId,
        unit_id: unitId,
        assigned_at: ctx.now,
        assigned_by: by,
        updated_at: ctx.now,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', caseId)
      .execute(),
    db
      .updateTable('casework.report_case')
      .set({ unit_id: unitId })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .execute(),
    moveAssessmentFacts(ctx, caseId, unitId),
    moveClocks(ctx, caseId, now),
    moveSpan(ctx, caseId, unitId),
  ]);
  // Whoever has it works no longer beside.
  await endCoWork(ctx, caseId, to.functionId, by);
  const beside = await coWorkersOf(ctx, caseId);
  const holderFunctions = [...new Set([to.functionId, ...beside, ...deciders])];
  await ctx.changeFact(caseId, { unitId, holderFunctions });
  const leading = managingFunctionsOfUnit(await ctx.organisation(), unitId);
  const stays = new Set([...beside, ...leading]);
  await moveCommitments(ctx, caseId, to, (f) => !stays.has(f), await signatureOf(ctx));
  await tellGiven(ctx, caseId, now);
}

/** What cases are called in lists, by their ids, as far as the actor sees their heads. */
export async function labelsOf(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'label'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row.label]));
}

/** The rows of one case, by `eb.and(ofCase(ctx, caseId))`. */
export const ofCase = (ctx: Context, caseId: string) =>
  ({ tenant_id: ctx.actor.tenantId, case_id: caseId }) as const;
