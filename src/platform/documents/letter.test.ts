import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readPdf, tagsOf } from '#testing';
import { DocumentCompiler, DocumentFault } from './compiler.ts';
import { type LetterDocument, letterPdf } from './letter.ts';

const LETTER: LetterDocument = {
  lang: 'sv',
  large: false,
  title: 'Beslut om öppenvård',
  sender: ['Socialnämnden i Björkvik', 'Utredning barn'],
  marks: ['7 december 2026'],
  recipient: ['Hanna Exempel', 'Gatan 1'],
  blocks: [
    { kind: 'paragraph', text: 'Vi har beslutat att ge dig stöd.' },
    { kind: 'heading', text: 'Varför' },
    { kind: 'list', items: ['ett', 'två'] },
    { kind: 'important', text: 'Sista dag: 28 december 2026' },
  ],
  signature: ['Siv Rönnfors'],
  footer: 'Ärende 26-1',
};

const parsed = async (letter: Partial<LetterDocument> = {}) =>
  await readPdf(await letterPdf({ ...LETTER, ...letter }));

describe('a letter as PDF', () => {
  test('is tagged: title, headings in order, paragraphs and a list, in reading order', async () => {
    const pdf = await parsed();
    const marked = pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
    expect(String(marked.get(PDFName.of('Marked')))).toBe('true');
    const tags = tagsOf(pdf);
    expect(tags.filter((tag) => /^(H\d|P|L|LI)$/.test(tag))).toEqual([
      // Sender, date, whom it is to.
      'P',
      'P',
      'P',
      'H1',
      'P',
      'H2',
      'L',
      'LI',
      'LI',
      'P',
      'P',
    ]);
  });

  test.each([
    ['sv', 'sv-SE'],
    ['en', 'en-GB'],
  ] as const)('in %s says its language, and that it is PDF/UA', async (lang, said) => {
    const pdf = await parsed({ lang });
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain(said);
    expect(pdf.getTitle()).toBe(LETTER.title);
    expect(String(pdf.catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
    const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
    const xmp = Buffer.from(
      metadata instanceof PDFRawStream ? decodePDFRawStream(metadata).decode() : new Uint8Array(),
    ).toString('utf8');
    expect(xmp).toMatch(/pdfuaid:part[^0-9]*1/);
    expect(xmp).toContain(LETTER.title);
  });

  test('is the same bytes for the same words', async () => {
    expect(await letterPdf(LETTER)).toEqual(await letterPdf(LETTER));
  });

  test.each([
    '#panic("x")',
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.1.0": *',
    '$x^2$ *fet* _kursiv_ `kod` <label> @ref // kommentar /* */ \\ ~ --- ...',
    '"}; #sys.inputs {"',
    '= Rubrik\n- punkt\n+ ett\n/ term: ord',
  ])('takes words for words, whatever they look like: %s', async (text) => {
    const hostile = {
      title: text.replaceAll('\n', ' '),
      sender: [text],
      marks: [text],
      recipient: [text],
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'heading', text },
        { kind: 'important', text },
        { kind: 'list', items: [text] },
      ],
      signature: [text],
      footer: text,
    } as const;
    const pdf = await parsed(hostile);
    // The layout's own parts and nothing that the words would have made.
    expect(tagsOf(pdf).filter((tag) => /^(H\d|L|LI|Link|Formula|Code)$/.test(tag))).toEqual([
      'H1',
      'H2',
      'L',
      'LI',
    ]);
    expect(pdf.getTitle()).toBe(hostile.title);
  });

  test('with a character that no font has is refused, and the next one is set', async () => {
    await expect(letterPdf({ ...LETTER, recipient: ['\uFFFE'] })).rejects.toMatchObject({
      fault: 'unprintable',
    });
    await expect(letterPdf(LETTER)).resolves.toBeInstanceOf(Buffer);
  });
});

describe('the compiler', () => {
  test('ends a document that does not end, and sets the next one', async () => {
    const compiler = new DocumentCompiler(3_000);
    try {
      const endless = compiler.pdf(
        '#let x = 0\n#while true { x += calc.rem(x, 7) + 1; if x > 1e9 { x = 0 } }',
        {},
      );
      const next = compiler.pdf('#set document(title: "x")\n= Rubrik', {});
      await expect(endless).rejects.toBeInstanceOf(DocumentFault);
      await expect(next).resolves.toBeInstanceOf(Buffer);
    } finally {
      compiler.stop();
    }
  });

  test('sets no more than it can hold', async () => {
    await expect(
      letterPdf({ ...LETTER, blocks: [{ kind: 'paragraph', text: 'ord '.repeat(600_000) }] }),
    ).rejects.toMatchObject({ fault: 'too_large' });
  });

  test('does not keep the server from answering', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    await letterPdf({
      ...LETTER,
      blocks: Array.from({ length: 4_000 }, () => ({ kind: 'paragraph', text: 'Ord efter ord.' }) as const),
    });
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });
});
