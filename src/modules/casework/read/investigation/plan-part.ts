import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { InvestigationPlan } from '../../standpoint-contract.ts';
import { isPlanMissing, plansOf } from '../../store/investigation/plans.ts';
import { signedBy } from './signed-by.ts';

/** The plan of an investigation with its earlier versions. */
export async function planPart(
  ctx: Context,
  caseId: string,
  openedOn: string | null,
): Promise<z.input<typeof InvestigationPlan>> {
  const plans = await plansOf(ctx, caseId);
  return {
    isMissing: isPlanMissing(ctx, openedOn, plans),
    versions: plans.map((p) => ({
      version: p.version,
      questions: p.questions,
      hearings: p.hearings.map(({ who, by }) => ({ who, by })),
      readyBy: p.ready_by,
      goneThroughWith: p.gone_through_with,
      goneThroughOn: p.gone_through_on,
      reason: p.reason,
      ...signedBy(p),
    })),
  };
}
