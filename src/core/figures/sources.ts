import type { Context } from '#core/operation';
import { type Figure, type FigureChoice, type FigureRef, figureKey } from './figure.ts';

/**
 * Something that a paper can refer to a figure of. A module brings its own. What it gives is told to everybody who may read the paper: nothing
 * that is withheld from a board member. A source gives what was published, or stated and signed; else `unpublished`.
 */
export interface FigureSource {
  readonly kind: string;
  /** What there is to choose from in a period. */
  readonly choices: (ctx: Context, period: string) => Promise<readonly FigureChoice[]>;
  /** What each says; one that is not there may be left out. */
  readonly resolve: (ctx: Context, refs: readonly FigureRef[]) => Promise<readonly Figure[]>;
}

/** What the modules bring, found by kind. @throws Error when two have the same kind */
export class FigureSources {
  private readonly byKind: ReadonlyMap<string, FigureSource>;

  constructor(sources: readonly FigureSource[]) {
    this.byKind = new Map(sources.map((s) => [s.kind, s]));
    if (this.byKind.size !== sources.length) throw new Error('Two sources of figures have the same kind');
  }

  /** Of all sources, each in its own order. */
  async choices(ctx: Context, period: string): Promise<FigureChoice[]> {
    const all: FigureChoice[] = [];
    for (const source of this.byKind.values()) all.push(...(await source.choices(ctx, period)));
    return all;
  }

  /** Every one that was asked for, by `figureKey`: what no source knows is `missing`. */
  async resolve(ctx: Context, refs: readonly FigureRef[]): Promise<ReadonlyMap<string, Figure>> {
    const asked = new Map(refs.map((ref) => [figureKey(ref), ref]));
    const found = new Map<string, Figure>([...asked].map(([key, ref]) => [key, missing(ref)]));
    for (const source of this.byKind.values()) {
      const own = [...asked.values()].filter((ref) => ref.kind === source.kind);
      if (own.length === 0) continue;
      for (const figure of await source.resolve(ctx, own)) found.set(figureKey(figure.ref), figure);
    }
    return found;
  }
}

const BARE = {
  kind: 'count',
  decimals: 0,
  suffix: null,
  value: null,
  bounds: null,
  counts: null,
  why: null,
  better: null,
  target: null,
  edition: null,
} as const;

const missing = (ref: FigureRef): Figure => ({
  ...BARE,
  ref,
  title: ref.id,
  whose: null,
  state: 'missing',
});

/** A figure that says nothing yet: for sources to fill in. */
export const bareFigure = (ref: FigureRef, title: string, whose: string | null): Figure => ({
  ...BARE,
  ref,
  title,
  whose,
  state: 'unpublished',
});
