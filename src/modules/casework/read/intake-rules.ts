import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { CASE_HOLDING_ROLES, functionHolders, type OrganisationTables } from '#core/organisation';
import { calendarDate } from '#platform/schema';
import { inForceOn, lowestLevel, ORDER_ITEMS } from '../domain/decision/delegation-order.ts';
import { DEFAULT_REOPENING_DAYS } from '../domain/investigation/reopening.ts';
import { IntakeRules } from '../preliminary-contract.ts';
import type { CaseworkTables } from '../tables.ts';

export const SET_DELEGATION = 'casework:delegation:set';

/** Who decides what by the delegation order on a day, and when the office is open, with their history. Shows nobody's case. */
export const readIntakeRules = defineOperation({
  name: 'casework.intake-rules',
  kind: 'query',
  permission: 'casework:delegation:read',
  audit: 'intake-rules.read',
  summary: 'Who decides what by the delegation order on a day, and when the office is open',
  input: z.object({
    /** Today without it. */
    on: calendarDate().optional(),
  }),
  output: IntakeRules,
  untraced: true,
  run: (ctx, { on }) => intakeRules(ctx, on),
});

export async function intakeRules(
  ctx: Context,
  on: string = ctx.today,
): Promise<z.input<typeof IntakeRules>> {
  const db = ctx.tables<CaseworkTables>();
  const ofBoard = { tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId } as const;
  const delegations = await db
    .selectFrom('casework.delegation')
    .selectAll()
    .where((eb) => eb.and(ofBoard))
    .orderBy('version', 'desc')
    .execute();
  const hours = await db
    .selectFrom('casework.office_hours')
    .selectAll()
    .where((eb) => eb.and(ofBoard))
    .orderBy('version', 'desc')
    .execute();
  const limits = await db
    .selectFrom('casework.reopening_limit')
    .selectAll()
    .where((eb) => eb.and(ofBoard))
    .orderBy('version', 'desc')
    .execute();
  const { functions } = await ctx.organisation();
  const titleOf = new Map(functions.map((f) => [f.id, f.title]));
  const choices = await functionHolders(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, ctx.today, {
    authorityId: ctx.authorityId,
    roles: CASE_HOLDING_ROLES,
  });
  return {
    on,
    decisions: ORDER_ITEMS.map((item) => {
      const versions = delegations
        .filter((d) => d.decision === item.decision && d.law === item.law)
        .map((d) => ({
          ...settingOf(d),
          section: d.section,
          level: d.level,
          functionIds: d.function_ids,
          titles: d.function_ids.flatMap((id) => titleOf.get(id) ?? []),
          chairUrgent: d.chair_urgent,
          boardDecision: d.board_decision,
          validFrom: d.valid_from,
          validTo: d.valid_to,
        }));
      return {
        ...item,
        lowestLevel: lowestLevel(item),
        inForce: inForceOn(versions, on)?.version ?? null,
        versions,
      };
    }),
    officeHours: hours.map((h) => ({ ...settingOf(h), opens: h.opens, closes: h.closes })),
    reopeningLimit: {
      default: DEFAULT_REOPENING_DAYS,
      versions: limits.map((l) => ({ ...settingOf(l), days: l.days })),
    },
    functions: choices.map(({ functionId, title, unitName, employeeName }) => ({
      functionId,
      title,
      unitName,
      employeeName,
    })),
    mayEdit: ctx.may(SET_DELEGATION).allowed,
  };
}

const settingOf = (row: { version: number; reason: string; set_at: Date; set_by: string }) => ({
  version: row.version,
  reason: row.reason,
  setAt: row.set_at.toISOString(),
  setBy: row.set_by,
});
