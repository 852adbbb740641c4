import { type ContradictionSource, type FigureSource, FigureSources, type LiveFigures } from '#core/figures';
import type { AnyOperation } from '#core/operation';
import { decideReportOf } from './operations/decide-report.ts';
import { handInOf } from './operations/hand-in.ts';
import { reviewSectionOf } from './operations/review-section.ts';
import { saveSectionOf } from './operations/save-section.ts';
import { settleSectionOf } from './operations/settle-section.ts';
import { startReportOf } from './operations/start-report.ts';
import { showEditionOf } from './read/edition.ts';
import { figureChoicesOf, listReports, startChoices } from './read/list.ts';
import { reportFileOf } from './read/report-file.ts';
import { tertialFiguresOf } from './read/tertial-figures.ts';
import { workspaceOf } from './read/workspace.ts';

/** Every operation of the module, with the figures that the other modules offer and what does not add up in them. */
export function reportsOf(
  figures: readonly FigureSource[],
  live: LiveFigures,
  contradictions: ContradictionSource,
) {
  const sources = new FigureSources(figures);
  const startReport = startReportOf(sources);
  const workspace = workspaceOf(sources);
  const figureChoices = figureChoicesOf(sources);
  const saveSection = saveSectionOf(sources);
  const settleSection = settleSectionOf(sources);
  const handIn = handInOf(sources);
  const reviewSection = reviewSectionOf(sources);
  const decideReport = decideReportOf(sources);
  const showEdition = showEditionOf(sources);
  const reportFile = reportFileOf(sources);
  const tertialFigures = tertialFiguresOf(sources, live, contradictions);
  const operations: readonly AnyOperation[] = [
    listReports,
    startChoices,
    startReport,
    workspace,
    figureChoices,
    saveSection,
    settleSection,
    handIn,
    reviewSection,
    decideReport,
    showEdition,
    reportFile,
    tertialFigures,
  ];
  return { startReport, saveSection, handIn, reviewSection, decideReport, tertialFigures, operations };
}
