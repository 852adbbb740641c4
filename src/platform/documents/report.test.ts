import { PDFName } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { everythingIn, readPdf, tagsOf, wordsOf } from '#testing';
import { drawChart } from './chart-svg.ts';
import { reportPdf } from './report.ts';
import type { ReportBlock, ReportChart, ReportDocument } from './report-document.ts';
import { reportWord } from './report-word.ts';

const CHART: ReportChart = {
  kind: 'chart',
  shape: 'bars',
  caption: 'Utredningar inom fyra månader',
  alt: 'Mottagningen 86 %, Barn och unga 72 %, Vuxna inte mätt.',
  points: [
    { label: 'Mottagningen', value: 0.86, text: '86 %' },
    { label: 'Barn och unga', value: 0.72, text: '72 %' },
    { label: 'Vuxna', value: null, text: 'inte mätt' },
  ],
  target: { value: 0.95, text: 'mål 95 %' },
  max: 1,
};
const TABLE: ReportBlock = {
  kind: 'table',
  caption: 'Mått i tertialet',
  columns: [
    { title: 'Mått', numeric: false },
    { title: 'T1', numeric: true },
    { title: 'T2', numeric: true },
  ],
  rows: [['Utredningar inom fyra månader', '86 %', '–']],
  note: '– betyder att måttet inte mättes.',
};
const REPORT: ReportDocument = {
  title: 'Tertialrapport 3 2026',
  sender: ['Socialnämnden', 'Björkviks kommun'],
  facts: [{ name: 'Period', value: '2026-T3' }],
  notice: 'Utkast',
  blocks: [
    { kind: 'heading', level: 2, text: 'Barn och unga' },
    {
      kind: 'paragraph',
      pieces: [
        { text: 'Andelen är ', figure: null },
        { text: '86 %', figure: 1 },
        { text: '.\nNy rad.', figure: null },
      ],
    },
    { kind: 'heading', level: 3, text: 'Läget' },
    { kind: 'list', items: [[{ text: 'ett', figure: null }], [{ text: 'två', figure: null }]] },
    TABLE,
    CHART,
    { ...CHART, shape: 'line' },
    { kind: 'notice', text: 'Obs' },
  ],
  footer: 'Socialnämnden',
};
const hostile = (text: string): ReportDocument => ({
  title: text,
  sender: [text],
  facts: [{ name: text, value: text }],
  notice: text,
  footer: text,
  blocks: [
    { kind: 'heading', level: 2, text },
    { kind: 'paragraph', pieces: [{ text, figure: null }] },
    { kind: 'list', items: [[{ text, figure: 1 }]] },
    {
      kind: 'table',
      caption: text,
      columns: [
        { title: text, numeric: false },
        { title: text, numeric: true },
      ],
      rows: [[text, text]],
      note: text,
    },
    {
      ...CHART,
      caption: text,
      alt: text,
      points: [{ label: text, value: 1, text }],
      target: { value: 1, text },
    },
  ],
});
const HOSTILE = [
  '#panic("x")',
  '</text><script>alert(1)</script>&amp;&',
  '$x^2$ *fet* `kod` <label> @ref // /* */ \\ ~',
  '"}; #sys.inputs {"',
  '😀 مرحبا \uFFFE \u202E',
];
const parsed = async (report: ReportDocument) => await readPdf(await reportPdf(report));
const word = async (report: ReportDocument) => {
  const files = unzipSync(await reportWord(report));
  return { files, xml: (path: string) => strFromU8(files[path] ?? new Uint8Array()) };
};

describe('a report as PDF', () => {
  test('is tagged: headings in order, a list, a table with its header, charts with what they show', async () => {
    const pdf = await parsed(REPORT);
    const tags = tagsOf(pdf);
    expect(tags.filter((tag) => /^(H\d|L|Table|TH|TD|Figure)$/.test(tag))).toEqual([
      ...['H1', 'L', 'H2', 'H3', 'L'],
      'Table',
      'TH',
      'TH',
      'TH',
      'TD',
      'TD',
      'TD',
      'Figure',
      'Figure',
    ]);
    expect(pdf.getTitle()).toBe(REPORT.title);
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('sv-SE');
    expect(everythingIn(pdf, new Uint8Array())).toMatch(/pdfuaid:part[^0-9]*1/);
    expect(wordsOf(pdf)[0]).toMatch(/Sida 1 \(\d\)/);
  });

  test('is the same bytes for the same words', async () => {
    expect(await reportPdf(REPORT)).toEqual(await reportPdf(REPORT));
  });

  test.each(HOSTILE)('takes words for words, whatever they look like: %s', async (text) => {
    expect(
      tagsOf(await parsed(hostile(text))).filter((tag) => /^(H\d|Table|Figure|Formula|Code)$/.test(tag)),
    ).toEqual(['H1', 'H2', 'Table', 'Figure']);
  });
});

describe('a report as Word', () => {
  test('has headings, a header row, pictures with what they show, and its language', async () => {
    const { files, xml } = await word(REPORT);
    const body = xml('word/document.xml');
    expect([...body.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map(([, style]) => style)).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
    ]);
    expect(body.match(/<w:tblHeader\/?>/g)).toHaveLength(1);
    expect(body.match(new RegExp(`descr="${CHART.alt}"`, 'g'))?.length).toBeGreaterThanOrEqual(2);
    expect(xml('word/styles.xml')).toContain('w:lang w:val="sv-SE"');
    expect(xml('docProps/core.xml')).toContain(REPORT.title);
    expect(Object.keys(files).filter((path) => path.endsWith('.png')).length).toBeGreaterThan(0);
    const footer = Object.keys(files).find((path) => /^word\/footer\d*\.xml$/.test(path)) ?? '';
    expect(xml(footer)).toMatch(/PAGE.*NUMPAGES/s);
  });

  test.each(HOSTILE)('takes words for words, whatever they look like: %s', async (text) => {
    const { xml } = await word(hostile(text));
    const body = xml('word/document.xml');
    expect(body).not.toContain('<script');
    expect(body.match(/<w:tbl>/g)).toHaveLength(1);
  });
});

describe('a chart', () => {
  test.each(['bars', 'line'] as const)('of %s says each value, and why there is none', (shape) => {
    const { svg, height } = drawChart({ ...CHART, shape });
    for (const { text } of CHART.points) expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('mål 95 %');
    expect(height).toBeGreaterThan(60);
    expect(svg.match(/<(rect|circle) /g)).toHaveLength(2);
  });

  test('stands without a value, and with values below 0', () => {
    const none = { ...CHART, points: [], target: null, max: null };
    expect(drawChart(none).svg).not.toContain('NaN');
    const below = [
      { label: 'a', value: -5, text: '−5' },
      { label: 'b', value: 3, text: '3' },
    ];
    expect(drawChart({ ...none, points: below }).svg).not.toMatch(/NaN|width="-/);
  });
});
