import type { ValueToday } from '#core/measures';
import type { Context } from '#core/operation';
import { type EvidenceRef, type EvidenceSource, type EvidenceStanding, heldAgainst } from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

interface Measures {
  readonly today: (
    ctx: Context,
    of: { measureId: string; unitId: string | null },
  ) => Promise<ValueToday | null>;
  readonly fetchToday: (ctx: Context, measureIds: Iterable<string>) => Promise<void>;
  readonly titles: readonly {
    readonly measureId: string;
    readonly title: string;
    readonly kind: ValueToday['kind'];
  }[];
}

/** What measures say today of the whole board, to whoever may not see the rows: time limits by rule, and what the modules count. */
export function measureEvidence({ today, fetchToday, titles }: Measures): EvidenceSource {
  const titleOf = new Map(titles.map((t) => [t.measureId, t]));
  return {
    kind: 'measure',
    choices: async () =>
      titles.map((t) => ({ kind: 'measure', id: t.measureId, title: t.title, unit: t.kind })),
    standing: async (ctx, refs) => {
      const standings: EvidenceStanding[] = [];
      const values = new Map<string, ValueToday | null>();
      await fetchToday(
        ctx,
        refs.map((ref) => ref.id),
      );
      for (const ref of refs) {
        const found = titleOf.get(ref.id);
        if (!found) continue;
        if (!values.has(ref.id)) values.set(ref.id, await today(ctx, { measureId: ref.id, unitId: null }));
        standings.push(shown(ref, found.title, values.get(ref.id) ?? null));
      }
      return standings;
    },
  };
}

function shown(ref: EvidenceRef, title: string, value: ValueToday | null): EvidenceStanding {
  const base = { ref, title, asOf: value?.through ?? null, link: `/matt/${ref.id}` };
  if (!value?.bounds)
    return {
      ...base,
      holds: 'unknown',
      why: value ? words.withheld : words.notMeasured,
      counts: null,
      bounds: null,
    };
  const bounds = { from: value.bounds[0], to: value.bounds[1] };
  return {
    ...base,
    holds: heldAgainst(ref, bounds),
    why: words.value(value.kind, bounds, value.parts, value.through, ref),
    counts: value.parts && { ...value.parts },
    bounds,
  };
}
