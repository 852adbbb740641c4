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
  standing: async (ctx, refs) => {
    const told: Awaited<ReturnType<EvidenceSource['standing']>>[number][] = [];
    // One after another: some count as another role of the database, and nothing else may be asked meanwhile.
    for (const ref of refs) {
      const found = all.find(({ source }) => source.kind === ref.id);
      if (!found) continue;
      const { source, link } = found;
      const title = words.proofs.titles[source.kind] ?? source.kind;
      const choices = await source.choices(ctx);
      const standings = await source.standing(
        ctx,
        choices.map((c) => c.id),
      );
      const known = [...standings.values()].filter((s) => s.holds !== 'unknown');
      const numerator = known.filter((s) => s.holds === 'yes').length;
      const counts = { numerator, denominator: known.length };
      told.push(countedStanding(ref, title, counts, ctx.today, words.proofs.nothing, link));
    }
    return told;
  },
});
