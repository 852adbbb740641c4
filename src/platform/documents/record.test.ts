import { PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { everythingIn, readPdf, tagsOf, wordsOf } from '#testing';
import { printable } from './glyphs.ts';
import { type RecordDocument, type RecordSection, recordPdf } from './record.ts';

const SECTION: RecordSection = {
  heading: 'Anmälan 2026-12-01',
  level: 3,
  lead: [],
  fields: [
    {
      name: 'Text',
      segments: [
        { kind: 'words', text: 'Otto berättar.\nHan är ' },
        { kind: 'removed', text: 'maskerat, OSL 26:1' },
        { kind: 'words', text: ' hemma.' },
      ],
    },
    { name: 'Av', segments: [{ kind: 'words', text: 'Siv Rönnfors' }] },
  ],
  end: [],
};
const RECORD: RecordDocument = {
  title: 'Utdrag ur akt 26-1',
  sender: ['Socialnämnden i Björkvik'],
  sections: [
    {
      heading: null,
      level: 2,
      lead: ['Utlämnat 2026-12-07'],
      fields: [{ name: 'Till', segments: [{ kind: 'words', text: 'Rune' }] }],
      end: [],
    },
    { ...SECTION, heading: 'Akten', level: 2, fields: [] },
    SECTION,
  ],
  footer: 'Ärende 26-1',
  pageOf: ['Sida ', ' av '],
};
const parsed = async (record: Partial<RecordDocument> = {}) =>
  await readPdf(await recordPdf({ ...RECORD, ...record }));

describe('a record as PDF', () => {
  test('is tagged: headings in order, and fields as a list', async () => {
    const pdf = await parsed();
    expect(tagsOf(pdf).filter((tag) => /^(H\d|L|LI)$/.test(tag))).toEqual([
      'H1',
      'L',
      'LI',
      'H2',
      'H3',
      'L',
      'LI',
      'LI',
    ]);
    expect(pdf.getTitle()).toBe(RECORD.title);
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('sv-SE');
    expect(everythingIn(pdf, new Uint8Array())).toMatch(/pdfuaid:part[^0-9]*1/);
  });

  test('says on each page what it belongs to and which page of how many it is', async () => {
    const pdf = await parsed({
      sections: Array.from({ length: 40 }, () => ({ ...SECTION, level: 2 as const })),
    });
    const pages = wordsOf(pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const [i, words] of pages.entries()) {
      expect(words).toContain('Ärende 26-1');
      expect(words).toContain(`Sida ${i + 1} av ${pages.length}`);
    }
    expect(pages[0]).toContain('[maskerat, OSL 26:1]');
  });

  test('is the same bytes for the same words', async () => {
    expect(await recordPdf(RECORD)).toEqual(await recordPdf(RECORD));
  });

  test.each([
    '#panic("x")',
    '#read("/etc/passwd")',
    '$x^2$ *fet* _kursiv_ `kod` <label> @ref // kommentar /* */ \\ ~ --- ...',
    '"}; #sys.inputs {"',
    '= Rubrik\n- punkt\n/ term: ord',
  ])('takes words for words, whatever they look like: %s', async (text) => {
    const words = [{ kind: 'words', text } as const, { kind: 'removed', text } as const];
    const hostile: RecordSection = {
      heading: text,
      level: 2,
      lead: [text],
      fields: [{ name: text, segments: words }],
      end: [text],
    };
    const pdf = await parsed({
      title: text.replaceAll('\n', ' '),
      sender: [text],
      footer: text,
      sections: [hostile],
    });
    expect(tagsOf(pdf).filter((tag) => /^(H\d|L|LI|Link|Formula|Code)$/.test(tag))).toEqual([
      'H1',
      'H2',
      'L',
      'LI',
    ]);
  });
});

describe('words that can be set', () => {
  test.each([
    ['Åsa – ”hej” é ñ č ł', 'Åsa – ”hej” é ñ č ł'],
    ['a\u030Ake', 'åke'],
    ['hej 😀😀 då 👍', 'hej □ då □'],
    ['مرحبا', '□'],
    ['dold\u200B\u202E text\u00AD\uFEFF', 'dold text'],
    ['ett\r\ntvå\tre', 'ett\ntvå re'],
    ['\uFFFE', '□'],
  ])('%s', async (text, said) => {
    expect(printable(text, '□')).toBe(said);
  });

  test('are set, each of them', async () => {
    const text = printable('Ω 😀 مرحبا 漢字 ä\u0301 \uE000 x\u0336 1\u20E3', '[tecken saknas]');
    const lead = [text];
    await expect(parsed({ sections: [{ ...SECTION, level: 2, lead }] })).resolves.toBeDefined();
  });
});
