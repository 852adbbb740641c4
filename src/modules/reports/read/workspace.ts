import { z } from 'zod';
import { type FigureSources, isStanding } from '#core/figures';
import { type Context, defineOperation } from '#core/operation';
import { whoActs } from '#core/organisation';
import { daysBetween } from '#platform/calendar';
import { id } from '#platform/schema';
import { type SectionView, Workspace } from '../contract.ts';
import { isEmpty } from '../domain/body.ts';
import type { Known } from '../domain/compose.ts';
import { isOpen } from '../domain/section-state.ts';
import { DECIDE, READ, REVIEW } from '../policy.ts';
import { findReport } from '../store/reports.ts';
import { eventsOf, sectionsOf, type UnreadSection } from '../store/sections.ts';
import type { EventRow, ReportRow, SectionRow } from '../tables.ts';
import { headOf, isOwed, mayWrite, requireOpen } from './heads.ts';
import { composedOf, knownOf } from './known.ts';

type View = z.input<typeof Workspace>;

/** A report while it is written: its sections with who owes them, what they say, and what is in the way of a decision. */
export const workspaceOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.workspace',
    kind: 'query',
    permission: READ,
    audit: 'report.opened',
    summary: 'A report while it is written: sections, deadlines, what they say now',
    input: z.object({ reportId: id() }),
    output: Workspace,
    untraced: true,
    run: (ctx, { reportId }) => workspaceView(ctx, sources, reportId),
  });

export async function workspaceView(ctx: Context, sources: FigureSources, reportId: string): Promise<View> {
  const report = await findReport(ctx, reportId);
  const rows = report ? await sectionsOf(ctx, [reportId]) : [];
  requireOpen(ctx, rows);
  if (!report) throw new Error('A report that is open is there');
  const known = await knownOf(
    ctx,
    sources,
    rows.map((r) => r.body),
  );
  const events = await eventsOf(ctx, reportId);
  const whole = rows.filter((r) => r.parted_from === null);
  const sections = await Promise.all(
    whole.map((row) =>
      sectionView(
        ctx,
        report,
        row,
        rows.filter((r) => r.parted_from === row.id),
        events.filter((e) => e.section_id === row.id),
        known,
      ),
    ),
  );
  const unpublished = sections.flatMap((s) =>
    s.figures
      .filter(({ figure }) => !isStanding(figure))
      .map(({ figure }) => ({ sectionTitle: s.title, figure })),
  );
  return {
    today: ctx.today,
    report: await headOf(ctx, report),
    sections,
    writers: othersWriting(ctx, rows),
    hindrances: hindrancesOf(sections),
    unpublished,
    mayDecide: report.state === 'writing' && ctx.may(DECIDE).allowed,
    mayReview: report.state === 'writing' && ctx.may(REVIEW).allowed,
  };
}

/** What is in the way of the board's decision. */
export function hindrancesOf(
  sections: readonly Pick<z.input<typeof SectionView>, 'title' | 'state' | 'parted' | 'figures'>[],
): View['hindrances'] {
  return sections.flatMap(({ title, state, parted, figures }) => {
    const found: View['hindrances'] = [];
    if (state !== 'approved') found.push({ hindrance: 'SECTION_NOT_APPROVED', sectionTitle: title });
    if (parted.length > 0) found.push({ hindrance: 'SECTION_PARTED', sectionTitle: title });
    if (figures.some(({ figure }) => !isStanding(figure)))
      found.push({ hindrance: 'FIGURE_NOT_PUBLISHED', sectionTitle: title });
    return found;
  });
}

async function sectionView(
  ctx: Context,
  report: ReportRow,
  row: SectionRow,
  parted: readonly SectionRow[],
  events: readonly EventRow[],
  known: Known,
): Promise<z.input<typeof SectionView>> {
  const organisation = await ctx.organisation();
  const { employeeId } = whoActs(organisation, row.function_id, ctx.today, ctx.today);
  const isLate = report.state === 'writing' && isOwed(row) && row.due_on < ctx.today;
  return {
    ...composedOf(row.body, known),
    sectionId: row.id,
    key: row.key,
    title: row.title,
    help: row.help,
    unitName: organisation.units.find((u) => u.id === row.unit_id)?.name ?? '',
    functionTitle: organisation.functions.find((f) => f.id === row.function_id)?.title ?? '',
    holderName: (employeeId && organisation.nameOf.get(employeeId)) || null,
    dueOn: row.due_on,
    daysLate: isLate ? daysBetween(row.due_on, ctx.today) : 0,
    state: row.state,
    body: row.body,
    version: row.version,
    savedAt: row.saved_at?.toISOString() ?? null,
    savedBy: row.writer_name,
    parted: parted.map((p) => ({
      sectionId: p.id,
      body: p.body,
      blocks: composedOf(p.body, known).blocks,
      version: p.version,
      savedAt: p.saved_at?.toISOString() ?? null,
      savedBy: p.writer_name,
    })),
    events: events.map((e) => ({
      step: e.step,
      words: e.words,
      dueOn: e.due_on,
      at: e.at.toISOString(),
      by: e.by_name,
      byTitle: e.by_function_title,
    })),
    own: ctx.actor.functionIds.includes(row.function_id),
    may: mayDo(ctx, report, row),
  };
}

function mayDo(ctx: Context, report: ReportRow, row: SectionRow): z.input<typeof SectionView>['may'] {
  if (report.state !== 'writing') return [];
  const writes = mayWrite(ctx, row) && isOpen(row.state);
  const reviews = ctx.may(REVIEW).allowed;
  return [
    ...(writes ? (['write'] as const) : []),
    ...(writes && !isEmpty(row.body) ? (['hand_in'] as const) : []),
    ...(reviews && !isOpen(row.state) ? (['return'] as const) : []),
    ...(reviews && row.state === 'handed_in' ? (['approve'] as const) : []),
  ];
}

/** How long somebody is said to write after their last save, in milliseconds. */
const SEEN_WRITING = 5 * 60_000;

/** Others who saved a short while ago, each in their last section. */
export function othersWriting(ctx: Context, rows: readonly UnreadSection[]): View['writers'] {
  const since = ctx.now.getTime() - SEEN_WRITING;
  const found = new Map<string, View['writers'][number]>();
  for (const row of rows) {
    const isOther = row.writer_employee !== null && row.writer_employee !== ctx.actor.employeeId;
    if (!isOther || !row.saved_at || row.saved_at.getTime() < since) continue;
    found.set(row.writer_employee ?? '', {
      name: row.writer_name ?? '',
      sectionId: row.parted_from ?? row.id,
      savedAt: row.saved_at.toISOString(),
    });
  }
  return [...found.values()];
}
