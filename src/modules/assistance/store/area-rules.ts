import type { Context } from '#core/operation';
import { type AreaRule, DEFAULT_RULES } from '../domain/area-rule.ts';
import type { AssistanceArea } from '../domain/codes.ts';
import type { AssistanceTables } from '../tables.ts';

export type AreaRuleRow = AssistanceTables['assistance.area_rule'];

const own = (ctx: Context) =>
  ctx
    .tables<AssistanceTables>()
    .selectFrom('assistance.area_rule')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

/** Every version of every area's rule, area by area, the last first. */
export const areaRuleVersions = (ctx: Context): Promise<AreaRuleRow[]> =>
  own(ctx).orderBy('area').orderBy('version', 'desc').execute();

export const lastAreaRule = (ctx: Context, area: AssistanceArea): Promise<AreaRuleRow | undefined> =>
  own(ctx).where('area', '=', area).orderBy('version', 'desc').limit(1).executeTakeFirst();

export const ruleIn = (row: AreaRuleRow): AreaRule => ({
  monthlyCheck: row.monthly_check,
  checkDays: row.check_days,
  planKind: row.plan_kind,
  planRequired: row.plan_required,
  planMonths: row.plan_months,
  decisionMonths: row.decision_months,
});

/** What applies in an area now. */
export async function areaRule(ctx: Context, area: AssistanceArea): Promise<AreaRule> {
  const row = await lastAreaRule(ctx, area);
  return row ? ruleIn(row) : DEFAULT_RULES[area];
}
