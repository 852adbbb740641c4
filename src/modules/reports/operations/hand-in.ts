import { stopClock } from '#core/clocks';
import type { FigureSources } from '#core/figures';
import { defineOperation } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { HandIn, Workspace } from '../contract.ts';
import { isEmpty } from '../domain/body.ts';
import { stepSection } from '../domain/section-state.ts';
import { WRITE } from '../policy.ts';
import { workspaceView } from '../read/workspace.ts';
import { sectionsOf, stepTo } from '../store/sections.ts';
import { signerOf } from '../store/signing.ts';
import { SECTION_RULE } from './start-report.ts';
import { writable } from './writable.ts';

/** A section is handed in, as it was read, and its clock stops. Numbers by hand are no hindrance: they are shown before. */
export const handInOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.hand-in',
    kind: 'command',
    permission: WRITE,
    audit: 'report-section.handed-in',
    summary: 'Hand in a section of a report',
    input: HandIn,
    output: Workspace,
    run: async (ctx, { reportId, sectionId, version }) => {
      const { row } = await writable(ctx, { reportId, sectionId });
      if (row.parted_from !== null) throw notFound();
      const taken = stepSection({ state: row.state, isEmpty: isEmpty(row.body) }, 'handed_in');
      if (!taken.ok) throw conflict(taken.hindrance);
      if (row.version !== version) throw conflict('CHANGED_MEANWHILE');
      const rows = await sectionsOf(ctx, [reportId]);
      if (rows.some((r) => r.parted_from === row.id)) throw conflict('SECTION_PARTED');
      const { state } = taken;
      await stepTo(ctx, row, { state, step: 'handed_in', words: null, owed: null }, await signerOf(ctx));
      await stopClock(ctx, { ruleId: SECTION_RULE, caseId: null, subjectId: row.owed_id });
      return await workspaceView(ctx, sources, reportId);
    },
  });
