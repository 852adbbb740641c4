import { type Context, Refused } from '#core/operation';
import type { Organisation } from '#core/organisation';
import { invalid } from '#platform/errors';

/**
 * A function in one of the actor's units: whoever leads a unit staffs it, and no other.
 * @throws Refused OTHER_UNIT, INVALID_INPUT for a function that is not there
 */
export async function ownFunction(
  ctx: Context,
  functionId: string,
): Promise<Organisation['functions'][number]> {
  const organisation = await ctx.organisation();
  const found = organisation.functions.find((f) => f.id === functionId);
  if (!found) throw invalid('functionId', 'unknown_function');
  if (!ctx.actor.unitIds.includes(found.unitId)) throw new Refused('OTHER_UNIT');
  return found;
}

/** An employee who holds something, or did, in one of the actor's units. @throws Refused OTHER_UNIT, INVALID_INPUT */
export async function ownEmployee(ctx: Context, employeeId: string): Promise<void> {
  const organisation = await ctx.organisation();
  if (!organisation.nameOf.has(employeeId)) throw invalid('employeeId', 'unknown_employee');
  const own = new Set(
    organisation.functions.filter((f) => ctx.actor.unitIds.includes(f.unitId)).map((f) => f.id),
  );
  const holds = organisation.holdings.some((h) => h.employeeId === employeeId && own.has(h.functionId));
  if (!holds) throw new Refused('OTHER_UNIT');
}
