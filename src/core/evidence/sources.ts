import type { Context } from '#core/operation';
import {
  type EvidenceChoice,
  type EvidenceRef,
  type EvidenceSource,
  type EvidenceStanding,
  refKey,
} from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

/** What the modules bring, found by kind. @throws Error when two have the same kind */
export class EvidenceSources {
  private readonly byKind: ReadonlyMap<string, EvidenceSource>;

  constructor(sources: readonly EvidenceSource[]) {
    this.byKind = new Map(sources.map((s) => [s.kind, s]));
    if (this.byKind.size !== sources.length) throw new Error('Two sources of evidence have the same kind');
  }

  /** Of all sources, each in its own order. */
  async choices(ctx: Context): Promise<EvidenceChoice[]> {
    const all: EvidenceChoice[] = [];
    for (const source of this.byKind.values()) all.push(...(await source.choices(ctx)));
    return all;
  }

  /** Every one that was asked for, by `refKey`, each looked at once: what no source knows shows nothing. */
  async standing(ctx: Context, refs: readonly EvidenceRef[]): Promise<ReadonlyMap<string, EvidenceStanding>> {
    const asked = new Map(refs.map((ref) => [refKey(ref), ref]));
    const found = new Map<string, EvidenceStanding>([...asked].map(([key, ref]) => [key, missing(ref)]));
    for (const source of this.byKind.values()) {
      const own = [...asked.values()].filter((ref) => ref.kind === source.kind);
      if (own.length === 0) continue;
      for (const standing of await source.standing(ctx, own)) found.set(refKey(standing.ref), standing);
    }
    return found;
  }
}

/** Shows nothing. */
const missing = (ref: EvidenceRef): EvidenceStanding => ({
  ref,
  title: ref.id,
  holds: 'unknown',
  why: words.missing,
  asOf: null,
  counts: null,
  bounds: null,
  link: null,
});
