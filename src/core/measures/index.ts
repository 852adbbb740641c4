import type { z } from 'zod';
import type { Grants } from '#core/access';
import type { AnyOperation, Context } from '#core/operation';
import type { CountAnswer } from './counted/contract.ts';
import { countRowsOf } from './counted/rows.ts';
import { countAnswer, showCountOf } from './counted/show.ts';
import { BY_UNIT, type CountSource, CountSources } from './counted/source.ts';
import { groupsExportOf } from './crossed/export.ts';
import { groupsOf } from './crossed/groups.ts';
import { crossedOf } from './crossed/show.ts';
import type { GroupView } from './crossed/views.ts';
import { DEFINITIONS } from './definitions.ts';
import { exportOf } from './editions/export.ts';
import { knownThenOf } from './editions/known-then.ts';
import { liveMeasures } from './editions/live.ts';
import { allMeasures } from './editions/measure.ts';
import { publishOf } from './editions/publish.ts';
import { measuresToRefer, type PublishedMeasure, publishedMeasures } from './editions/published.ts';
import { editionDifferenceOf, listEditions, periodStandingOf, showEditionOf } from './editions/show.ts';
import type { Countable } from './kept/countable.ts';
import { allWays } from './kept/fetch.ts';
import { listMeasuresOf } from './list.ts';
import type { Period } from './period.ts';
import { measureRows } from './rows.ts';
import type { Scope } from './scope.ts';
import { measureSeriesOf, measureTrendsOf } from './series/show.ts';
import { showMeasure } from './show.ts';
import { fetchToday, type ValueToday, valueToday } from './today.ts';

export type { MeasureAnswer, MeasureView } from './contract.ts';
export { Count as ToldCount, PeriodKey, PeriodView } from './contract.ts';
export type { CountAnswer } from './counted/contract.ts';
export {
  type Asked,
  type AskedCount,
  CountDefinition,
  type Counted,
  type CountedGroup,
  type CountedRow,
  type CountSource,
  type EvidenceRow,
} from './counted/source.ts';
export type { AskedCross, Crossed, CrossSource } from './crossed/source.ts';
export type { AskedPersons, CountedPersons, GroupView } from './crossed/views.ts';
export { DISCLOSURE_LIMIT, type Dimension, protect, type Told } from './disclosure.ts';
export type { PublishedMeasure } from './editions/published.ts';
export { isPublished } from './editions/store.ts';
export type { ToldFigure } from './editions/told.ts';
export { inBoard } from './kept/board.ts';
export { countKept, fetchTallies } from './kept/count.ts';
export { type Countable, wantedBeginning, wantedOf } from './kept/countable.ts';
export { keepTallies } from './kept/keep.ts';
export type { Reads } from './kept/reads.ts';
export { forgetTallies, hasMarks } from './kept/store.ts';
export { type Differing, verifyTallies } from './kept/verify.ts';
export { migrations } from './migrations.ts';
export {
  ASKABLE_YEARS,
  askablePeriod,
  nextPeriod,
  type Period,
  parsePeriod,
  periodByKey,
  periodOf,
  previousPeriod,
  tertialSaid,
} from './period.ts';
export { READ as READ_MEASURES, READ_ROWS as READ_MEASURE_ROWS, scopeOf } from './scope.ts';
export type { ValueToday } from './today.ts';
export { measureRows, showMeasure };

