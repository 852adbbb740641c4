import { cancelClock, clocksOfCase } from '#core/clocks';
import type { Context } from '#core/operation';

/** Nothing more is owed in an opened performer's case: its clocks fall away, and one that has run out stays missed. */
export async function endPerformersClocks(ctx: Context, commissionId: string): Promise<void> {
  const clocks = await clocksOfCase(ctx, commissionId);
  const rules = clocks.filter((c) => c.state === 'running' || c.state === 'overdue').map((c) => c.lawRuleId);
  for (const ruleId of new Set(rules)) {
    await cancelClock(ctx, { caseId: commissionId, ruleId }, 'intervention_ended');
  }
}
