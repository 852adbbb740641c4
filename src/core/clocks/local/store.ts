import type { Context } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict } from '#platform/errors';
import type { ClockTables } from '../tables.ts';
import { type TenantRules, tenantRules } from './tenant-rules.ts';
import type { LocalVersion } from './versions.ts';

const known = new WeakMap<Context, Promise<TenantRules>>();

/** The rules that hold in the actor's municipality, read once per operation. */
export function rulesOf(ctx: Context): Promise<TenantRules> {
  const rules = known.get(ctx) ?? readLocal(ctx).then((local) => tenantRules(local));
  known.set(ctx, rules);
  return rules;
}

/** After a change: the next to ask reads them anew. */
export function forgetRules(ctx: Context): void {
  known.delete(ctx);
}

async function readLocal(ctx: Context): Promise<LocalVersion[]> {
  const rows = await ctx
    .tables<ClockTables>()
    .selectFrom('clocks.local_rule')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .orderBy('rule_id')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    ruleId: row.rule_id,
    version: row.version,
    validFrom: row.valid_from,
    target:
      row.length !== null && row.unit !== null
        ? { length: row.length, unit: row.unit, lateFrom: row.late_from }
        : null,
    warnAt: row.warn_at,
    appliesToPending: row.applies_to_pending,
    reason: row.reason,
    setAt: row.set_at,
    employeeId: row.employee_id,
    functionId: row.function_id,
  }));
}

/**
 * Keeps a new version.
 * @param version with the next number of the rule
 * @throws AppError CONFLICT CHANGED_MEANWHILE when somebody else has kept that number first
 */
export async function keepLocal(ctx: Context, version: LocalVersion): Promise<void> {
  await ctx
    .tables<ClockTables>()
    .insertInto('clocks.local_rule')
    .values({
      tenant_id: ctx.actor.tenantId,
      rule_id: version.ruleId,
      version: version.version,
      valid_from: version.validFrom,
      length: version.target?.length ?? null,
      unit: version.target?.unit ?? null,
      late_from: version.target?.lateFrom ?? null,
      warn_at: JSON.stringify(version.warnAt),
      applies_to_pending: version.appliesToPending,
      reason: version.reason,
      set_at: version.setAt,
      employee_id: version.employeeId,
      function_id: version.functionId,
    })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
    });
  forgetRules(ctx);
}
