import { drawChart } from './chart-svg.ts';
import { printable } from './glyphs.ts';
import { compiler, layouts } from './layouts.ts';
import {
  columnParts,
  type ReportBlock,
  type ReportDocument,
  type ReportPiece,
  tellsInWords,
} from './report-document.ts';

/** What stands where the fonts lack a character. */
const LACKING = '□';
const said = (text: string): string => printable(text, LACKING);
const pieces = (of: readonly ReportPiece[]): string => said(of.map((p) => p.text).join(''));

/**
 * A report as accessible PDF (PDF/UA-1): title, language, headings, lists, tables with their header rows and charts with what they show are
 * tagged. The same report is the same bytes.
 * @throws DocumentFault
 */
export const reportPdf = async (report: ReportDocument): Promise<Buffer> =>
  await compiler.pdf(layouts['./report.typ'] ?? '', {
    title: said(report.title),
    sender: report.sender.map(said),
    facts: report.facts.map(({ name, value }) => ({ name: said(name), value: said(value) })),
    notice: report.notice === null ? null : said(report.notice),
    footer: said(report.footer),
    blocks: report.blocks.map(blockData),
  });

/** As the layout reads it. */
function blockData(block: ReportBlock): object {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: said(block.text) };
    case 'paragraph':
      return { kind: block.kind, text: pieces(block.pieces) };
    case 'list':
      return { kind: block.kind, items: block.items.map(pieces) };
    case 'table':
      return {
        kind: block.kind,
        caption: said(block.caption),
        titles: block.columns.map((c) => said(c.title)),
        numeric: block.columns.map((c) => c.numeric),
        parts: columnParts(block),
        fromTop: tellsInWords(block),
        rows: block.rows.map((row) => row.map(said)),
        note: block.note === null ? null : said(block.note),
      };
    case 'chart':
      return {
        kind: block.kind,
        caption: said(block.caption),
        alt: said(block.alt),
        svg: drawChart(block).svg,
      };
    case 'notice':
      return { kind: block.kind, text: said(block.text) };
  }
}
