import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { PeriodKey } from '../contract.ts';
import { began } from '../counted/count.ts';
import type { CountSources } from '../counted/source.ts';
import { fetchMeasures, ofLimits, spanTold } from '../kept/fetch.ts';
import { nextPeriod, periodByKey, previousPeriod } from '../period.ts';
import { READ_ROWS, scopeOf } from '../scope.ts';
import { spanOf, whyNotMeasured } from '../span.ts';
import {
  EditionAnswer,
  EditionDifference,
  type EditionMeasure,
  Editions,
  PeriodStanding,
} from './contract.ts';
import { differenceOf, numbersOf } from './difference.ts';
import { withoutClosed } from './evidence.ts';
import { boardScope, freshFigure } from './fresh.ts';
import { type AnyMeasure, allMeasures, anyMeasure, definitionIn } from './measure.ts';
import { PUBLISH } from './publish.ts';
import { editionsOf, figureHeads, figuresIn, ownEvidence } from './store.ts';
import type { EditionRow, FigureRow } from './tables.ts';
import { stateOf } from './told.ts';
import { differingRows, headView, labelsOf, ownFigures, periodView } from './views.ts';

export const READ_EDITION = 'measures:edition:read';

/** What has been published, the last first; of one period or measure when it is named. Shows no figures. */
export const listEditions = defineOperation({
  name: 'measures.editions',
  kind: 'query',
  permission: READ_EDITION,
  audit: 'editions.listed',
  summary: 'What has been published of figures',
  input: z.object({ period: PeriodKey.optional(), measureId: z.string().max(100).optional() }),
  output: Editions,
  untraced: true,
  run: async (ctx, { period, measureId }) => {
    const editions = await editionsOf(ctx, period);
    const heads = measureId
      ? await figureHeads(
          ctx,
          editions.map((e) => e.id),
          measureId,
        )
      : null;
    return {
      today: ctx.today,
      editions: editions
        .filter((e) => heads === null || heads.some((h) => h.edition_id === e.id))
        .map(headView),
      mayPublish: ctx.may(PUBLISH).allowed,
    };
  },
});

const Named = z.object({ period: PeriodKey, number: z.coerce.number().int().min(1).max(10_000) });

/** An edition as it was published: what is told of it was decided then. Shows nobody. */
export const showEditionOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.edition',
    kind: 'query',
    permission: READ_EDITION,
    audit: 'edition.shown',
    summary: 'The figures of an edition, as they were published',
    input: Named.extend({ measureId: z.string().max(100).optional() }),
    output: EditionAnswer,
    untraced: true,
    run: async (ctx, { period, number, measureId }) => {
      const editions = await editionsOf(ctx, period);
      const edition = editions.find((e) => e.number === number);
      if (!edition) throw notFound();
      const figures = await figuresIn(ctx, [edition.id], measureId);
      if (measureId && figures.length === 0) throw notFound();
      return {
        today: ctx.today,
        edition: headView(edition),
        editions: editions.map(headView),
        limit: edition.disclosure_limit,
        rows: ctx.may(READ_ROWS).allowed,
        measures: inOrder(sources, figures).map((f) => measureIn(f, editions)),
      };
    },
  });

/** In the order in which the measures stand; those that there are no longer, last. */
export function inOrder(sources: CountSources, figures: readonly FigureRow[]): FigureRow[] {
  const order = allMeasures(sources).map((m) => m.id);
  const place = (f: FigureRow): number =>
    (order.indexOf(f.measure_id) + order.length + 1) % (order.length + 1);
  return [...figures].sort((a, b) => place(a) - place(b));
}

export function measureIn(f: FigureRow, editions: readonly EditionRow[]): z.input<typeof EditionMeasure> {
  const measure = f.told.kind === 'clocks' ? f.told.answer.measure : f.told.answers[0]?.measure;
  return {
    measureId: f.measure_id,
    kind: f.kind,
    title: measure?.title ?? f.measure_id,
    version: f.definition_version,
    ...stateOf(f.told),
    told: f.told,
    toldLevel: f.told_level,
    standsOn: editions.find((e) => e.id === f.stands_on)?.number ?? null,
    differing: f.differing,
  };
}

