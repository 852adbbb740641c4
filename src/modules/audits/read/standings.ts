import { type EvidenceSources, type EvidenceStanding, refKey } from '#core/evidence';
import type { Context } from '#core/operation';
import type { Standing } from '../domain/codes.ts';
import { standingOf } from '../domain/standing.ts';
import type { QuestionRow } from '../store/questions.ts';

export interface StandingNow {
  readonly standing: Standing;
  readonly evidence: EvidenceStanding[];
}

/** How questions stand now by what they rest on. What several rest on is looked at once. */
export async function standingsNow(
  ctx: Context,
  sources: EvidenceSources,
  questions: readonly QuestionRow[],
): Promise<ReadonlyMap<string, StandingNow>> {
  const found = await sources.standing(
    ctx,
    questions.flatMap((q) => q.evidence),
  );
  return new Map(
    questions.map((q) => {
      const evidence = q.evidence.flatMap((ref) => found.get(refKey(ref)) ?? []);
      const holds = evidence.map((e) => e.holds);
      return [q.question_id, { standing: standingOf(holds, q.missing !== null), evidence }];
    }),
  );
}
