import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { managingFunctions, type OrganisationTables } from '#core/organisation';
import { addDays, calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { calendarDate as day, id } from '#platform/schema';
import { Staffing } from './contract.ts';
import { staffingView } from './read.ts';
import { ownEmployee, ownFunction } from './units.ts';

const common = {
  kind: 'command',
  permission: 'organisation:staffing:manage',
  output: Staffing,
} as const;

/** Somebody is away. What falls due in the absence is with the deputy, or the manager, from the same minute. */
export const reportAbsence = defineOperation({
  ...common,
  name: 'organisation.report-absence',
  audit: 'absence.reported',
  summary: 'Report that an employee is away, until a day or until further notice',
  input: z.object({ employeeId: id(), fromOn: day(), toOn: day().optional() }),
  run: async (ctx, input) => {
    await ownEmployee(ctx, input.employeeId);
    if (input.toOn && input.toOn < input.fromOn) throw invalid('toOn', 'before_first_day');
    await ctx
      .tables<OrganisationTables>()
      .insertInto('org.absence')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        employee_id: input.employeeId,
        from_on: calendarDate(input.fromOn),
        to_on: input.toOn ? calendarDate(input.toOn) : null,
        reported_at: ctx.now,
      })
      .execute();
    return await changedStaffing(ctx);
  },
});

/** The last day away becomes known, or another. An absence that has not begun and ends the day before it was to begin never was. */
export const endAbsence = defineOperation({
  ...common,
  name: 'organisation.end-absence',
  audit: 'absence.ended',
  summary: 'Set the last day of an absence',
  input: z.object({ absenceId: id(), lastDay: day() }),
  run: async (ctx, input) => {
    const db = ctx.tables<OrganisationTables>();
    const row = await db
      .selectFrom('org.absence')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', input.absenceId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw invalid('absenceId', 'not_in_list');
    await ownEmployee(ctx, row.employee_id);
    if (input.lastDay < row.from_on) throw invalid('lastDay', 'before_first_day');
    await db
      .updateTable('org.absence')
      .set({ to_on: calendarDate(input.lastDay) })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', input.absenceId)
      .execute();
    return await changedStaffing(ctx);
  },
});

/**
 * Makes somebody holder or deputy of a function from a day on. Never oneself: whoever staffs units would otherwise give themselves every case,
 * decision and review that their own function has no part in.
 */
export const appoint = defineOperation({
  ...common,
  name: 'organisation.appoint',
  audit: 'holding.started',
  summary: 'Make an employee holder or deputy of a function',
  input: z.object({
    functionId: id(),
    employeeId: id(),
    as: z.enum(['holder', 'deputy']),
    fromOn: day(),
    toOn: day().optional(),
  }),
  run: async (ctx, input) => {
    const organisation = await ctx.organisation();
    const fn = await ownFunction(ctx, input.functionId);
    if (!organisation.nameOf.has(input.employeeId)) throw invalid('employeeId', 'unknown_employee');
    if (input.employeeId === ctx.actor.employeeId) throw invalid('employeeId', 'own_appointment');
    if (input.toOn && input.toOn < input.fromOn) throw invalid('toOn', 'before_first_day');
    const overlapping = organisation.holdings.some(
      (h) =>
        h.functionId === fn.id &&
        h.employeeId === input.employeeId &&
        (h.toOn === null || h.toOn >= input.fromOn) &&
        (!input.toOn || h.fromOn <= input.toOn),
    );
    if (overlapping) throw invalid('employeeId', 'already_appointed');
    await ctx
      .tables<OrganisationTables>()
      .insertInto('org.holding')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        function_id: fn.id,
        employee_id: input.employeeId,
        kind: input.as,
        from_on: calendarDate(input.fromOn),
        to_on: input.toOn ? calendarDate(input.toOn) : null,
      })
      .execute();
    ctx.concerning({ kind: 'employee', id: input.employeeId });
    return await changedStaffing(ctx);
  },
});

/**
 * An engagement ends: the function is vacant from the day after, and all that it owes is with the manager at once. The last holder of the
 * last managing function can't go without a successor, or duties would be nobody's.
 */
export const endHolding = defineOperation({
  ...common,
  name: 'organisation.end-holding',
  audit: 'holding.ended',
  summary: "Set the last day of an employee's holding of a function",
  input: z.object({ functionId: id(), employeeId: id(), lastDay: day() }),
  run: async (ctx, input) => {
    const fn = await ownFunction(ctx, input.functionId);
    const organisation = await ctx.organisation();
    const lastDay = calendarDate(input.lastDay);
    const nextDay = addDays(lastDay, 1);
    const managing = fn.role === 'director' || fn.role === 'unit_manager';
    if (managing && !(await managedWithout(ctx, fn.id, input.employeeId, nextDay)))
      throw conflict('LAST_MANAGER');
    const holding = organisation.holdings.find(
      (h) =>
        h.functionId === fn.id &&
        h.employeeId === input.employeeId &&
        (h.toOn === null || h.toOn >= ctx.today),
    );
    if (!holding) throw invalid('employeeId', 'not_appointed');
    if (lastDay < holding.fromOn) throw invalid('lastDay', 'before_first_day');
    await ctx
      .tables<OrganisationTables>()
      .updateTable('org.holding')
      .set({ to_on: lastDay })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('function_id', '=', fn.id)
      .where('employee_id', '=', input.employeeId)
      .where('from_on', '=', holding.fromOn)
      .execute();
    return await changedStaffing(ctx);
  },
});

/** Whether anybody else holds this function, or one that manages it, from that day on. */
async function managedWithout(
  ctx: Context,
  functionId: string,
  employeeId: string,
  from: string,
): Promise<boolean> {
  const organisation = await ctx.organisation();
  const line = new Set([functionId, ...managingFunctions(organisation, functionId)]);
  return organisation.holdings.some(
    (h) =>
      line.has(h.functionId) &&
      h.kind === 'holder' &&
      !(h.functionId === functionId && h.employeeId === employeeId) &&
      h.fromOn <= from &&
      (h.toOn === null || h.toOn >= from),
  );
}

/** The page after the change; the organisation read before it no longer holds. */
async function changedStaffing(ctx: Context) {
  ctx.forgetOrganisation();
  return await staffingView(ctx);
}
