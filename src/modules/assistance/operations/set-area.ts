import { defineOperation } from '#core/operation';
import { keepNextVersion, setBy, signatureOf } from '#modules/casework';
import { invalid } from '#platform/errors';
import { AreaRules, SetAreaRule } from '../contract.ts';
import { faultOfRule, isSameRule, ofItsDuties } from '../domain/area-rule.ts';
import { areasOf, SET_AREA } from '../read/areas.ts';
import { lastAreaRule, ruleIn } from '../store/area-rules.ts';
import type { AssistanceTables } from '../tables.ts';

/** Says which duties apply in an area from now on. What has begun keeps the days that it was given; what applied before stays on record. */
export const setArea = defineOperation({
  name: 'assistance.set-area',
  kind: 'command',
  permission: SET_AREA,
  audit: 'area.set',
  summary: 'Set which checks, plans and reviews apply in an area',
  input: SetAreaRule,
  output: AreaRules,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const { area, seenVersion, reason, ...said } = input;
    const fault = faultOfRule(said);
    if (fault) throw invalid(fault.field, fault.code);
    const rule = ofItsDuties(said);
    const last = await lastAreaRule(ctx, area);
    // A button pressed twice.
    if (last?.version === seenVersion + 1 && isSameRule(ruleIn(last), rule) && last.reason === reason)
      return await areasOf(ctx);
    const signature = await signatureOf(ctx);
    await keepNextVersion(last?.version ?? 0, seenVersion, (version) =>
      ctx
        .tables<AssistanceTables>()
        .insertInto('assistance.area_rule')
        .values({
          tenant_id: ctx.actor.tenantId,
          authority_id: ctx.authorityId,
          area,
          version,
          monthly_check: rule.monthlyCheck,
          check_days: rule.checkDays,
          plan_kind: rule.planKind,
          plan_required: rule.planRequired,
          plan_months: rule.planMonths,
          decision_months: rule.decisionMonths,
          reason,
          ...setBy(ctx, signature),
        })
        .execute(),
    );
    return await areasOf(ctx);
  },
});
