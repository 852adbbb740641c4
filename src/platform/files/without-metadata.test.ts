import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aJpeg, aPng } from '#testing';
import { FileContent } from './file-content.ts';
import { ATTACHABLE, mediaTypeOf } from './media-types.ts';
import { withoutMetadata } from './without-metadata.ts';

/* Files of who is anonymous: what was put into them of their maker is looked for in all bytes that are kept, packed or not. */

const MAKER = 'Majken Upphovsson';
const PLACE = '59.3293N';

async function aPdfBy(maker: string, with_: { signature?: boolean; film?: boolean } = {}): Promise<Buffer> {
  const doc = await PDFDocument.create();
  doc.setAuthor(maker);
  doc.setCreator(`Skanner i ${maker}s kontor`);
  const page = doc.addPage([200, 200]);
  page.drawText('Barnet har ett märke', {
    x: 10,
    y: 100,
    size: 10,
    font: await doc.embedFont(StandardFonts.Helvetica),
  });
  const { context } = doc;
  const xmp = context.stream(`<x:xmpmeta><dc:creator>${maker}</dc:creator></x:xmpmeta>`, {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  doc.catalog.set(PDFName.of('Metadata'), context.register(xmp));
  const remark = context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 10, 10] });
  remark.set(PDFName.of('T'), PDFHexString.fromText(maker));
  remark.set(PDFName.of('Contents'), PDFString.of('Se hit'));
  page.node.set(PDFName.of('Annots'), context.obj([context.register(remark)]));
  await doc.attach(Buffer.from(maker), 'vem.txt');
  const photo = aJpeg({ exif: `${maker} ${PLACE}` });
  const image = context.stream(photo, {
    Type: 'XObject',
    Subtype: 'Image',
    Filter: with_.film ? 'JPXDecode' : 'DCTDecode',
    Width: 1,
    Height: 1,
  });
  page.node.setXObject(PDFName.of('Bild'), context.register(image));
  // Left behind by an earlier version: nothing points at it.
  context.register(context.obj({ Gammal: PDFString.of(maker) }));
  if (with_.signature) context.register(context.obj({ Type: 'Sig' }));
  if (with_.signature)
    page.node.set(PDFName.of('Stamp'), context.obj({ Type: 'Sig', Name: PDFString.of(maker) }));
  return Buffer.from(await doc.save({ useObjectStreams: false }));
}

