import { z } from 'zod';
import type { FigureSources } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { ReportEdition } from '../contract.ts';
import { differencesBetween } from '../domain/differences.ts';
import { DECIDE, READ_PUBLISHED } from '../policy.ts';
import { editionOf, reportById } from '../store/reports.ts';
import { editionView, headOf } from './heads.ts';

const Named = z.object({
  reportId: id(),
  /** Without it the last. */
  number: z.coerce.number().int().min(1).max(10_000).optional(),
});

/** A report as the board decided it; of the last edition also what has been published anew since. */
export const showEditionOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.edition',
    kind: 'query',
    permission: READ_PUBLISHED,
    audit: 'report-edition.shown',
    summary: 'A report as it was decided, and what of it has been published anew',
    input: Named,
    output: ReportEdition,
    untraced: true,
    run: (ctx, { reportId, number }) => editionAnswer(ctx, sources, reportId, number),
  });

export async function editionAnswer(
  ctx: Context,
  sources: FigureSources,
  reportId: string,
  number?: number,
): Promise<z.input<typeof ReportEdition>> {
  const report = await reportById(ctx, reportId);
  const edition = await editionOf(ctx, reportId, number);
  const head = await headOf(ctx, report);
  const isLast = head.editions[0]?.number === edition.number;
  const refs = edition.figures.map((f) => f.ref);
  const newer = isLast ? differencesBetween(edition.figures, await sources.resolve(ctx, refs)) : [];
  return {
    today: ctx.today,
    report: head,
    edition: editionView(edition),
    document: edition.document,
    figures: edition.figures,
    newer: newer.map((d) => ({ ...d })),
    mayDecide: newer.length > 0 && ctx.may(DECIDE).allowed,
  };
}
