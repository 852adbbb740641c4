import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { addDays, type CalendarDate } from '#platform/calendar';
import { invalid, notFound } from '#platform/errors';
import { id } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import { began as beganOn, type Measure } from '../counted/count.ts';
import { groupsIn } from '../counted/show.ts';
import type { CountDefinition, CountedGroup, CountSources } from '../counted/source.ts';
import type { Teller } from '../counted/teller.ts';
import { tellProtected } from '../counted/teller-protected.ts';
import { countMeasureView } from '../counted/view.ts';
import { DISCLOSURE_LIMIT, type Told } from '../disclosure.ts';
import { countView, shareRange } from '../figures.ts';
import { monthsOf, type Period, periodByKey, periodOf } from '../period.ts';
import { READ, type Scope, scopeOf, type Unit, unitOf } from '../scope.ts';
import { periodView } from '../show.ts';
import { isOngoing, spanOf, whyNotMeasured } from '../span.ts';
import { CrossAnswer } from './contract.ts';
import { partsIn, tellInside } from './inside.ts';
import type { Crossed, CrossSource } from './source.ts';

type View = z.input<typeof CrossAnswer>;

/** Of whom, in which period, and divided how. */
export interface AskedTable {
  readonly period: Period;
  readonly unit: Unit | null;
  readonly rows: string;
  readonly columns: string;
}

/**
 * How many there were, divided in two ways at once. Rows and columns are told as they are by themselves; the inside of them, to whoever may not see
 * what is behind, of whole years alone and with small cells withheld. Shows nobody.
 */
export const crossedOf = (sources: CountSources, crossed: readonly CrossSource[]) =>
  defineOperation({
    name: 'measures.crossed',
    kind: 'query',
    permission: READ,
    audit: 'crossed.shown',
    summary: 'How many there were in a period, divided in two ways at once',
    input: z.object({
      measureId: z.string().max(100),
      period: PeriodKey,
      rows: z.string().max(40),
      columns: z.string().max(40),
      /** One of the units that the reader leads. */
      unitId: id().optional(),
    }),
    output: CrossAnswer,
    untraced: true,
    run: async (ctx, input) => {
      const scope = await scopeOf(ctx);
      const unit = input.unitId ? unitOf(scope, input.unitId) : null;
      if (unit && !scope.exact) throw invalid('unitId', 'unit_not_told');
      const asked = { ...input, unit, period: toldPeriod(scope, periodByKey(input.period)) };
      return await crossAnswer(ctx, sources, crossed, input.measureId, scope, asked);
    },
  });

/** @throws AppError NOT_FOUND, INVALID_INPUT */
export async function crossAnswer(
  ctx: Context,
  sources: CountSources,
  crossed: readonly CrossSource[],
  measureId: string,
  scope: Scope,
  asked: AskedTable,
): Promise<View> {
  const measure = sources.find(measureId);
  const cross = crossed.find((c) => c.measureIds.includes(measureId));
  if (!measure || !cross) throw notFound();
  const { definition } = measure;
  requireBreakdowns(definition, asked);
  const { period, unit } = asked;
  const span = spanOf(period, ctx.today, !scope.exact);
  const began = await beganOn(ctx, measure);
  const why = whyNotMeasured(span, began);
  const table = why ? null : await tableOf(ctx, sources, measure, cross, scope, asked);
  return {
    today: ctx.today,
    measure: countMeasureView(sources, definition),
    period: periodView(period),
    ongoing: isOngoing(span),
    through: span.through,
    state: why ? 'not_measured' : 'measured',
    why,
    unit: unit && { unitId: unit.id, name: unit.name },
    reach: scope.reach,
    disclosure: { protected: !scope.exact, limit: DISCLOSURE_LIMIT },
    rows: scope.rows,
    by: { rows: asked.rows, columns: asked.columns },
    insideTold: scope.exact || period.kind === 'year',
    columns: table?.columns ?? [],
    groups: table?.groups ?? [],
    total: countView(table?.total ?? { n: 0 }),
  };
}

function requireBreakdowns({ breakdowns }: CountDefinition, { rows, columns }: AskedTable): void {
  const known = (by: string): boolean => breakdowns.some((b) => b.by === by);
  if (!known(rows)) throw invalid('rows', 'not_in_list');
  if (!known(columns) || columns === rows) throw invalid('columns', 'not_in_list');
}

/** Quarters and half-years overlap with tertials and would give months away. @throws AppError INVALID_INPUT */
function toldPeriod({ exact }: Scope, period: Period): Period {
  if (!exact && period.kind !== 'year' && period.kind !== 'tertial')
    throw invalid('period', 'period_not_told');
  return period;
}

interface Table {
  readonly total: Told;
  readonly columns: View['columns'];
  readonly groups: View['groups'];
}

