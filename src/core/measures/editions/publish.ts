import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid, notFound } from '#platform/errors';
import { id, text } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import type { CountSources } from '../counted/source.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { countView } from '../figures.ts';
import { allWays, fetchMeasures, spanTold } from '../kept/fetch.ts';
import { type Period, periodByKey, periodOf, tertialsOf } from '../period.ts';
import type { Scope } from '../scope.ts';
import { EditionHead } from './contract.ts';
import { evidenceOf, evidenceQuery } from './evidence.ts';
import { boardScope, freshFigure } from './fresh.ts';
import { type AnyMeasure, allMeasures, anyMeasure, definitionIn } from './measure.ts';
import {
  editionsOf,
  figuresIn,
  keepEdition,
  keepEvidence,
  keepEvidenceBy,
  keepFigures,
  type NewFigure,
  numbersDiffering,
} from './store.ts';
import type { EditionRow, FigureRow } from './tables.ts';
import { ownTold, tellingOf, tellingOfAmounts } from './telling.ts';
import { stateOf } from './told.ts';
import { headView } from './views.ts';

export const PUBLISH = 'measures:edition:publish';

/**
 * Freezes the figures of a period that is over: value, definition, evidence, who and when. What was published before stays beside it, and a later
 * edition says why it came. All of it is as it was at one moment.
 */
export const publishOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.publish',
    kind: 'command',
    permission: PUBLISH,
    audit: 'edition.published',
    summary: 'Freeze the figures of a period, all or one, as an edition',
    oneMoment: true,
    input: z.object({
      editionId: id(),
      period: PeriodKey,
      /** Without it, all. */
      measureId: z.string().max(100).optional(),
      reason: text(2_000).optional(),
      /** How many editions of the period the publisher has seen: somebody else's in between is looked at first. */
      seenEditions: z.number().int().min(0),
    }),
    output: EditionHead,
    statedReason: ({ reason }) => reason,
    run: async (ctx, input) => {
      const period = publishable(ctx, periodByKey(input.period));
      const earlier = await editionsOf(ctx, period.key);
      const same = earlier.find((e) => e.id === input.editionId);
      if (same) return headView(same);
      if (earlier.length !== input.seenEditions) throw conflict('EDITION_PUBLISHED_MEANWHILE');
      if (earlier.length > 0 && !input.reason) throw invalid('reason', 'reason_missing');
      const measures = input.measureId
        ? [anyMeasure(sources, input.measureId) ?? fault()]
        : allMeasures(sources);
      const edition: EditionRow = {
        tenant_id: ctx.actor.tenantId,
        id: input.editionId,
        authority_id: ctx.authorityId,
        period: period.key,
        number: earlier.length + 1,
        measure_id: input.measureId ?? null,
        published_at: ctx.now,
        employee_id: ctx.actor.employeeId,
        function_id: ctx.actor.functionId,
        published_by: ctx.actor.name,
        reason: earlier.length > 0 ? (input.reason ?? null) : null,
        disclosure_limit: DISCLOSURE_LIMIT,
      };
      const beside = (await Promise.all(besideOf(period).map((key) => editionsOf(ctx, key)))).flat();
      await keepEdition(ctx, edition).catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('EDITION_PUBLISHED_MEANWHILE') : error;
      });
      const scope = await boardScope(ctx);
      await fetchMeasures(ctx, measures, allWays, spanTold(period, period, false));
      await keepWhole(ctx, edition, measures, period);
      const found = await figuresIn(
        ctx,
        [...earlier, ...beside].map((e) => e.id),
        input.measureId,
      );
      const published = new Map<string, FigureRow[]>();
      for (const f of found) published.set(f.measure_id, [...(published.get(f.measure_id) ?? []), f]);
      const before = measures.flatMap((m) => lastOf(earlier, published.get(m.id) ?? []) ?? []);
      const differing = await numbersDiffering(
        ctx,
        edition.id,
        before.map((f) => ({ measureId: f.measure_id, editionId: f.edition_id })),
      );
      const publishing = { sources, edition, earlier, beside, period, scope, published, differing };
      const figures: NewFigure[] = [];
      let anew = 0;
      for (const m of measures) {
        const { figure, isAnew } = await figureOf(ctx, publishing, m);
        figures.push(figure);
        if (isAnew) anew += 1;
      }
      await keepFigures(ctx, figures);
      if (anew === 0) throw conflict('NOTHING_NEW_TO_PUBLISH');
      return headView(edition);
    },
  });

