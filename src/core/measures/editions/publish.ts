import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid, notFound } from '#platform/errors';
import { id, text } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import type { CountSources, EvidenceRow } from '../counted/source.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { countView } from '../figures.ts';
import { allWays, fetchMeasures, spanTold } from '../kept/fetch.ts';
import { containsDay, type Period, periodByKey, periodOf, tertialsOf } from '../period.ts';
import type { Scope } from '../scope.ts';
import { type Accounts, amountsBeside, individualsDiffering, isFewIndividuals } from './behind.ts';
import { EditionHead } from './contract.ts';
import { differenceOf } from './difference.ts';
import { evidenceOf } from './evidence.ts';
import { boardScope, freshFigure } from './fresh.ts';
import { type AnyMeasure, allMeasures, anyMeasure, definitionIn } from './measure.ts';
import { editionsOf, figuresIn, keepEdition, keepEvidence, keepFigure, wholeEvidence } from './store.ts';
import type { EditionRow, FigureRow } from './tables.ts';
import { stateOf, type ToldFigure, type ToldLevel, toldBeside } from './told.ts';
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
      let anew = 0;
      for (const m of measures)
        anew += await publishOne(ctx, { sources, edition, earlier, beside, period, scope }, m);
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

interface Publishing {
  readonly sources: CountSources;
  readonly edition: EditionRow;
  /** Of the period, the last first. */
  readonly earlier: readonly EditionRow[];
  /** Of the year, and of its other tertials. */
  readonly beside: readonly EditionRow[];
  readonly period: Period;
  readonly scope: Scope;
}

/** @returns 1 when it says something that the edition before does not, else 0 */
async function publishOne(
  ctx: Context,
  { sources, edition, earlier, beside, period, scope }: Publishing,
  m: AnyMeasure,
): Promise<number> {
  const rows = await evidenceOf(ctx, m, period, null);
  const fresh = await freshFigure(ctx, sources, m, period, scope);
  const figures = await figuresIn(
    ctx,
    earlier.map((e) => e.id),
    m.id,
  );
  const before = lastOf(earlier, figures);
  const version = definitionIn(m).version;
  const counted = before ? differenceOf(await wholeEvidence(ctx, before.edition_id, m.id), rows).length : 0;
  const redefined = before !== undefined && before.definition_version !== version;
  // A measure that is counted otherwise is told anew, as far as what was told before allows.
  const differing = redefined ? Math.max(counted, DISCLOSURE_LIMIT) : counted;
  const theirs = await figuresIn(
    ctx,
    beside.map((e) => e.id),
    m.id,
  );
  const byIndividuals = m.kind === 'facts' && m.measure.definition.withheld_by === 'individuals';
  const told = byIndividuals
    ? await tellingOfAmounts(ctx, { period, rows, fresh, before, own: figures, theirs, beside })
    : tellingOf(fresh, before, { own: ownTold(figures), beside: ownTold(theirs) }, differing);
  const shownDiffering = byIndividuals && told.differsForFew ? WITHHELD : toldNumber(counted);
  await keepFigure(ctx, {
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
  });
  await keepEvidence(ctx, { editionId: edition.id, measureId: m.id }, rows);
  return before === undefined || counted > 0 || redefined ? 1 : 0;
}

/** The periods whose editions tell of the same months, or sum with it to the year. */
const besideOf = (period: Period): string[] => {
  const year = periodOf('year', period.from);
  return [year, ...tertialsOf(year)].map(({ key }) => key).filter((key) => key !== period.key);
};

