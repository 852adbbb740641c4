import type { z } from 'zod';
import { startClock } from '#core/clocks';
import type { FigureSources } from '#core/figures';
import { type Context, defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import { StartReport, Workspace } from '../contract.ts';
import { EMPTY } from '../domain/body.ts';
import { START } from '../policy.ts';
import { writersOf } from '../read/list.ts';
import { workspaceView } from '../read/workspace.ts';
import { findReport, keepReport } from '../store/reports.ts';
import { keepSections } from '../store/sections.ts';
import { signerOf } from '../store/signing.ts';

/** The clock of a section: due on the day that was said, local routine. */
export const SECTION_RULE = 'LOK-061';
export const SECTION_SUBJECT = 'report_section';

/** A report begins: its sections, who owes each, and by when. */
export const startReportOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.start',
    kind: 'command',
    permission: START,
    audit: 'report.started',
    summary: 'Start a report: its sections, whose they are and by when',
    input: StartReport,
    output: Workspace,
    trailContent: ({ reportId, kind, period, title, sections }) => ({
      reportId,
      kind,
      period,
      title,
      sections: sections.map(({ sectionId, functionId, dueOn }) => ({ sectionId, functionId, dueOn })),
    }),
    run: async (ctx, input) => {
      const known = await findReport(ctx, input.reportId);
      if (known && known.started_by_employee !== ctx.actor.employeeId) throw conflict('CHANGED_MEANWHILE');
      if (!known) await start(ctx, input);
      return await workspaceView(ctx, sources, input.reportId);
    },
  });

async function start(ctx: Context, input: z.output<typeof StartReport>): Promise<void> {
  const writers = new Map((await writersOf(ctx)).map((w) => [w.functionId, w]));
  const own = { tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId };
  const sections = input.sections.map((section, place) => {
    const writer = writers.get(section.functionId);
    if (!writer) throw new Refused('OTHER_UNIT');
    if (section.dueOn < ctx.today) throw invalid(`sections.${place}.dueOn`, 'before_today');
    return {
      ...own,
      id: section.sectionId,
      report_id: input.reportId,
      parted_from: null,
      place,
      key: section.key,
      title: section.title,
      help: section.help,
      unit_id: writer.unitId,
      function_id: section.functionId,
      due_on: calendarDate(section.dueOn),
      owed_id: newId(),
      state: 'not_begun' as const,
      body: EMPTY,
      version: 0,
      writer_id: null,
      writer_name: null,
      writer_employee: null,
      saved_at: null,
    };
  });
  await keepReport(ctx, {
    ...own,
    id: input.reportId,
    kind: input.kind,
    period: input.period,
    title: input.title,
    state: 'writing',
    started_at: ctx.now,
    started_by: (await signerOf(ctx)).name,
    started_by_employee: ctx.actor.employeeId,
    started_by_function: ctx.actor.functionId,
  });
  await keepSections(ctx, sections);
  for (const section of sections)
    await startClock(ctx, {
      ruleId: SECTION_RULE,
      startedAt: ctx.now,
      unitId: section.unit_id,
      functionId: section.function_id,
      caseId: null,
      subject: { kind: SECTION_SUBJECT, id: section.owed_id },
      dueOn: section.due_on,
    });
}