function fault(): never {
  throw notFound();
}

/** A tertial or a year that is over: months and quarters beside them would give small counts away by their differences. */
function publishable(ctx: Context, period: Period): Period {
  if (period.kind !== 'tertial' && period.kind !== 'year') throw invalid('period', 'period_not_published');
  if (period.to >= ctx.today) throw conflict('PERIOD_NOT_OVER');
  return period;
}

/** Keeps the rows behind all measures: most of them without their leaving the database. */
async function keepWhole(
  ctx: Context,
  { id: editionId }: EditionRow,
  measures: readonly AnyMeasure[],
  period: Period,
): Promise<void> {
  const queries = measures.map((m) => ({ m, query: evidenceQuery(ctx, m, period) }));
  await keepEvidenceBy(
    ctx,
    editionId,
    queries.flatMap(({ m, query }) => (query ? [{ measureId: m.id, query }] : [])),
  );
  for (const { m, query } of queries) {
    if (!query)
      await keepEvidence(ctx, { editionId, measureId: m.id }, await evidenceOf(ctx, m, period, null));
  }
}

interface Publishing {
  readonly sources: CountSources;
  readonly edition: EditionRow;
  /** Of the period, the last first. */
  readonly earlier: readonly EditionRow[];
  /** Of the year, and of its other tertials. */
  readonly beside: readonly EditionRow[];
  readonly period: Period;
  readonly scope: Scope;
  /** By measure what those editions tell. */
  readonly published: ReadonlyMap<string, readonly FigureRow[]>;
  /** By measure how many rows are not the same as in the edition before. */
  readonly differing: ReadonlyMap<string, number>;
}

/** A measure as it is published, and whether it says something that the edition before does not. */
async function figureOf(
  ctx: Context,
  { sources, edition, earlier, beside, period, scope, published, differing }: Publishing,
  m: AnyMeasure,
): Promise<{ readonly figure: NewFigure; readonly isAnew: boolean }> {
  const fresh = await freshFigure(ctx, sources, m, period, scope);
  const all = published.get(m.id) ?? [];
  const inOf = (editions: readonly EditionRow[]) =>
    all.filter((f) => editions.some((e) => e.id === f.edition_id));
  const [figures, theirs] = [inOf(earlier), inOf(beside)];
  const before = lastOf(earlier, figures);
  const version = definitionIn(m).version;
  const counted = differing.get(m.id) ?? 0;
  const redefined = before !== undefined && before.definition_version !== version;
  // A measure that is counted otherwise is told anew, as far as what was told before allows.
  const number = redefined ? Math.max(counted, DISCLOSURE_LIMIT) : counted;
  const byIndividuals = m.kind === 'facts' && m.measure.definition.withheld_by === 'individuals';
  const told = byIndividuals
    ? await tellingOfAmounts(ctx, { edition, period, fresh, before, own: figures, theirs, beside }, m.id)
    : tellingOf(fresh, before, { own: ownTold(figures), beside: ownTold(theirs) }, number);
  const shownDiffering = byIndividuals && told.differsForFew ? WITHHELD : toldNumber(counted);
  return {
    figure: {
      tenant_id: edition.tenant_id,
      edition_id: edition.id,
      measure_id: m.id,
      authority_id: edition.authority_id,
      kind: m.kind,
      definition_version: version,
      ...stateOf(fresh),
      told: told.told,
      stands_on: told.standsOn,
      told_level: told.level,
      differing: before ? countView(shownDiffering) : null,
    },
    isAnew: before === undefined || counted > 0 || redefined,
  };
}

/** The periods whose editions tell of the same months, or sum with it to the year. */
const besideOf = (period: Period): string[] => {
  const year = periodOf('year', period.from);
  return [year, ...tertialsOf(year)].map(({ key }) => key).filter((key) => key !== period.key);
};

const WITHHELD = { hidden: 'protected' } as const;

const lastOf = (earlier: readonly EditionRow[], figures: readonly FigureRow[]): FigureRow | undefined =>
  earlier.flatMap((e) => figures.find((f) => f.edition_id === e.id) ?? [])[0];

/** 1 to 4 differing rows are told as fewer than five. */
const toldNumber = (n: number) => (n > 0 && n < DISCLOSURE_LIMIT ? ({ hidden: 'small' } as const) : { n });