/** A PDF's bytes, with every stream that is packed unpacked, and text in UTF-16 as it reads. */
function allOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const unpacked = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return body;
    }
  });
  const hex = [...text.matchAll(/<FEFF([0-9A-F]*)>/gi)].map(([, digits = '']) =>
    Buffer.from(digits, 'hex').swap16().toString('utf16le'),
  );
  return [text, ...unpacked, ...hex].join('\n');
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
function aDocxBy(maker: string, more: Readonly<Record<string, Uint8Array>> = {}): Buffer {
  const parts = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="o/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="p/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
    'docProps/core.xml': strToU8(`<cp:coreProperties><dc:creator>${maker}</dc:creator></cp:coreProperties>`),
    'customXml/item1.xml': strToU8(`<who>${maker}</who>`),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><!-- ${maker} --><w:p w:rsidR="00A1"><w:ins w:author="${maker}" w:date='2026-11-01T10:00:00Z'><w:r><w:t>Barnet är rädd</w:t></w:r></w:ins><pic:cNvPr id="1" name="${maker}.jpg" descr="C:\\Users\\${maker}\\bild.jpg"/></w:p></w:document>`,
    ),
    'word/comments.xml': strToU8(
      `<w:comments ${WORD}><w:comment w:id="0" w:author='${maker}' w:initials="MU"><w:p/></w:comment></w:comments>`,
    ),
    'word/people.xml': strToU8(`<w15:people><w15:person w15:author="${maker}"/></w15:people>`),
    'word/settings.xml': strToU8(
      `<w:settings ${WORD}><w:attachedTemplate r:id="r9"/><w:rsids><w:rsid w:val="00A1"/></w:rsids><w:docVars><w:docVar w:name="vem" w:val="${maker}"/></w:docVars></w:settings>`,
    ),
    'word/_rels/settings.xml.rels': strToU8(
      `<Relationships><Relationship Id="r9" Type="o/attachedTemplate" Target="file:///C:/Users/${maker}/Mall.dotx" TargetMode="External"/><Relationship Id="r10" Type="o/attachedTemplate" Target="https://moln.example/personal/${maker}/Mall.dotx" TargetMode="External"/><Relationship Id="r11" Type="o/hyperlink" Target="https://kommun.example/orosidan" TargetMode="External"/></Relationships>`,
    ),
    'word/media/image1.jpeg': aJpeg({ exif: `${maker} ${PLACE}` }),
    'word/media/image2.png': aPng({ text: maker }),
    ...more,
  };
  return Buffer.from(zipSync(parts));
}

const cleanOf = async (bytes: Buffer) => await withoutMetadata(await FileContent.of('fil', bytes));

describe('a PDF of who is anonymous', () => {
  it('says nothing of who made it, in no corner, and shows the same pages', async () => {
    const bytes = await aPdfBy(MAKER);
    expect(allOf(bytes)).toContain(MAKER);
    const clean = await cleanOf(bytes);
    expect(clean.mediaType).toBe('application/pdf');
    const all = allOf(clean.bytes);
    for (const told of [MAKER, 'Majken', 'Upphovsson', PLACE, 'Skanner', 'vem.txt', 'pdf-lib'])
      expect(all).not.toContain(told);
    expect(all).toContain('Se hit');
    const again = await PDFDocument.load(clean.bytes, { updateMetadata: false });
    expect(again.getPageCount()).toBe(1);
    expect(allOf(clean.bytes)).toMatch(/Helvetica/);
  });

  it('is cleaned alike each time, so that what is sent again is the same', async () => {
    const bytes = await aPdfBy(MAKER);
    const first = await cleanOf(bytes);
    expect((await cleanOf(bytes)).sha256.equals(first.sha256)).toBe(true);
    expect((await withoutMetadata(first)).bytes.toString('latin1')).not.toContain('Majken');
  });

  it.each([
    ['signed', () => aPdfBy(MAKER, { signature: true })],
    ['with pictures that can not be looked into', () => aPdfBy(MAKER, { film: true })],
    ['broken', async () => Buffer.from('%PDF-1.7\nnothing')],
  ])('is refused when it is %s', async (_what, make) => {
    expect((await cleanOf(await make())).faultAmong(ATTACHABLE)).toBe('file_names_maker');
  });
});

describe('a Word file of who is anonymous', () => {
  it('says nothing of who wrote, changed or commented it, and has the same words and pictures', async () => {
    const bytes = aDocxBy(MAKER);
    const clean = await cleanOf(bytes);
    expect(clean.faultAmong(ATTACHABLE)).toBeNull();
    expect(await mediaTypeOf(clean.bytes)).toBe(clean.mediaType);
    const parts = unzipSync(clean.bytes);
    const all = Object.entries(parts)
      .map(([name, part]) => `${name}\n${Buffer.from(part).toString('utf8')}`)
      .join('\n');
    for (const told of [
      'Majken',
      PLACE,
      'MU"',
      '2026-11-01',
      '00A1',
      'docProps',
      'customXml',
      'people',
      'Mall',
    ])
      expect(all).not.toContain(told);
    expect(clean.bytes.toString('latin1')).not.toContain('Majken');
    expect(all).toContain('Barnet är rädd');
    expect(all).toContain('orosidan');
    expect(Object.keys(parts)).toContain('word/media/image1.jpeg');
    expect((await withoutMetadata(clean)).bytes.equals(clean.bytes)).toBe(true);
  });

  it.each([
    ['a sheet of another program', { 'word/embeddings/oleObject1.bin': strToU8('x') }],
    ['a drawing that can not be looked into', { 'word/media/image3.emf': strToU8('x') }],
    [
      'words in another encoding',
      { 'word/document.xml': Buffer.from(`<w:document>${MAKER}</w:document>`, 'utf16le') },
    ],
    [
      'a document type',
      { 'word/document.xml': strToU8(`<!DOCTYPE a [<!ENTITY x "${MAKER}">]><w:document>&x;</w:document>`) },
    ],
    ['more than any memory', { 'word/footer9.xml': new Uint8Array(61 * 1024 * 1024) }],
  ])('is refused when it holds %s', async (_what, more) => {
    expect((await cleanOf(aDocxBy(MAKER, more))).faultAmong(ATTACHABLE)).toBe('file_names_maker');
  });
});

describe('other files of who is anonymous', () => {
  const brand = (name: string) => Buffer.from(`\0\0\0\u0018ftyp${name}\0\0\0\0${name}mif1${MAKER}`, 'latin1');
  it.each([
    ['HEIC', brand('heic'), 'file_heic'],
    ['a film', brand('mp42'), 'file_names_maker'],
    [
      'a sound',
      Buffer.from(`ID3\u0003\0\0\0\0\0\u0020TPE1${MAKER}`.padEnd(200, '\0'), 'latin1'),
      'file_names_maker',
    ],
  ])('%s is refused', async (_what, bytes, fault) => {
    expect((await cleanOf(bytes)).faultAmong(ATTACHABLE)).toBe(fault);
  });

  it('text is words and nothing else', async () => {
    expect((await cleanOf(Buffer.from('Hej'))).bytes.toString()).toBe('Hej');
  });
});
