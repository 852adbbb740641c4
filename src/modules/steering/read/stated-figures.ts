import { bareFigure, type Figure, type FigureRef, type FigureSource } from '#core/figures';
import { parsePeriod } from '#core/measures';
import { TERTIALS, type Tertial } from '../domain/codes.ts';
import type { Stated, StatedMeasure } from '../domain/figure.ts';
import { inForce } from '../domain/in-force.ts';
import { type Withholding, withholdingIn } from '../domain/withheld.ts';
import type { Kept } from '../store/figures.ts';
import { statedWords as words } from '../texts/stated.ts';
import { figuresOf, standing } from './checked.ts';

const KIND = 'stated';

/** What is typed in or imported, as it is told to whoever does not keep the figures. Whoever took the file or set the value has stated it. */
export const statedFigures: FigureSource = {
  kind: KIND,
  choices: async (ctx, period) => {
    const place = placeOf(period);
    if (!place) return [];
    const { figures } = await figuresOf(ctx);
    const measures = inForce(figures.measures, figures.byHand).filter((m) => m.year === place.year);
    return [...new Set(measures.map((m) => m.code))].flatMap((code) => {
      const [first] = measures.filter((m) => m.code === code);
      if (!first) return [];
      return [
        {
          kind: KIND,
          id: code,
          title: first.title,
          group: words.group,
          parts: [{ part: null, title: words.own }],
          units: [null],
          published: true,
        },
      ];
    });
  },
  resolve: async (ctx, refs) => {
    const { kept, figures } = await figuresOf(ctx);
    const measures = inForce(figures.measures, figures.byHand);
    const { units } = await ctx.organisation();
    return refs.flatMap((ref) => {
      const place = placeOf(ref.period);
      if (!place || ref.part !== null) return [];
      const unit = ref.unitId === null ? null : (units.find((u) => u.id === ref.unitId)?.name ?? '');
      const rows = measures.filter((m) => m.code === ref.id && m.year === place.year);
      const row = rows.find((m) => m.unit === unit) ?? null;
      const known = row ?? measures.find((m) => m.code === ref.id);
      if (!known) return [];
      const bare = { ...bareFigure(ref, known.title, unit), kind: known.kind, better: BETTER[known.better] };
      return [row ? figureIn(kept, ref, bare, row, place, withholdingIn(rows)) : bare];
    });
  },
};

const BETTER = { up: 'higher', down: 'lower' } as const;

interface Place {
  readonly year: number;
  /** Null for the whole year. */
  readonly tertial: Tertial | null;
}

function placeOf(key: string): Place | null {
  const period = parsePeriod(key);
  if (period?.kind !== 'tertial' && period?.kind !== 'year') return null;
  return {
    year: Number(key.slice(0, 4)),
    tertial: TERTIALS.find((t) => key.endsWith(t)) ?? null,
  };
}

function figureIn(
  kept: Kept,
  ref: FigureRef,
  bare: Figure,
  row: StatedMeasure,
  place: Place,
  withholding: Withholding,
): Figure {
  const isShare = row.kind === 'share';
  const target = row.target && (isShare ? row.target.value / 100 : row.target.value);
  const tertial = place.tertial ?? (row.accumulation === 'in_period' ? null : 'T3');
  // A mean of shares is no share: without the counts of all three there is none of the year.
  if (tertial === null) return { ...bare, target, state: 'not_measured', why: words.noYear };
  const stated = row.values[tertial];
  const edition = signedIn(kept, row, tertial, ref.unitId);
  const known = { ...bare, target, edition, decimals: decimalsOf(stated, isShare) };
  if (stated.state === 'not_measured') return { ...known, state: 'not_measured', why: words.notMeasured };
  if (stated.state === 'not_applicable')
    return { ...known, state: 'not_applicable', why: words.notApplicable };
  const withheld = withholding.value(row, tertial);
  if (withheld?.between)
    return {
      ...known,
      state: 'bounded',
      bounds: { from: withheld.between.from / 100, to: withheld.between.to / 100 },
      why: words.withheld,
    };
  if (withheld) return { ...known, state: 'withheld', why: words.withheld };
  const { value } = stated.figure;
  return { ...known, state: 'told', value: isShare ? value / 100 : value, counts: stated.counts };
}

const decimalsOf = (stated: Stated, isShare: boolean): number =>
  stated.state === 'measured' ? Math.min(stated.figure.decimals, isShare ? 1 : 4) : 0;

/** Who stated it, and when: by hand, or with a file. */
function signedIn(
  kept: Kept,
  row: StatedMeasure,
  tertial: Tertial,
  unitId: string | null,
): Figure['edition'] {
  const [set] = standing(
    kept.byHand.filter(
      (v) => v.code === row.code && v.year === row.year && v.tertial === tertial && v.unit_id === unitId,
    ),
  );
  if (set)
    return {
      id: set.id,
      number: set.version,
      at: set.set_at.toISOString(),
      by: set.set_by,
      label: words.byHand,
      reason: set.comment,
    };
  const batch = kept.batches.findLast((b) => b.file_name === row.source.file && b.kind === 'measures');
  return batch
    ? {
        id: batch.id,
        number: null,
        at: batch.taken_at.toISOString(),
        by: batch.taken_by,
        label: words.file(batch.file_name),
        reason: null,
      }
    : null;
}