/**
 * What differs between an edition and the one before that has the measure, in the reader's own units: by number, and row by row with the cases that
 * the reader may see. From the evidence that was kept, as far as the policies show it.
 */
export const editionDifferenceOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.edition-rows',
    kind: 'query',
    permission: READ_ROWS,
    audit: 'edition.rows-shown',
    summary: 'What differs between an edition and the one before, row by row',
    input: Named.extend({ measureId: z.string().max(100) }),
    output: EditionDifference,
    run: async (ctx, { period: key, number, measureId }) => {
      const m = anyMeasure(sources, measureId);
      const editions = await editionsOf(ctx, key);
      const heads = await figureHeads(
        ctx,
        editions.map((e) => e.id),
        measureId,
      );
      const having = editions.filter((e) => heads.some((h) => h.edition_id === e.id));
      const edition = having.find((e) => e.number === number);
      if (!m || !edition) throw notFound();
      const earlier = having.find((e) => e.number < number) ?? null;
      const { units } = await scopeOf(ctx);
      const unitIds = units.map((u) => u.id);
      const own = async (e: EditionRow) =>
        await withoutClosed(ctx, await ownEvidence(ctx, e.id, measureId), unitIds);
      const after = await own(edition);
      const before = earlier && (await own(earlier));
      const labels = await labelsOf(ctx, m, periodByKey(key));
      const differing = before ? differenceOf(before, after) : [];
      return {
        today: ctx.today,
        title: definitionIn(m).title_sv,
        edition: headView(edition),
        earlier: earlier && headView(earlier),
        units: ownFigures(m, units, before, after, labels),
        numbers: numbersOf(differing),
        ...(await differingRows(ctx, m, differing, labels)),
      };
    },
  });

/** What there is to publish of a period: every measure, whether it was measured, and where it was published. Shows no figures. */
export const periodStandingOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.period-standing',
    kind: 'query',
    permission: READ_EDITION,
    audit: 'period-standing.shown',
    summary: 'What was measured in a period, what was not, and what has been published of it',
    input: z.object({ period: PeriodKey }),
    output: PeriodStanding,
    untraced: true,
    run: async (ctx, input) => {
      const period = periodByKey(input.period);
      const editions = await editionsOf(ctx, period.key);
      const heads = await figureHeads(
        ctx,
        editions.map((e) => e.id),
      );
      const published = (measureId: string): number | null =>
        editions.find((e) => heads.some((h) => h.edition_id === e.id && h.measure_id === measureId))
          ?.number ?? null;
      const scope = await boardScope(ctx);
      await fetchMeasures(ctx, allMeasures(sources), ofLimits, spanTold(period, period, false));
      const measures = [];
      for (const m of allMeasures(sources)) {
        measures.push({
          measureId: m.id,
          kind: m.kind,
          title: definitionIn(m).title_sv,
          ...(await standingOf(ctx, sources, m, period, scope)),
          notApplicable: definitionIn(m).duty.else_sv,
          published: published(m.id),
        });
      }
      return {
        today: ctx.today,
        period: periodView(period),
        previousPeriod: previousPeriod(period).key,
        nextPeriod: nextPeriod(period).key,
        over: period.to < ctx.today,
        mayPublish: ctx.may(PUBLISH).allowed,
        editions: editions.map(headView),
        measures,
      };
    },
  });

async function standingOf(
  ctx: Context,
  sources: CountSources,
  m: AnyMeasure,
  period: Parameters<typeof freshFigure>[3],
  scope: Parameters<typeof freshFigure>[4],
) {
  if (m.kind === 'clocks') return stateOf(await freshFigure(ctx, sources, m, period, scope));
  const why = whyNotMeasured(spanOf(period, ctx.today, true), await began(ctx, m.measure));
  return why ? ({ state: 'not_measured', why } as const) : ({ state: 'measured', why: null } as const);
}
