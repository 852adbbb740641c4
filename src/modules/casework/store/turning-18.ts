import { cancelClock, isRunning } from '#core/clocks';
import type { Context } from '#core/operation';

/** Why something fell away that is owed to a child alone. */
const TURNED_18 = 'turned_18';

/** What is owed in an opened case by some rules falls away: the person is no child any longer. What has run out stays missed. */
export async function fallAwayAt18(ctx: Context, caseId: string, ruleIds: readonly string[]): Promise<void> {
  for (const ruleId of ruleIds) {
    while (await isRunning(ctx, { caseId, ruleId })) await cancelClock(ctx, { caseId, ruleId }, TURNED_18);
  }
}
