import type { z } from 'zod';
import { type Context, Refused } from '#core/operation';
import type { Reports } from '../contract.ts';
import { templateOf } from '../domain/templates.ts';
import { READ, WRITE } from '../policy.ts';
import { type EditionHead, editionHeads } from '../store/reports.ts';
import { sectionHeads } from '../store/sections.ts';
import type { ReportRow } from '../tables.ts';

type Head = z.input<typeof Reports>['reports'][number];
type SectionHead = Awaited<ReturnType<typeof sectionHeads>>[number];

/** Reports as a list shows them: to whoever reads what is decided alone nothing is said of how they are written. */
export async function headsOf(ctx: Context, reports: readonly ReportRow[]): Promise<Head[]> {
  const ids = reports.map((r) => r.id);
  const [sections, editions] = await Promise.all([sectionHeads(ctx, ids), editionHeads(ctx, ids)]);
  return reports.map((report) =>
    headView(
      ctx,
      report,
      sections.filter((s) => s.report_id === report.id),
      editions.filter((e) => e.report_id === report.id),
    ),
  );
}

export async function headOf(ctx: Context, report: ReportRow): Promise<Head> {
  const [head] = await headsOf(ctx, [report]);
  if (!head) throw new Error('A report without a head');
  return head;
}

/** Whether the reader may read a report that is being written: any of the board's, or one that the own units write in. */
export function mayOpen(ctx: Context, sections: readonly Pick<SectionHead, 'unit_id'>[]): boolean {
  const reach = ctx.reach(READ);
  if (reach === 'authority') return true;
  return reach === 'unit' && sections.some((s) => ctx.actor.unitIds.includes(s.unit_id));
}

/** Whether the reader writes a section: any of the board's, or that of an own unit. */
export function mayWrite(ctx: Context, { unit_id }: Pick<SectionHead, 'unit_id'>): boolean {
  const reach = ctx.reach(WRITE);
  return reach === 'authority' || (reach === 'unit' && ctx.actor.unitIds.includes(unit_id));
}

/** @throws Refused OTHER_UNIT for a report that the reader may not read while it is written, there or not */
export function requireOpen(ctx: Context, sections: readonly Pick<SectionHead, 'unit_id'>[]): void {
  if (!mayOpen(ctx, sections)) throw new Refused('OTHER_UNIT');
}

export const isOwed = ({ state }: Pick<SectionHead, 'state'>): boolean =>
  state === 'not_begun' || state === 'writing' || state === 'returned';

function headView(
  ctx: Context,
  report: ReportRow,
  sections: readonly SectionHead[],
  editions: readonly EditionHead[],
): Head {
  const opens = mayOpen(ctx, sections);
  const shown = opens ? sections : [];
  const owed = report.state === 'writing' ? shown.filter(isOwed) : [];
  const own = owed.filter((s) => ctx.actor.functionIds.includes(s.function_id));
  return {
    reportId: report.id,
    kind: report.kind,
    kindTitle: templateOf(report.kind).title_sv,
    period: report.period,
    title: report.title,
    state: report.state,
    startedAt: report.started_at.toISOString(),
    startedBy: report.started_by,
    sections: {
      all: shown.length,
      handedIn: shown.filter((s) => s.state === 'handed_in').length,
      approved: shown.filter((s) => s.state === 'approved').length,
      late: owed.filter((s) => s.due_on < ctx.today).length,
    },
    nextDueOn: owed.map((s) => s.due_on).sort()[0] ?? null,
    own: own.length,
    editions: editions.map(editionView),
    mayOpen: opens,
  };
}

export const editionView = (e: EditionHead) => ({
  number: e.number,
  decidedOn: e.decided_on,
  reference: e.reference,
  reason: e.reason,
  recordedAt: e.recorded_at.toISOString(),
  recordedBy: e.recorded_by,
  recordedByTitle: e.recorded_by_title,
  differences: e.differences.map((d) => ({ ...d })),
});
