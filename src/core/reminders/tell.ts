import type { Context } from '#core/operation';
import { dutyLine, whoActs } from '#core/organisation';
import { newId } from '#platform/ids';
import type { AtOnceKind } from './contract.ts';
import type { ReminderTables } from './tables.ts';

export interface Told {
  readonly kind: AtOnceKind;
  /** Shown by name to those alone who may open it in the function that they act in. */
  readonly caseId: string | null;
  /** The unit and the function that it comes from or concerns, as the notice will name them. */
  readonly unitId: string;
  readonly functionId: string | null;
}

/**
 * Tells employees something at once, in the transaction in which it happens. They see it beside the bell, and are mailed that something
 * waits and nothing else. Whoever acts is not told of what they do themselves.
 */
export async function tell(ctx: Context, employeeIds: readonly string[], what: Told): Promise<void> {
  const told = [...new Set(employeeIds)].filter((id) => id !== ctx.actor.employeeId);
  if (told.length === 0) return;
  await ctx
    .tables<ReminderTables>()
    .insertInto('reminders.notice')
    .values(
      told.map((employeeId) => ({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        employee_id: employeeId,
        kind: what.kind,
        at: ctx.now,
        case_id: what.caseId,
        unit_id: what.unitId,
        function_id: what.functionId,
        step: null,
        clock_id: null,
        rule_id: null,
        rule_version: null,
        due_at: null,
        due_on: null,
        hour_based: null,
        read_at: null,
        settled_at: null,
        mailed_at: null,
      })),
    )
    .execute();
}

/** The nearest who leads a unit and is there today, above whoever acts; nobody when nobody leads it. */
export async function leaderOf(ctx: Context, unitId: string): Promise<string[]> {
  const { acting, above } = dutyLine(
    await ctx.organisation(),
    { unitId, functionId: null, dueOn: ctx.today },
    ctx.today,
  );
  const leader = [acting, ...above].find((one) => one && one.employeeId !== ctx.actor.employeeId);
  return leader ? [leader.employeeId] : [];
}

/** Who has what these functions owe today: the holders, or those who stand in for them. */
export async function actingFor(ctx: Context, functionIds: readonly string[]): Promise<string[]> {
  const organisation = await ctx.organisation();
  return functionIds.flatMap((id) => whoActs(organisation, id, ctx.today, ctx.today).employeeId ?? []);
}
