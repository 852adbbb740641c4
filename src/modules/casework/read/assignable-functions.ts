import { sql } from 'kysely';
import { z } from 'zod';
import type { AccessTables } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import {
  CASE_HOLDING_ROLES,
  type FunctionHolder,
  functionHolders,
  type OrganisationTables,
} from '#core/organisation';
import { id } from '#platform/schema';
import { AssignableFunction } from '../contract.ts';
import { mayWorkBeside } from '../policy.ts';
import { performersIn } from '../store/cases.ts';
import { competentFunctions } from '../store/competent.ts';

/** Functions that can be given the case, with how many open cases each has. Counts only: no case is shown. */
export const assignableFunctions = defineOperation({
  name: 'casework.assignable-functions',
  kind: 'query',
  permission: 'casework:preliminary:decide',
  audit: 'assignable.read',
  summary: 'Functions that can be given a case, with their workload',
  input: z.object({ caseId: id() }),
  output: z.object({ functions: z.array(AssignableFunction) }).meta({ id: 'AssignableFunctions' }),
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId }) => {
    const { orderedBy, unitId, excludedEmployees } = ctx.opened(caseId);
    return {
      functions: await (orderedBy === null
        ? receivers(ctx, excludedEmployees)
        : performers(ctx, unitId, excludedEmployees)),
    };
  },
});

/**
 * The functions of the board that can hold cases about children, with how many open ones each has. One in which the reader has a conflict of
 * interest is not counted: held against the lists, the number would say that there is such a case and who has it.
 * @param excluded whose functions are left out: of one case those who have a conflict of interest in it
 */
export async function receivers(
  ctx: Context,
  excluded: readonly string[] = [],
): Promise<z.input<typeof AssignableFunction>[]> {
  const holders = await functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
    authorityId: ctx.authorityId,
    roles: CASE_HOLDING_ROLES,
  });
  const forChildren = holders.filter(
    (h) => h.area === 'child_youth' && !(h.employeeId && excluded.includes(h.employeeId)),
  );
  const competent = await competentFunctions(ctx, 'child_youth', forChildren);
  const openOf = await openCases(ctx, forChildren);
  return forChildren.map((h) => ({
    ...named(h, openOf),
    competent: competent.has(h.functionId),
    investigates: h.role === 'caseworker' && h.unitKind === 'investigation',
  }));
}

/** The functions of a unit that can be given what it performs, with how many open cases each one has; no degree is asked of them. */
export async function performers(
  ctx: Context,
  unitId: string,
  excluded: readonly string[] = [],
): Promise<z.input<typeof AssignableFunction>[]> {
  const holders = await performersIn(ctx, unitId, excluded);
  const openOf = await openCases(ctx, holders);
  return holders.map((h) => ({
    ...named(h, openOf),
    competent: true,
    investigates: h.role === 'practitioner',
  }));
}

const named = (h: FunctionHolder, openOf: ReadonlyMap<string, number>) => ({
  functionId: h.functionId,
  title: h.title,
  unitName: h.unitName,
  employeeName: h.employeeName,
  openCases: openOf.get(h.functionId) ?? 0,
  worksBeside: mayWorkBeside(h.role),
});

async function openCases(
  ctx: Context,
  holders: readonly FunctionHolder[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await ctx
    .tables<AccessTables>()
    .selectFrom('access.case_fact')
    .select([sql<string>`holder_functions[1]`.as('functionId'), sql<string>`count(*)`.as('open')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('open', '=', true)
    .where(sql<boolean>`${ctx.actor.employeeId}::uuid = any (excluded_employees) is not true`)
    .where(
      sql<string>`holder_functions[1]`,
      '=',
      sql<string>`any(${holders.map((h) => h.functionId)}::uuid[])`,
    )
    .groupBy(sql`holder_functions[1]`)
    .execute();
  return new Map(counts.map((c) => [c.functionId, Number(c.open)]));
}
