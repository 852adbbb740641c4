import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { aDocx, aJpeg, aPdf, aPng } from '#testing';
import { attachmentDisposition } from './disposition.ts';
import { FileContent, LARGEST_FILE } from './file-content.ts';
import { ATTACHABLE } from './media-types.ts';
import { withoutMetadata } from './without-metadata.ts';

/* Files that are made to be taken for something else, or to cost whoever opens them more than they weigh. */

const TYPES = (main: string) =>
  strToU8(
    `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const WITH_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const zip = (parts: Zippable): Buffer => Buffer.from(zipSync(parts, { level: 1 }));
const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('a file in disguise', () => {
  const PAGE = '<html><script>document.title = 1</script></html>';
  // What each is kept and handed out as; null for what is refused.
  test.each<[string, string, Buffer, string | null]>([
    ['a program called a PDF', 'brev.pdf', bytes('MZ\x90\0\x03'), null],
    ['a program with two endings', 'brev.pdf.exe', bytes('MZ\x90\0\x03'), null],
    ['a PDF with two endings', 'brev.exe.pdf', aPdf(), 'brev.exe.pdf'],
    ['a PDF called a program', 'brev.exe', aPdf(), 'brev.exe.pdf'],
    ['a PDF called a shortcut', 'brev.pdf.lnk', aPdf(), 'brev.pdf.lnk.pdf'],
    ['a name with an end in the middle', 'brev.pdf\0.exe', aPdf(), 'brev.pdf.exe.pdf'],
    ['a name that ends in dots and blanks', 'brev.exe. . ', aPdf(), 'brev.exe.pdf'],
    ['a stream beside a file', 'brev.pdf::$DATA', aPdf(), 'brev.pdf__$DATA.pdf'],
    ['a photo that is a page too', 'bild.html', Buffer.concat([aJpeg(), bytes(PAGE)]), 'bild.html.jpg'],
    ['a picture that is a page too', 'bild.html', Buffer.concat([aPng(), bytes(PAGE)]), 'bild.html.png'],
    ['a picture that is an archive too', 'a.zip', Buffer.concat([aPng(), aDocx()]), 'a.zip.png'],
    ['a PDF that is a page too', 'a.html', aPdf(PAGE), 'a.html.pdf'],
    ['a page', 'a.pdf', bytes(PAGE), 'a.pdf.txt'],
    [
      'a drawing with a script',
      'a.svg',
      bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      'a.svg.txt',
    ],
    ['an animation that is a script too', 'a.gif', bytes('GIF89a=1;alert(1)//\0'), null],
    ['a script with a shell', 'a.txt', bytes('#!/bin/sh\nrm -rf /\n\0'), null],
    ['an archive', 'a.docx', zip({ 'a.txt': strToU8('a') }), null],
    [
      'a document with macros, called one without',
      'a.docx',
      zip({ '[Content_Types].xml': TYPES(WITH_MACROS), 'word/document.xml': strToU8('<a/>') }),
      null,
    ],
  ])('%s', async (_what, name, content, kept) => {
    const file = await FileContent.of(name, content);
    const fault = file.faultAmong(ATTACHABLE);
    expect(fault === null ? file.name : fault).toBe(kept ?? 'file_type');
    // Whatever it is, it is told to be saved, under a name that no header is broken by.
    expect(attachmentDisposition(file.name)).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''\S+$/,
    );
  });
});

describe('a file that grows when it is opened', () => {
  const MB = 1024 * 1024;
  /** Milliseconds within which it is dealt with, on a busy machine too; to unpack it all would take gigabytes. */
  const WITHIN = 4_000;
  const parts = (document: Uint8Array, more: Zippable = {}): Zippable => ({
    '[Content_Types].xml': TYPES(WORD),
    '_rels/.rels': strToU8('<Relationships/>'),
    'word/document.xml': document,
    ...more,
  });
  const zeros = (size: number) => new Uint8Array(size);

  let made: Buffer | undefined;
  const large = (): Buffer => {
    made ??= zip(parts(zeros(64 * MB)));
    return made;
  };

  /** The size that the first entry of a name says it has, written over in both of its headers. */
  function saying(packed: Buffer, name: string, size: number): Buffer {
    const out = Buffer.from(packed);
    for (const [signature, sizeAt, nameAt] of [
      ['504b0304', 22, 30],
      ['504b0102', 24, 46],
    ] as const) {
      for (let at = out.indexOf(signature, 0, 'hex'); at >= 0; at = out.indexOf(signature, at + 4, 'hex'))
        if (out.subarray(at + nameAt, at + nameAt + name.length).toString() === name)
          out.writeUInt32LE(size, at + sizeAt);
    }
    return out;
  }

  it.each<[string, () => Buffer]>([
    ['in one part', large],
    [
      'in many parts',
      () =>
        zip(
          parts(
            strToU8('<a/>'),
            Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`word/p${i}.xml`, zeros(MB)])),
          ),
        ),
    ],
    [
      'in more parts than a document has',
      () =>
        zip(
          parts(
            strToU8('<a/>'),
            Object.fromEntries(Array.from({ length: 1_100 }, (_, i) => [`word/p${i}.xml`, zeros(1)])),
          ),
        ),
    ],
    ['and says that it is small', () => saying(large(), 'word/document.xml', 10)],
    [
      'and says that it has no end',
      () => saying(zip(parts(strToU8('<a/>'))), 'word/document.xml', 0xfffffff0),
    ],
  ])('is refused, or cut, without being unpacked: %s', async (_what, make) => {
    const bomb = make();
    expect(bomb.length).toBeLessThan(LARGEST_FILE);
    const [before, started] = [process.memoryUsage.rss(), performance.now()];
    const file = await FileContent.of('brev.docx', bomb);
    const plain = await withoutMetadata(file);
    expect(performance.now() - started).toBeLessThan(WITHIN);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * MB);
    // Nothing of a size that was hidden comes out again.
    expect(plain.faultAmong(ATTACHABLE) !== null || plain.bytes.length < bomb.length + 1_000).toBe(true);
  });

  it('is recognised by its first parts alone, however much follows', async () => {
    const bomb = zip({ '[Content_Types].xml': zeros(64 * MB) });
    const started = performance.now();
    const file = await FileContent.of('a.docx', bomb);
    expect(performance.now() - started).toBeLessThan(WITHIN);
    expect(file.faultAmong(ATTACHABLE)).toBe('file_type');
  });
});
