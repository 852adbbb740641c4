import { z } from 'zod';

/** Words in running text; `figure` where they were not written but came from what was referred to, by its number among the figures. */
export const ReportPiece = z.object({ text: z.string(), figure: z.number().int().nullable() });
export type ReportPiece = z.output<typeof ReportPiece>;

const Pieces = z.array(ReportPiece);

/** A bar or a point: `value` null has none, and `text` says why. */
const ChartPoint = z.object({ label: z.string(), value: z.number().nullable(), text: z.string() });

/** Bars beside one another, or a line through time. */
export const ReportChart = z
  .object({
    kind: z.literal('chart'),
    shape: z.enum(['bars', 'line']),
    caption: z.string(),
    /** What it shows, in words, for whoever does not see it; written under it too. */
    alt: z.string(),
    points: z.array(ChartPoint),
    target: z.object({ value: z.number(), text: z.string() }).nullable(),
    /** The end of the scale, where it is given: 1 of shares. */
    max: z.number().nullable(),
  })
  .meta({ id: 'ReportChart' });
export type ReportChart = z.output<typeof ReportChart>;

/** A part of a report's text. The strings are words, whatever they look like. */
export const ReportBlock = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      text: z.string(),
    }),
    /** A line break is one. */
    z.object({ kind: z.literal('paragraph'), pieces: Pieces }),
    z.object({ kind: z.literal('list'), items: z.array(Pieces) }),
    /** The first column names its row. */
    z.object({
      kind: z.literal('table'),
      caption: z.string(),
      columns: z.array(z.object({ title: z.string(), numeric: z.boolean() })).min(1),
      rows: z.array(z.array(z.string())),
      note: z.string().nullable(),
    }),
    ReportChart,
    /** What must not be missed. */
    z.object({ kind: z.literal('notice'), text: z.string() }),
  ])
  .meta({ id: 'ReportBlock' });
export type ReportBlock = z.output<typeof ReportBlock>;

/** A report as it is read on the screen, set on A4 and written as Word: one and the same. In Swedish. */
export const ReportDocument = z
  .object({
    /** The first heading, and the document's title. */
    title: z.string(),
    /** Whose it is, the first line in bold. */
    sender: z.array(z.string()).min(1),
    /** Its period, when it was decided, which edition. */
    facts: z.array(z.object({ name: z.string(), value: z.string() })),
    /** That it is a draft. */
    notice: z.string().nullable(),
    blocks: z.array(ReportBlock),
    /** At the foot of each page, beside the page's number. */
    footer: z.string(),
  })
  .meta({ id: 'ReportDocument' });
export type ReportDocument = z.output<typeof ReportDocument>;

/** From how many signs a cell is a sentence, for which there must be room. */
const SENTENCE = 40;

/** Whether a table says something in sentences beside its first column: then its rows are read from their tops. */
export const tellsInWords = ({ columns, rows }: Extract<ReportBlock, { kind: 'table' }>): boolean =>
  columns.some((c, i) => i > 0 && !c.numeric && rows.some((row) => (row[i] ?? '').length > SENTENCE));

/** How a table's columns share the page: numbers need least, and sentences as much as what they are of. */
export const columnParts = (table: Extract<ReportBlock, { kind: 'table' }>): number[] => {
  const inWords = tellsInWords(table);
  return table.columns.map(({ numeric }, i) => {
    if (i === 0) return inWords ? 2.6 : 3.4;
    if (numeric) return 1;
    return inWords ? 3 : 1.8;
  });
};
