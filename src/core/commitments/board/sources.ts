import type { Permission } from '#core/access';
import type { Context } from '#core/operation';

/** What a proof shows today. */
export interface ProofStanding {
  /** What it is called, without saying anything of a person: "Utredning inom fyra månader, minst 95 %". */
  readonly title: string;
  /** `unknown`: it can't be told now, as when a figure is not measured or withheld. Then nothing is reopened by it. */
  readonly holds: 'yes' | 'no' | 'unknown';
  /** In a sentence, what makes it hold or not. */
  readonly why: string;
}

/** Something that can show that a promise has been kept, and goes on to show it. A module brings those that it has. */
export interface ProofSource {
  readonly kind: string;
  /** How each stands today; one that is not there is missing in the answer. */
  readonly standing: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, ProofStanding>>;
  /** What there is to choose from. */
  readonly choices: (ctx: Context) => Promise<readonly { readonly id: string; readonly title: string }[]>;
}

/** What something is promised for, by the module that has it. */
export interface SubjectSource {
  readonly kind: string;
  /** What each is called; one that is not there is missing in the answer. */
  readonly titles: (ctx: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Whom something can be promised for it by, beside the right to make promises. Everybody who has that, unless told. */
  readonly promisedBy?: Permission;
}

/** What the modules bring, found by kind. @throws Error when two have the same kind */
export class CommitmentSources {
  readonly proofs: ReadonlyMap<string, ProofSource>;
  readonly subjects: ReadonlyMap<string, SubjectSource>;

  constructor(proofs: readonly ProofSource[], subjects: readonly SubjectSource[]) {
    this.proofs = new Map(proofs.map((p) => [p.kind, p]));
    this.subjects = new Map(subjects.map((s) => [s.kind, s]));
    if (this.proofs.size !== proofs.length || this.subjects.size !== subjects.length)
      throw new Error('Two sources of commitments have the same kind');
  }

  /** How each of the proofs stands, by kind and id together. */
  async standings(
    ctx: Context,
    proofs: readonly { readonly kind: string; readonly id: string }[],
  ): Promise<ReadonlyMap<string, ProofStanding>> {
    const found = new Map<string, ProofStanding>();
    for (const [kind, source] of this.proofs) {
      const ids = [...new Set(proofs.filter((p) => p.kind === kind).map((p) => p.id))];
      if (ids.length === 0) continue;
      for (const [id, standing] of await source.standing(ctx, ids))
        found.set(proofKey({ kind, id }), standing);
    }
    return found;
  }
}

export const proofKey = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind} ${id}`;
