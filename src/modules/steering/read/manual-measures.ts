import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { ManualMeasures, type ManualValueView } from '../contract.ts';
import { TERTIALS, type Tertial } from '../domain/codes.ts';
import type { StatedMeasure } from '../domain/figure.ts';
import { inForce } from '../domain/in-force.ts';
import { reachesTarget, together } from '../domain/together.ts';
import { type Withheld, type Withholding, withholdingIn } from '../domain/withheld.ts';
import type { BatchHead } from '../store/batches.ts';
import type { Kept, ValueRow } from '../store/figures.ts';
import { saidIn } from '../texts/values.ts';
import { figuresOf, sameValue, seesCounts, standing } from './checked.ts';

export const SET = 'steering:figures:set';

type View = z.input<typeof ManualMeasures>;
type Row = View['measures'][number]['rows'][number];

/** The figures that are typed in or imported, by measure, unit and tertial of a year. */
export const manualMeasures = defineOperation({
  name: 'steering.manual-measures',
  kind: 'query',
  permission: 'steering:figures:read',
  audit: 'figures.read',
  summary: 'Measures whose values are typed in or imported, by unit and tertial',
  // A query has text alone.
  input: z.object({ year: z.coerce.number().int().min(1900).max(2199).optional() }),
  output: ManualMeasures,
  untraced: true,
  run: (ctx, { year }) => manualMeasuresOf(ctx, year),
});

export async function manualMeasuresOf(ctx: Context, asked?: number): Promise<View> {
  const { kept, figures } = await figuresOf(ctx);
  const current = inForce(figures.measures, figures.byHand);
  const years = [...new Set(current.flatMap((m) => (m.year === null ? [] : [m.year])))].sort((a, b) => b - a);
  const year = asked ?? years[0] ?? null;
  const ofYear = current.filter((m) => m.year === year || (m.year === null && asked === undefined));
  const units = await unitsToSet(ctx);
  const all = ctx.reach(SET) === 'authority';
  const codes = [...new Set(ofYear.map((m) => m.code))].sort((a, b) => a.localeCompare(b, 'sv'));
  return {
    years,
    year,
    measures: codes.map((code) => {
      const rows = ofYear.filter((m) => m.code === code);
      return measureView(kept, rows, units, all, withholdingFor(ctx, rows, units));
    }),
    units,
    mayEditWhole: all,
  };
}

/** All of the board's, or those that the reader leads. */
async function unitsToSet(ctx: Context) {
  const reach = ctx.reach(SET);
  if (!reach) return [];
  const { units } = await ctx.organisation();
  return units
    .filter((u) => u.authorityId === ctx.authorityId)
    .filter((u) => reach === 'authority' || ctx.actor.unitIds.includes(u.id))
    .map((u) => ({ unitId: u.id, name: u.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

function measureView(
  kept: Kept,
  measures: readonly StatedMeasure[],
  units: readonly { unitId: string; name: string }[],
  all: boolean,
  withholding: (row: StatedMeasure) => Withholding | null,
): View['measures'][number] {
  const ordered = [...measures].sort((a, b) => (a.unit ?? '').localeCompare(b.unit ?? '', 'sv'));
  const [first] = ordered;
  if (!first) throw new Error('A measure without a row');
  return {
    code: first.code,
    title: first.title,
    kind: first.kind,
    better: first.better,
    accumulation: first.accumulation,
    target: first.target?.value ?? null,
    file: first.source.file,
    line: first.source.line ?? 0,
    rows: ordered.map((m): Row => {
      const unitId = m.unit === null ? null : (units.find((u) => u.name === m.unit)?.unitId ?? null);
      const value = (tertial: Tertial) =>
        withheldView(valueView(kept, m, tertial, unitId), withholding(m)?.value(m, tertial));
      return {
        unitId,
        unit: m.unit,
        T1: value('T1'),
        T2: value('T2'),
        T3: value('T3'),
        mayEdit: m.year !== null && (m.unit === null ? all : unitId !== null),
      };
    }),
    together: TERTIALS.flatMap((tertial) => {
      const sum = together(ordered, tertial);
      const isTold = ordered.every((m) => withholding(m)?.together(tertial) ?? true);
      return sum && isTold ? [{ tertial, ...sum }] : [];
    }),
    reachesTarget: reachesTarget(first),
  };
}

/** Who keeps the board's figures sees them as they were typed, and a manager those of the own units. Else no small count is told. */
function withholdingFor(
  ctx: Context,
  rows: readonly StatedMeasure[],
  own: readonly { name: string }[],
): (row: StatedMeasure) => Withholding | null {
  if (seesCounts(ctx)) return () => null;
  const all = withholdingIn(rows);
  return (row) => (own.some((u) => u.name === row.unit) ? null : all);
}

type ValueIn = z.input<typeof ManualValueView>;

function withheldView(value: ValueIn, withheld: Withheld | null | undefined): ValueIn {
  if (!withheld) return value;
  return {
    ...value,
    numerator: null,
    denominator: withheld.denominator ? value.denominator : null,
    reportedShare: null,
    value: null,
    withheld: { between: withheld.between },
    // What was written of it may say how many they were.
    comment: null,
    before: [],
  };
}

function valueView(
  kept: Kept,
  m: StatedMeasure,
  tertial: Tertial,
  unitId: string | null,
): z.input<typeof ManualValueView> {
  const versions = kept.byHand.filter(
    (v) => v.code === m.code && v.year === m.year && v.tertial === tertial && v.unit_id === unitId,
  );
  const [set] = m.unit !== null && unitId === null ? [] : standing(versions);
  const stated = m.values[tertial];
  const batch = batchOf(kept, m);
  const figure = stated.state === 'measured' ? stated.figure.value : null;
  const counts = stated.state === 'measured' ? stated.counts : null;
  const isShare = m.kind === 'share';
  return {
    state: stated.state,
    why: set?.why ?? null,
    numerator: counts?.numerator ?? null,
    denominator: counts?.denominator ?? null,
    reportedShare: isShare ? figure : null,
    value: isShare ? null : figure,
    withheld: null,
    comment: set?.comment ?? null,
    version: set?.version ?? 0,
    setAt: (set?.set_at ?? batch?.taken_at ?? new Date(0)).toISOString(),
    setBy: set?.set_by ?? batch?.taken_by ?? '',
    before: set ? versions.filter((v) => v !== set && sameValue(v, set)).map(before) : [],
  };
}

const batchOf = (kept: Kept, m: StatedMeasure): BatchHead | undefined =>
  kept.batches.findLast((b) => b.file_name === m.source.file && b.kind === 'measures');

const before = (v: ValueRow) => ({
  version: v.version,
  said: saidIn(v),
  comment: v.comment ?? '',
  setAt: v.set_at.toISOString(),
  setBy: v.set_by,
});