/** What is told of days or kronor: judged by whose they are, against every account that has been told of the same time. */
async function tellingOfAmounts(
  ctx: Context,
  { period, rows, fresh, before, own, theirs, beside }: Amounts,
): Promise<Telling> {
  const evidence = (f: FigureRow) => wholeEvidence(ctx, f.edition_id, f.measure_id);
  const accounts: Accounts[] = [];
  for (const f of own.filter(isOwn)) accounts.push([await evidence(f), rows]);
  const tertials = tertialsOf(periodOf('year', period.from));
  const parts = new Map<string, readonly EvidenceRow[]>(period.kind === 'year' ? [] : [[period.key, rows]]);
  const years: (readonly EvidenceRow[])[] = period.kind === 'year' ? [rows] : [];
  // The last edition of each tertial first, as editions are listed.
  for (const e of beside) {
    const figure = theirs.find((f) => f.edition_id === e.id && isOwn(f));
    if (!figure) continue;
    if (period.kind === 'tertial') years.push(await evidence(figure));
    else if (!parts.has(e.period)) parts.set(e.period, await evidence(figure));
  }
  for (const year of years) {
    // A tertial that has not been told is known by nobody: with many in it no difference follows.
    const missing = tertials.filter((t) => !parts.has(t.key));
    const rest = missing.flatMap((t) => year.filter(({ on }) => containsDay(t, on)));
    if (rest.length > 0 && !isFewIndividuals(rest)) continue;
    const summed = [...[...parts.values()].flat(), ...rest];
    accounts.push(period.kind === 'year' ? [summed, year] : [year, summed]);
  }
  const last = before && (await evidence(before));
  if (before && last && individualsDiffering([last, rows]) === 0) {
    return {
      told: before.told,
      level: before.told_level,
      standsOn: before.stands_on ?? null,
      differsForFew: false,
    };
  }
  const { told, level } = amountsBeside(fresh, accounts);
  const differsForFew = last !== undefined && individualsDiffering([last, rows]) < DISCLOSURE_LIMIT;
  return before && level === 'earlier'
    ? { told: before.told, level, standsOn: before.stands_on ?? before.edition_id, differsForFew }
    : { told, level, standsOn: null, differsForFew };
}

interface Amounts {
  readonly period: Period;
  readonly rows: readonly EvidenceRow[];
  readonly fresh: ToldFigure;
  readonly before: FigureRow | undefined;
  /** Of the editions of the period, and of those beside. */
  readonly own: readonly FigureRow[];
  readonly theirs: readonly FigureRow[];
  readonly beside: readonly EditionRow[];
}

interface Telling {
  readonly told: ToldFigure;
  readonly level: ToldLevel;
  readonly standsOn: string | null;
  /** What differs since the edition before is so few individuals' that how many rows it is isn't told. */
  readonly differsForFew: boolean;
}

/** Its figures are its own, and not those of an earlier edition that stand. */
const isOwn = (f: FigureRow): boolean => f.stands_on === null;

const WITHHELD = { hidden: 'protected' } as const;

const ownTold = (figures: readonly FigureRow[]): ToldFigure[] => figures.filter(isOwn).map((f) => f.told);

const lastOf = (earlier: readonly EditionRow[], figures: readonly FigureRow[]): FigureRow | undefined =>
  earlier.flatMap((e) => figures.find((f) => f.edition_id === e.id) ?? [])[0];

/** What is told of it to those who may not see the rows: decided now, and kept. */
function tellingOf(
  fresh: ToldFigure,
  before: FigureRow | undefined,
  { own, beside }: { readonly own: readonly ToldFigure[]; readonly beside: readonly ToldFigure[] },
  differing: number,
): Telling {
  const differsForFew = false;
  if (!before) {
    const first = toldBeside(fresh, DISCLOSURE_LIMIT, [], beside);
    return { told: first.told ?? fresh, level: first.level, standsOn: null, differsForFew };
  }
  if (differing === 0)
    return { told: before.told, level: before.told_level, standsOn: before.stands_on, differsForFew };
  const { told, level } = toldBeside(fresh, differing, own, beside);
  return told
    ? { told, level, standsOn: null, differsForFew }
    : { told: before.told, level, standsOn: before.stands_on ?? before.edition_id, differsForFew };
}

/** 1 to 4 differing rows are told as fewer than five. */
const toldNumber = (n: number) => (n > 0 && n < DISCLOSURE_LIMIT ? ({ hidden: 'small' } as const) : { n });
