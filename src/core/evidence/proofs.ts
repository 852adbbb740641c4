import type { ProofSource } from '#core/commitments';
import { countedStanding } from './counted.ts';
import type { EvidenceSource } from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

/** A kind of proof, as evidence: how many of all that it can show hold today. */
export interface ProofsAs {
  readonly source: ProofSource;
  readonly link: string | null;
}

/** What shows that promises are kept, taken together by kind: of all controls performed so many without remark, of all goals so many met. */
export const proofEvidence = (all: readonly ProofsAs[]): EvidenceSource => ({
  kind: 'proofs',
  choices: async () =>
    all.map(({ source }) => ({
      kind: 'proofs',
      id: source.kind,
      title: words.proofs.titles[source.kind] ?? source.kind,
      unit: 'share',
    })),
  standing: async (ctx, refs) =>
    await Promise.all(
      refs.flatMap((ref) => {
        const found = all.find(({ source }) => source.kind === ref.id);
        if (!found) return [];
        const { source, link } = found;
        const title = words.proofs.titles[source.kind] ?? source.kind;
        return [
          (async () => {
            const choices = await source.choices(ctx);
            const standings = await source.standing(
              ctx,
              choices.map((c) => c.id),
            );
            const known = [...standings.values()].filter((s) => s.holds !== 'unknown');
            const numerator = known.filter((s) => s.holds === 'yes').length;
            const counts = { numerator, denominator: known.length };
            return countedStanding(ref, title, counts, ctx.today, words.proofs.nothing, link);
          })(),
        ];
      }),
    ),
});
