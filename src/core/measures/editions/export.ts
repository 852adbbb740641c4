import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { invalid, notFound } from '#platform/errors';
import { FileContent, fileContent } from '#platform/files';
import { csv, xlsx } from '#platform/tables';
import { PeriodKey } from '../contract.ts';
import type { CountSources } from '../counted/source.ts';
import { DISCLOSURE_LIMIT } from '../disclosure.ts';
import { allWays, fetchMeasures, spanTold } from '../kept/fetch.ts';
import { type Period, periodByKey } from '../period.ts';
import { scopeOf } from '../scope.ts';
import { exportTexts as words } from '../texts/export.ts';
import { definitionLine, figureLines, type Taken } from './export-table.ts';
import { boardScope, freshFigure, titleOf } from './fresh.ts';
import { koladaValues } from './kolada.ts';
import { anyMeasure } from './measure.ts';
import { inOrder, READ_EDITION } from './show.ts';
import { editionsOf, figuresIn } from './store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Figures as a file: an edition as it was published, all of it or one measure; or a measure as it stands now, as the reader is told it. A file
 * leaves the product, so taking one out is an event in the trail.
 */
export const exportOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.export',
    kind: 'query',
    permission: READ_EDITION,
    audit: 'figures.taken-out',
    summary: 'Figures as CSV, Excel, or in the shape of Kolada',
    files: 'gives-one',
    input: z.object({
      form: z.enum(['csv', 'xlsx', 'kolada']),
      period: PeriodKey,
      measureId: z.string().max(100).optional(),
      /** The number of an edition; without it, as it stands now. */
      edition: z.coerce.number().int().min(1).max(10_000).optional(),
      /** The municipality's code, for Kolada. */
      municipality: z
        .string()
        .regex(/^\d{4}$/, { error: 'municipality_code' })
        .optional(),
    }),
    output: fileContent(['text/csv', 'application/json', XLSX]),
    run: async (ctx, { form, period: key, measureId, edition, municipality }) => {
      const period = periodByKey(key);
      const taken =
        edition === undefined
          ? [await asItStands(ctx, sources, period, measureId, form === 'kolada')]
          : await published(ctx, sources, period, edition, measureId);
      const what = measureId ? titleOf(anyMeasure(sources, measureId) ?? gone()) : words.allMeasures;
      const name = words.fileName(what, period.key, edition ?? null);
      if (form === 'kolada') {
        return FileContent.made(
          `${name}.json`,
          'application/json',
          kolada(sources, taken, period, municipality),
        );
      }
      const rows = taken.flatMap(figureLines);
      if (form === 'csv')
        return FileContent.made(`${name}.csv`, 'text/csv', Buffer.from(csv([words.head, ...rows])));
      return FileContent.made(
        `${name}.xlsx`,
        XLSX,
        await xlsx([
          { name: words.figures, head: words.head, rows },
          { name: words.definitions, head: words.definitionHead, rows: taken.map(definitionLine) },
        ]),
      );
    },
  });

function gone(): never {
  throw notFound();
}

async function asItStands(
  ctx: Context,
  sources: CountSources,
  period: Period,
  measureId: string | undefined,
  ofMunicipality: boolean,
): Promise<Taken> {
  if (measureId === undefined) throw invalid('measureId', 'required');
  const m = anyMeasure(sources, measureId) ?? gone();
  const own = await scopeOf(ctx);
  // A municipality's figure is of the whole board, and tells no small count, whoever takes it out.
  if (ofMunicipality && own.reach !== 'board') throw invalid('edition', 'required');
  await fetchMeasures(ctx, [m], allWays, spanTold(period, period, false));
  const told = await freshFigure(ctx, sources, m, period, ofMunicipality ? await boardScope(ctx) : own);
  return { told, edition: null, limit: DISCLOSURE_LIMIT };
}

async function published(
  ctx: Context,
  sources: CountSources,
  period: Period,
  number: number,
  measureId: string | undefined,
): Promise<Taken[]> {
  const edition = (await editionsOf(ctx, period.key)).find((e) => e.number === number) ?? gone();
  const figures = inOrder(sources, await figuresIn(ctx, [edition.id], measureId));
  if (figures.length === 0) throw notFound();
  return figures.map((f) => ({ told: f.told, edition: number, limit: edition.disclosure_limit }));
}

/** Only what is a national key figure, and only of whole years: Kolada has no other periods. @throws AppError INVALID_INPUT */
function kolada(
  sources: CountSources,
  taken: readonly Taken[],
  period: Period,
  municipality: string | undefined,
): Buffer {
  if (period.kind !== 'year') throw invalid('period', 'year_needed');
  if (municipality === undefined) throw invalid('municipality', 'required');
  const values = taken.flatMap(({ told }) => {
    const id = told.kind === 'facts' ? (told.answers[0]?.measure.measureId ?? '') : '';
    const definition = sources.find(id)?.definition;
    return definition ? koladaValues(definition, told, municipality, Number(period.key)) : [];
  });
  if (values.length === 0) throw invalid('measureId', 'no_national_figure');
  return Buffer.from(`${JSON.stringify({ count: values.length, values }, null, 2)}\n`);
}