async function tableOf(
  ctx: Context,
  sources: CountSources,
  measure: Measure,
  cross: CrossSource,
  scope: Scope,
  asked: AskedTable,
): Promise<Table> {
  const { definition } = measure;
  const { period, rows, columns } = asked;
  const span = spanOf(period, ctx.today, !scope.exact);
  const groupsBy = (by: string): Promise<CountedGroup[]> => groupsIn(ctx, measure, by, span);
  const [rowGroups, columnGroups] = [await groupsBy(rows), await groupsBy(columns)];
  const told = scope.exact
    ? await exactly(ctx, measure, cross, scope, asked)
    : await withheld(ctx, sources, measure, cross, asked);
  return {
    total: told.total,
    columns: columnGroups.map(({ key, label }) => ({ key, label, total: countView(told.column(key)) })),
    groups: rowGroups.map(({ key, label }) => {
      const cells = columnGroups.map((c) => told.cell(key, c.key));
      return {
        key,
        label,
        total: countView(told.row(key)),
        cells: cells.map(countView),
        share: shareOf(definition, columns, columnGroups, told.row(key), cells),
      };
    }),
  };
}

interface ToldTable {
  readonly total: Told;
  readonly row: (key: string) => Told;
  readonly column: (key: string) => Told;
  readonly cell: (row: string, column: string) => Told;
}

async function exactly(
  ctx: Context,
  { definition }: Measure,
  cross: CrossSource,
  scope: Scope,
  { period, unit, rows, columns }: AskedTable,
): Promise<ToldTable> {
  const { through } = spanOf(period, ctx.today, false);
  const ids = (unit ? [unit] : scope.units).map((u) => u.id);
  const from = firstCounted(definition, period, through);
  const counted =
    through === null
      ? []
      : await cross.cross(ctx, {
          measureId: definition.id,
          from,
          to: through,
          rows,
          columns,
          leaveOutClosed: true,
        });
  const own = counted.filter((c) => ids.includes(c.unitId));
  const n = (which: (c: Crossed) => boolean): Told => ({
    n: own.reduce((sum, c) => (which(c) ? sum + c.n : sum), 0),
  });
  return {
    total: n(() => true),
    row: (key) => n((c) => c.row === key),
    column: (key) => n((c) => c.column === key),
    cell: (row, column) => n((c) => c.row === row && c.column === column),
  };
}

/** What stands is counted on the last day alone. */
const firstCounted = (
  { accumulation }: CountDefinition,
  period: Period,
  through: CalendarDate | null,
): CalendarDate =>
  accumulation === 'at_period_end' && through ? periodOf('month', through).from : period.from;

async function withheld(
  ctx: Context,
  sources: CountSources,
  measure: Measure,
  cross: CrossSource,
  { period, rows, columns }: AskedTable,
): Promise<ToldTable> {
  const [byRow, byColumn] = [
    await tellProtected(ctx, sources, measure, rows, period),
    await tellProtected(ctx, sources, measure, columns, period),
  ];
  const total = byRow.total(period);
  const inside =
    period.kind === 'year'
      ? await insideOf(ctx, measure, cross, period, rows, columns, byRow, byColumn)
      : null;
  return {
    total,
    row: (key) => byRow.group(period, key),
    column: (key) => byColumn.group(period, key),
    cell: (row, column) => inside?.(row, column) ?? { hidden: 'protected' },
  };
}

async function insideOf(
  ctx: Context,
  { definition }: Measure,
  cross: CrossSource,
  year: Period,
  rows: string,
  columns: string,
  byRow: Teller,
  byColumn: Teller,
) {
  const { through } = spanOf(year, ctx.today, true);
  if (through === null) return null;
  const standing = definition.accumulation === 'at_period_end';
  // What stands is told of the last whole month alone, and of no year that is over before it.
  const last = periodOf('month', addDays(periodOf('month', ctx.today).from, -1));
  if (standing && (last.from < year.from || year.to < last.from)) return null;
  const tertials = [...new Set(monthsOf(year).map((m) => periodOf('tertial', m.from).key))].map(periodByKey);
  const parts = standing ? [last] : partsIn(year, tertials, through);
  const counted = await cross.cross(ctx, {
    measureId: definition.id,
    from: standing ? last.from : year.from,
    to: standing ? last.to : through,
    rows,
    columns,
    leaveOutClosed: false,
  });
  const periods = standing ? [year] : [year, ...parts];
  return tellInside(counted, parts, {
    total: byRow.total(year),
    row: (key) => periods.map((p) => byRow.group(p, key)),
    column: (key) => periods.map((p) => byColumn.group(p, key)),
  });
}

function shareOf(
  { share }: CountDefinition,
  columns: string,
  groups: readonly CountedGroup[],
  row: Told,
  cells: readonly Told[],
): View['groups'][number]['share'] {
  if (!share || columns !== share.by) return null;
  const of = (keys: readonly string[]): Told =>
    groups.reduce<Told>(
      (sum, { key }, i) => {
        const cell = cells[i];
        if (!keys.includes(key) || !cell) return sum;
        return 'n' in sum && 'n' in cell ? { n: sum.n + cell.n } : { hidden: 'protected' };
      },
      { n: 0 },
    );
  const [numerator, outside] = [of(share.numerator), of(share.outside)];
  const denominator: Told = 'n' in row && 'n' in outside ? { n: row.n - outside.n } : { hidden: 'protected' };
  return {
    numerator: countView(numerator),
    denominator: countView(denominator),
    ratio: shareRange(denominator, [numerator, { hidden: 'protected' }], 0),
  };
}
