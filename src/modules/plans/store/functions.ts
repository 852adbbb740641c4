import type { Permission } from '#core/access';
import { type Context, Refused } from '#core/operation';
import { standingOn, whoActs } from '#core/organisation';
import { invalid } from '#platform/errors';

/** A function as it stands today: who has what it owes, and whether nobody holds it. */
export async function responsibleOf(ctx: Context, functionId: string) {
  const organisation = await ctx.organisation();
  const fn = organisation.functions.find((f) => f.id === functionId);
  const unit = organisation.units.find((u) => u.id === fn?.unitId);
  const { employeeId } = whoActs(organisation, functionId, ctx.today, ctx.today);
  return {
    functionId,
    title: fn?.title ?? '',
    unitId: unit?.id ?? '',
    unitName: unit?.name ?? '',
    holderName: (employeeId && organisation.nameOf.get(employeeId)) || null,
    vacant: standingOn(organisation, functionId, ctx.today) === 'vacant',
  };
}

/** Whether the actor has what the function owes: holds it, stands in for it, or has had it fall to them. */
export async function actsFor(ctx: Context, functionId: string): Promise<boolean> {
  const { functionIds, employeeId } = ctx.actor;
  if (functionIds.includes(functionId)) return true;
  const acting = whoActs(await ctx.organisation(), functionId, ctx.today, ctx.today);
  return employeeId !== null && acting.employeeId === employeeId;
}

/** A function of the board that goes on, within the reach of the actor. @throws Refused OTHER_UNIT; AppError INVALID_INPUT for one that has ended */
export async function functionWithin(
  ctx: Context,
  permission: Permission,
  functionId: string,
): Promise<{ functionId: string; unitId: string }> {
  const { functions, units } = await ctx.organisation();
  const found = functions.find((f) => f.id === functionId);
  const unit = units.find((u) => u.id === found?.unitId && u.authorityId === ctx.authorityId);
  if (!found || !unit || !isWithin(ctx, permission, unit.id)) throw new Refused('OTHER_UNIT');
  if (found.endedOn !== null && found.endedOn <= ctx.today) throw invalid('functionId', 'function_ended');
  return { functionId: found.id, unitId: unit.id };
}

/** Whether the actor's grant reaches what a unit answers for. */
export function isWithin(ctx: Context, permission: Permission, unitId: string): boolean {
  const reach = ctx.reach(permission);
  return reach === 'authority' || (reach === 'unit' && ctx.actor.unitIds.includes(unitId));
}
