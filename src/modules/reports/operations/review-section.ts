import { startClock } from '#core/clocks';
import type { FigureSources } from '#core/figures';
import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import { ReviewSection, Workspace } from '../contract.ts';
import { isEmpty } from '../domain/body.ts';
import { stepSection } from '../domain/section-state.ts';
import { REVIEW } from '../policy.ts';
import { workspaceView } from '../read/workspace.ts';
import { lockReport } from '../store/reports.ts';
import { lockSection, stepTo } from '../store/sections.ts';
import { signerOf } from '../store/signing.ts';
import { SECTION_RULE, SECTION_SUBJECT } from './start-report.ts';

/** Whoever keeps the report approves a section, or returns it with words and a new day, from which its clock starts anew. */
export const reviewSectionOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.review-section',
    kind: 'command',
    permission: REVIEW,
    audit: 'report-section.reviewed',
    summary: 'Approve a section of a report, or return it with words',
    input: ReviewSection,
    output: Workspace,
    statedReason: ({ words }) => words,
    run: async (ctx, { reportId, sectionId, version, step, words, dueOn }) => {
      const report = await lockReport(ctx, reportId);
      const row = report && (await lockSection(ctx, sectionId));
      if (!row || row.report_id !== reportId || row.parted_from !== null) throw notFound();
      if (report.state !== 'writing') throw conflict('REPORT_DECIDED');
      const taken = stepSection({ state: row.state, isEmpty: isEmpty(row.body) }, step);
      if (!taken.ok) throw conflict(taken.hindrance);
      if (row.version !== version) throw conflict('CHANGED_MEANWHILE');
      const due = step === 'returned' && dueOn ? calendarDate(dueOn) : null;
      if (due && due < ctx.today) throw invalid('dueOn', 'before_today');
      const owed = due ? { dueOn: due, owedId: newId() } : null;
      const said = step === 'returned' ? (words ?? null) : null;
      await stepTo(ctx, row, { state: taken.state, step, words: said, owed }, await signerOf(ctx));
      if (owed)
        await startClock(ctx, {
          ruleId: SECTION_RULE,
          startedAt: ctx.now,
          unitId: row.unit_id,
          functionId: row.function_id,
          caseId: null,
          subject: { kind: SECTION_SUBJECT, id: owed.owedId },
          dueOn: owed.dueOn,
        });
      return await workspaceView(ctx, sources, reportId);
    },
  });
