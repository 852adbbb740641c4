import type { z } from 'zod';
import type { Context } from '#core/operation';
import { invalid } from '#platform/errors';
import type { ConcludeInvestigation } from '../../conclusion-contract.ts';
import type { Unmet } from '../../conclusion-tables.ts';
import { mayFollowUp } from '../../domain/investigation/conclusion.ts';
import { standsInTheWay } from '../../domain/investigation/standing.ts';
import type { CaseHead } from '../cases.ts';
import { isChildProtection } from './about-child.ts';
import { concernedIn } from './concerned.ts';
import { investigationFacts } from './facts.ts';

/**
 * Whether a conclusion is whole, when it is decided and when it is proposed: an intervention is described, follow-up is about a child who is still
 * the board's to follow, and what stands in the way has its reasons.
 * @throws AppError INVALID_INPUT on the field that is not
 */
export async function checkedConclusion(
  ctx: Context,
  head: CaseHead,
  { outcome, proposal, followUpReason, unmet: said }: z.output<typeof ConcludeInvestigation>,
): Promise<{ readonly unmet: Unmet[]; readonly followUp: boolean }> {
  if (outcome === 'intervention_proposed' && !proposal) throw invalid('proposal', 'proposal_needed');
  const followUp = followUpReason !== undefined && followUpReason !== '';
  if (followUp && !mayFollowUp(outcome, { isChild: isChildProtection(head, ctx.today) })) {
    throw invalid('followUpReason', 'no_follow_up_after_this');
  }
  const reasonOf = new Map(said.map((s) => [s.code, s.reason]));
  const unmet = standsInTheWay(await investigationFacts(ctx, head, await concernedIn(ctx, head.id))).map(
    (code) => {
      const reason = reasonOf.get(code);
      if (!reason) throw invalid('unmet', 'unmet_needs_reason');
      return { code, reason };
    },
  );
  return { unmet, followUp };
}
