import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { drawChart } from './chart-svg.ts';
import { compiler } from './layouts.ts';
import {
  columnParts,
  type ReportBlock,
  type ReportChart,
  type ReportDocument,
  type ReportPiece,
} from './report-document.ts';

const FONT = 'Calibri';
const QUIET = '3C3C3C';
const BULLETS = 'bullets';
/** A4 between margins of 25 mm, in twentieths of a point. */
const TEXT_WIDTH = 9_070;
/** Pixels of a picture that is as wide as the text. */
const PICTURE = 600;
/** So that it is sharp on paper. */
const FINER = 3;
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/**
 * The same report as Word, to be worked on further: headings, lists, tables with header rows and charts with what they show are what they say in
 * Word too, and its language is Swedish.
 * @throws DocumentFault
 */
export async function reportWord(report: ReportDocument): Promise<Buffer> {
  const blocks: (Paragraph | Table)[] = [];
  for (const block of report.blocks) blocks.push(...(await inWord(block)));
  const [sender = '', ...more] = report.sender;
  const document = new Document({
    title: report.title,
    creator: sender,
    lastModifiedBy: sender,
    description: '',
    styles: STYLES,
    numbering: { config: [{ reference: BULLETS, levels: [BULLET] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_134, bottom: 1_134, left: 1_418, right: 1_418 },
          },
        },
        footers: { default: footerOf(report.footer) },
        children: [
          paragraph([run(sender, { bold: true })], { spacing: { after: more.length > 0 ? 0 : 480 } }),
          ...more.map((line, i) =>
            paragraph([run(line)], { spacing: { after: i === more.length - 1 ? 480 : 0 } }),
          ),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(report.title)] }),
          ...report.facts.map(({ name, value }) =>
            paragraph([run(`${name}: `, { color: QUIET }), run(value)], { spacing: { after: 40 } }),
          ),
          ...(report.notice === null ? [] : [noticeOf(report.notice)]),
          ...blocks,
        ],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after }, keepNext: true },
});

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'sv-SE', eastAsia: 'sv-SE' } },
      paragraph: { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(40, 0, 240),
    heading2: heading(28, 400, 160),
    heading3: heading(24, 300, 120),
    heading4: heading(22, 240, 80),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: FONT, size: 20, bold: true },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  ],
};

const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 360, hanging: 260 } } },
};

type RunLook = { readonly bold?: boolean; readonly color?: string; readonly size?: number };

/** What is no character of XML, and what turns or hides words, is left out. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cn}\p{Cs}]/gu;
const clean = (text: string): string => text.replaceAll('\t', ' ').replace(UNSEEN, '');

const run = (text: string, look: RunLook = {}): TextRun => new TextRun({ text: clean(text), ...look });

/** A line break is one. */
const lines = (text: string, look: RunLook = {}): TextRun[] =>
  text
    .split('\n')
    .map((line, i) => new TextRun({ text: clean(line), ...look, ...(i > 0 ? { break: 1 } : {}) }));

const paragraph = (
  children: ParagraphChild[],
  more: { readonly spacing?: { readonly after: number }; readonly style?: string } = {},
): Paragraph => new Paragraph({ children, ...more });

const textOf = (pieces: readonly ReportPiece[]): string => pieces.map((p) => p.text).join('');

const noticeOf = (text: string): Paragraph =>
  new Paragraph({
    children: lines(text, { bold: true }),
    border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '282828' } },
    indent: { left: 160 },
  });

async function inWord(block: ReportBlock): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], children: [run(block.text)] })];
    case 'paragraph':
      return [paragraph(lines(textOf(block.pieces)))];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: { after: 60 },
            children: lines(textOf(item)),
          }),
      );
    case 'table':
      return tableOf(block);
    case 'chart':
      return await chartOf(block);
    case 'notice':
      return [noticeOf(block.text)];
  }
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const under = (size: number, color: string) => ({
  top: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  bottom: { style: BorderStyle.SINGLE, size, color },
});

function tableOf(block: Extract<ReportBlock, { kind: 'table' }>): (Paragraph | Table)[] {
  const { caption, columns, rows, note } = block;
  const parts = columnParts(block);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.floor((TEXT_WIDTH * part) / whole));
  const size = columns.length > 6 ? 16 : 19;
  const cell = (text: string, i: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      borders: isHead ? under(8, '282828') : under(4, 'BEBEBE'),
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: i > 0 && columns[i]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: lines(text, { size, bold: isHead }),
        }),
      ],
    });
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((c, i) => cell(c.title, i, true)),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) }),
      ),
    ],
  });
  return [
    paragraph([run(caption)], { style: 'Caption' }),
    table,
    paragraph(note === null ? [] : lines(note, { size: 18, color: QUIET })),
  ];
}

async function chartOf(chart: ReportChart): Promise<Paragraph[]> {
  const { svg, width, height } = drawChart(chart);
  const picture = new ImageRun({
    type: 'png',
    data: await compiler.png(svg, PICTURE * FINER),
    transformation: { width: PICTURE, height: Math.round((PICTURE * height) / width) },
    altText: { name: clean(chart.caption), title: clean(chart.caption), description: clean(chart.alt) },
  });
  return [
    paragraph([run(chart.caption)], { style: 'Caption' }),
    new Paragraph({
      children: [picture],
      keepNext: true,
      spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO },
    }),
    paragraph(lines(chart.alt, { size: 18, color: QUIET })),
  ];
}

const footerOf = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({
            size: 18,
            color: QUIET,
            children: [
              clean(text),
              new Tab(),
              'Sida ',
              PageNumber.CURRENT,
              ' (',
              PageNumber.TOTAL_PAGES,
              ')',
            ],
          }),
        ],
      }),
    ],
  });
