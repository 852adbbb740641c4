import type { z } from 'zod';
import { type FigureSources, figureKey, isStanding } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid, notFound } from '#platform/errors';
import { DecideReport, ReportEdition } from '../contract.ts';
import { usedRefs } from '../domain/body.ts';
import { type Difference, differencesBetween } from '../domain/differences.ts';
import { DECIDE } from '../policy.ts';
import { documentOf } from '../read/document.ts';
import { editionAnswer } from '../read/edition.ts';
import { knownOf } from '../read/known.ts';
import { editionHeads, editionOf, keepEdition, lockReport, markDecided } from '../store/reports.ts';
import { sectionsOf } from '../store/sections.ts';
import { boardNames, signerOf } from '../store/signing.ts';
import type { EditionRow, ReportRow, SectionRow } from '../tables.ts';

type Input = z.output<typeof DecideReport>;

/**
 * Records what the board decided, and freezes it: the text, and what every reference said then. When figures have been published anew since, a
 * later edition says so, with what differs; the earlier one stands.
 */
export const decideReportOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.decide',
    kind: 'command',
    permission: DECIDE,
    audit: 'report.decided',
    summary: 'Record that the board has decided a report, and freeze its text and figures',
    oneMoment: true,
    input: DecideReport,
    output: ReportEdition,
    statedReason: ({ reason }) => reason,
    run: async (ctx, input) => {
      const report = await lockReport(ctx, input.reportId);
      if (!report) throw notFound();
      const earlier = await editionHeads(ctx, [report.id]);
      if (!earlier.some((e) => e.id === input.editionId))
        await decide(ctx, sources, report, input, earlier.length);
      return await editionAnswer(ctx, sources, report.id);
    },
  });

async function decide(
  ctx: Context,
  sources: FigureSources,
  report: ReportRow,
  input: Input,
  before: number,
): Promise<void> {
  if (before !== input.seenEditions) throw conflict('CHANGED_MEANWHILE');
  if (input.decidedOn > ctx.today) throw invalid('decidedOn', 'day_in_future');
  if (before > 0 && !input.reason) throw invalid('reason', 'reason_missing');
  const rows = await sectionsOf(ctx, [report.id]);
  const sections = rows.filter((r) => r.parted_from === null);
  const known = await knownOf(
    ctx,
    sources,
    sections.map((s) => s.body),
  );
  requireDecidable(rows, (key) => {
    const figure = known.figures.get(key);
    return figure !== undefined && isStanding(figure);
  });
  const differences = before === 0 ? [] : await newerThan(ctx, sources, await editionOf(ctx, report.id));
  if (before > 0 && differences.length === 0) throw conflict('NOTHING_NEWER');
  const signer = await signerOf(ctx);
  const number = before + 1;
  const reason = before > 0 ? (input.reason ?? null) : null;
  const { document, figures } = documentOf(report, sections, known, await boardNames(ctx), {
    number,
    decidedOn: input.decidedOn,
    reference: input.reference,
    reason,
    differences,
  });
  await keepEdition(ctx, {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    id: input.editionId,
    report_id: report.id,
    number,
    decided_on: calendarDate(input.decidedOn),
    reference: input.reference,
    reason,
    document,
    figures: [...figures],
    differences: [...differences],
    recorded_at: ctx.now,
    recorded_by: signer.name,
    recorded_by_title: signer.title,
    recorded_by_employee: ctx.actor.employeeId,
    recorded_by_function: ctx.actor.functionId,
  });
  if (before === 0) await markDecided(ctx, report.id);
}

/** @throws AppError CONFLICT SECTION_NOT_APPROVED, SECTION_PARTED, FIGURE_NOT_PUBLISHED */
function requireDecidable(rows: readonly SectionRow[], stands: (key: string) => boolean): void {
  if (rows.some((r) => r.parted_from !== null)) throw conflict('SECTION_PARTED');
  if (rows.some((r) => r.state !== 'approved')) throw conflict('SECTION_NOT_APPROVED');
  if (!rows.flatMap((r) => usedRefs(r.body)).every((ref) => stands(figureKey(ref))))
    throw conflict('FIGURE_NOT_PUBLISHED');
}

/** What says something else now than in an edition. */
export async function newerThan(
  ctx: Context,
  sources: FigureSources,
  { figures }: Pick<EditionRow, 'figures'>,
): Promise<Difference[]> {
  const now = await sources.resolve(
    ctx,
    figures.map((f) => f.ref),
  );
  return differencesBetween(figures, now);
}
