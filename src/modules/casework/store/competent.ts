import type { Context } from '#core/operation';
import {
  DEGREES,
  employeesWith,
  type FunctionHolder,
  type OrganisationTables,
  whoActs,
} from '#core/organisation';

/**
 * Those of the functions whose work with cases of an area is done by somebody with the degree that SoL 25:1 asks for: to assess whether to
 * open, to investigate and to follow up about children and young people. Judged of whoever holds the function; of a vacant one, of the
 * manager to whom it falls. Deciding follows the delegation order and not this.
 */
export async function competentFunctions(
  ctx: Context,
  area: string,
  functions: readonly FunctionHolder[],
): Promise<ReadonlySet<string>> {
  if (area !== 'child_youth') return new Set(functions.map((f) => f.functionId));
  const { tenantId } = ctx.actor;
  const qualified = await employeesWith(ctx.tables<OrganisationTables>(), tenantId, ctx.today, DEGREES);
  const organisation = await ctx.organisation();
  const worker = ({ functionId, employeeId }: FunctionHolder): string | null =>
    employeeId ?? whoActs(organisation, functionId, ctx.today, ctx.today).employeeId;
  return new Set(
    functions.flatMap((f) => {
      const employeeId = worker(f);
      return employeeId !== null && !qualified.has(employeeId) ? [] : [f.functionId];
    }),
  );
}
