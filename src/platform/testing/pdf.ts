import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** A PDF as it is, with nothing of ours written into it. */
export const readPdf = async (bytes: Uint8Array): Promise<PDFDocument> =>
  await PDFDocument.load(bytes, { updateMetadata: false });

/** The tag tree in reading order, as names. */
export function tagsOf(pdf: PDFDocument): string[] {
  const tags: string[] = [];
  const walk = (value: unknown): void => {
    if (value instanceof PDFArray) {
      for (const kid of value.asArray()) walk(pdf.context.lookup(kid));
      return;
    }
    if (!(value instanceof PDFDict)) return;
    const type = value.lookup(PDFName.of('S'));
    if (type instanceof PDFName) tags.push(type.decodeText());
    walk(value.lookup(PDFName.of('K')));
  };
  walk(pdf.catalog.lookup(PDFName.of('StructTreeRoot')));
  return tags;
}

const decoded = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** What the glyphs of a font say (its ToUnicode map). */
function glyphsOf(font: PDFDict): ReadonlyMap<string, string> {
  const map = font.lookup(PDFName.of('ToUnicode'));
  if (!(map instanceof PDFRawStream)) return new Map();
  const pairs = decoded(map).matchAll(/^<([0-9a-f]+)> <([0-9a-f]+)>$/gim);
  return new Map(
    [...pairs].map(([, glyph = '', said = '']) => [
      glyph.toLowerCase(),
      Buffer.from(said, 'hex').swap16().toString('utf16le'),
    ]),
  );
}

/** A string in parentheses, which may have some of its own in it. */
const LITERAL = Array.from({ length: 6 }).reduce<string>(
  (inner) => String.raw`\((?:\\[\s\S]|[^\\()]|${inner})*\)`,
  String.raw`\(\)`,
);
const SHOWN = new RegExp(String.raw`/(\w+) [\d.]+ Tf|\[((?:${LITERAL}|[^\]()])*)\] TJ`, 'g');
const RUN = new RegExp(`<([0-9a-f]*)>|(${LITERAL})`, 'gi');
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string in a page's content, as hexadecimal. */
function hexOf(hex: string | undefined, literal: string | undefined): string {
  if (hex !== undefined) return hex.toLowerCase();
  const bytes = (literal ?? '()')
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, c: string) =>
      /^[0-7]/.test(c) ? String.fromCharCode(Number.parseInt(c, 8)) : (ESCAPED[c] ?? c),
    );
  return Buffer.from(bytes, 'latin1').toString('hex');
}

/** The words that a page shows, in the order in which they are set; a line's end is a line's end. */
function wordsOfPage(page: ReturnType<PDFDocument['getPage']>): string {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  const content = streams.map((s) => (s instanceof PDFRawStream ? decoded(s) : '')).join('\n');
  let glyphs: ReadonlyMap<string, string> = new Map();
  let words = '';
  for (const [, font, shown] of content.matchAll(SHOWN)) {
    if (font !== undefined) {
      const dict = fonts?.lookup(PDFName.of(font));
      glyphs = dict instanceof PDFDict ? glyphsOf(dict) : new Map();
    } else {
      for (const [, hex, literal] of (shown ?? '').matchAll(RUN)) {
        const run = hexOf(hex, literal).match(/.{4}/g) ?? [];
        words += run.map((glyph) => glyphs.get(glyph) ?? '\uFFFD').join('');
      }
      words += '\n';
    }
  }
  return words;
}

/** The words that a PDF made by the product's layouts shows, page by page. */
export const wordsOf = (pdf: PDFDocument): string[] => pdf.getPages().map(wordsOfPage);

/** All that a PDF holds that could be read: every stream unpacked and every string, of pages, tags, outline and metadata, and its raw bytes. */
export function everythingIn(pdf: PDFDocument, bytes: Uint8Array): string {
  const found: string[] = [Buffer.from(bytes).toString('latin1'), Buffer.from(bytes).toString('utf8')];
  const walk = (value: unknown): void => {
    if (value instanceof PDFString || value instanceof PDFHexString) found.push(value.decodeText());
    else if (value instanceof PDFArray) value.asArray().forEach(walk);
    else if (value instanceof PDFDict) for (const [, entry] of value.entries()) walk(entry);
    else if (value instanceof PDFRawStream) {
      walk(value.dict);
      const content = Buffer.from(decodePDFRawStream(value).decode());
      found.push(content.toString('latin1'), content.toString('utf8'));
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) walk(object);
  return [...found, ...wordsOf(pdf)].join('\n');
}