/** The operations upon measures, with what the modules count and what of it is seen together by group. */
export function measuresOf(counted: readonly CountSource[], views: readonly GroupView[] = []) {
  const sources = new CountSources(counted);
  const listMeasures = listMeasuresOf(sources);
  const showCount = showCountOf(sources);
  const countRows = countRowsOf(sources);
  const publish = publishOf(sources);
  const showEdition = showEditionOf(sources);
  const editionDifference = editionDifferenceOf(sources);
  const periodStanding = periodStandingOf(sources);
  const knownThen = knownThenOf(sources);
  const exportFigures = exportOf(sources);
  const measureSeries = measureSeriesOf(sources);
  const measureTrends = measureTrendsOf(sources);
  const crossed = crossedOf(
    sources,
    views.map((v) => v.crosses),
  );
  const groups = groupsOf(sources, views);
  const groupsExport = groupsExportOf(sources, views);
  const operations: readonly AnyOperation[] = [
    listMeasures,
    showMeasure,
    measureRows,
    showCount,
    countRows,
    publish,
    listEditions,
    showEdition,
    editionDifference,
    periodStanding,
    knownThen,
    exportFigures,
    measureSeries,
    measureTrends,
    crossed,
    groups,
    groupsExport,
  ];
  /** All that is kept of what is counted: every measure in every way in which it is divided. */
  const countables: readonly Countable[] = allMeasures(sources).flatMap(allWays);
  return {
    countables,
    /** What a measure says today; see `ValueToday`. */
    today: (ctx: Context, of: { measureId: string; unitId: string | null }): Promise<ValueToday | null> =>
      valueToday(ctx, sources, of),
    /** To be called before many are asked for what they say today. */
    fetchToday: (ctx: Context, measureIds: Iterable<string>): Promise<void> =>
      fetchToday(ctx, sources, measureIds),
    /** What a count says of a period to whoever may not see the rows behind: the same for everybody. Null when there is no such count. */
    toldToAll: async (
      ctx: Context,
      of: { measureId: string; period: Period },
    ): Promise<z.input<typeof CountAnswer> | null> => {
      const measure = sources.find(of.measureId);
      if (!measure) return null;
      const { units } = await ctx.organisation();
      const own = units.filter((u) => u.authorityId === ctx.authorityId);
      const scope: Scope = { reach: 'board', units: own, exact: false, rows: false };
      return await countAnswer(ctx, sources, measure, scope, { by: BY_UNIT, unit: null, period: of.period });
    },
    /** Those that something can be judged by, by title. */
    titles: [...DEFINITIONS, ...sources.definitions.filter((d) => d.withheld_by === undefined)].map((d) => ({
      measureId: d.id,
      title: d.title_sv,
      kind: d.unit_of_value,
    })),
    /** What measures tell now in a period, published or not; see `liveMeasures`. */
    live: (ctx: Context, period: string, measureIds: readonly string[]) =>
      liveMeasures(ctx, sources, period, measureIds),
    /** What has been published, for papers that refer to it. */
    published: {
      choices: (ctx: Context, period: string) => measuresToRefer(ctx, sources, period),
      figures: (
        ctx: Context,
        period: string,
        measureIds: readonly string[],
      ): Promise<ReadonlyMap<string, PublishedMeasure>> =>
        publishedMeasures(ctx, sources, period, measureIds),
    },
    listMeasures,
    showCount,
    countRows,
    publish,
    listEditions,
    showEdition,
    editionDifference,
    periodStanding,
    knownThen,
    exportFigures,
    measureSeries,
    measureTrends,
    crossed,
    groups,
    operations,
  };
}

/**
 * Managers see the figures of their own units and the rows behind. The others see the whole board's as counts, and no small ones. The
 * command line is run by who has the database.
 */
export const grants: Grants = {
  unit_manager: {
    'measures:measure:read': 'unit',
    'measures:exact:read': 'unit',
    'measures:row:read': 'unit',
    'measures:edition:read': 'unit',
  },
  director: { 'measures:measure:read': 'authority', 'measures:edition:read': 'authority' },
  developer_quality: {
    'measures:measure:read': 'authority',
    'measures:edition:read': 'authority',
    'measures:edition:publish': 'authority',
  },
  auditor: { 'measures:measure:read': 'authority', 'measures:edition:read': 'authority' },
  board_member: { 'measures:measure:read': 'authority', 'measures:edition:read': 'authority' },
  system: { 'measures:measure:read': 'authority', 'measures:exact:read': 'authority' },
};
