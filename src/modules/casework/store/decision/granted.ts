import type { Context } from '#core/operation';
import { decisionsOf } from './decisions.ts';

/** A decision as whatever is ordered by it needs it: in the words of its last version. */
export interface OrderableDecision {
  readonly decisionId: string;
  readonly kind: string;
  readonly law: string;
  readonly level: string;
  readonly result: string;
  readonly decidedOn: string;
  readonly wording: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  /** A later decision has changed or annulled it. */
  readonly replaced: boolean;
}

/** The decisions of an opened case, the last decided first. */
export async function orderableDecisions(ctx: Context, caseId: string): Promise<OrderableDecision[]> {
  const { decisions, versions } = await decisionsOf(ctx, caseId);
  return decisions.map((d) => {
    const words = versions.find((v) => v.decision_id === d.id);
    return {
      decisionId: d.id,
      kind: d.kind,
      law: d.law,
      level: d.level,
      result: d.result,
      decidedOn: d.decided_on,
      wording: words?.wording ?? '',
      fromOn: words?.from_on ?? null,
      untilOn: words?.until_on ?? null,
      replaced: decisions.some((later) => later.replaces === d.id),
    };
  });
}
