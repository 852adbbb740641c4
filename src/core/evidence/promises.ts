import { promiseCounts } from '#core/commitments';
import { countedStanding } from './counted.ts';
import type { EvidenceSource } from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

/** What the board is promised: of all that is not dropped so much that is not late, and is confirmed when it has been done. */
export const promiseEvidence: EvidenceSource = {
  kind: 'commitments',
  choices: async () => [{ kind: 'commitments', id: 'all', title: words.promises, unit: 'share' }],
  standing: async (ctx, refs) => {
    const counts = await promiseCounts(ctx);
    return refs
      .filter((ref) => ref.id === 'all')
      .map((ref) =>
        countedStanding(
          ref,
          words.promises,
          { numerator: counts.all - counts.late, denominator: counts.all },
          ctx.today,
          words.nothingPromised,
          '/ataganden',
        ),
      );
  },
};
