import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { aDocx, aJpeg, aPdf, aPng } from '#testing';
import { displayName } from './display-name.ts';
import { attachmentDisposition } from './disposition.ts';
import { FileContent, fileContent, LARGEST_FILE } from './file-content.ts';
import { ATTACHABLE, type MediaType, mediaTypeOf } from './media-types.ts';
import { withoutMetadata } from './without-metadata.ts';

const text = (s: string) => Buffer.from(s, 'utf8');

describe('what a file is', () => {
  const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  test.each<[string, Buffer, MediaType | null]>([
    ['a PDF', aPdf(), 'application/pdf'],
    ['a photo', aJpeg(), 'image/jpeg'],
    ['a picture', aPng(), 'image/png'],
    ['a document', aDocx(), DOCX],
    ['Swedish text', text('Ålder: 9 år\r\n\tgår i fyran'), 'text/plain'],
    ['a web page, which is text and is saved as such', text('<html><script>1</script></html>'), 'text/plain'],
    [
      'a drawing with script',
      text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
      'application/xml',
    ],
    ['a program', Buffer.concat([text('MZ'), Buffer.alloc(200, 0x90)]), null],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), null],
    ['text of another encoding', Buffer.from('\u00e5\u00e4\u00f6', 'latin1'), null],
    ['noise', Buffer.from([0, 1, 2, 3]), null],
  ])('%s', async (_what, bytes, type) => {
    expect(await mediaTypeOf(bytes)).toBe(type);
  });

  test('is read from anything without breaking', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await FileContent.of('x', Buffer.from(bytes));
      }),
    );
  });
});

describe('a file as input', () => {
  const faultOf = (value: unknown, types?: readonly MediaType[]) => {
    const parsed = fileContent(types).safeParse(value, { reportInput: true });
    return parsed.success ? null : parsed.error.issues[0]?.message;
  };

  it('is taken when it is of a kind that people attach', async () => {
    expect(faultOf(await FileContent.of('a.pdf', aPdf()))).toBeNull();
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['nothing', async () => undefined, 'required'],
    ['words', async () => 'a file', 'wrong_type'],
    ['an empty file', () => FileContent.of('a.pdf', Buffer.alloc(0)), 'file_empty'],
    ['a program called a PDF', () => FileContent.of('a.pdf', text('MZ\0')), 'file_type'],
    [
      'XML, which only systems hand in',
      () => FileContent.of('a.xml', text('<?xml version="1.0"?><a/>')),
      'file_type',
    ],
    ['a byte too many', () => FileContent.of('a.txt', Buffer.alloc(LARGEST_FILE + 1, 65)), 'file_too_large'],
  ])('is refused: %s', async (_what, make, code) => {
    expect(faultOf(await make())).toBe(code);
  });

  it('may be as large as it says', async () => {
    expect(faultOf(await FileContent.of('a.txt', Buffer.alloc(LARGEST_FILE, 65)))).toBeNull();
  });

  it('is never written as JSON with its bytes', async () => {
    const file = await FileContent.of('a.txt', text('hemligt'));
    expect(JSON.parse(JSON.stringify({ file }))).toEqual({
      file: { name: 'a.txt', mediaType: 'text/plain', byteSize: 7, sha256: file.sha256.toString('hex') },
    });
  });

  it('is not given back when its bytes are no longer those that were kept', async () => {
    const { sha256 } = await FileContent.of('a.txt', text('ett'));
    expect(() => FileContent.kept('a.txt', 'text/plain', text('tv\u00e5'), sha256)).toThrow(/digest/);
    expect(FileContent.kept('a.txt', 'text/plain', text('ett'), sha256).bytes.toString()).toBe('ett');
  });
});

describe('the name of a file', () => {
  test.each<[string, MediaType | null, string]>([
    ['Brev från skolan.pdf', 'application/pdf', 'Brev från skolan.pdf'],
    ['C:\\Users\\anna\\brev.PDF', 'application/pdf', 'brev.pdf'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['sida.html', 'text/plain', 'sida.html.txt'],
    ['bild\u202Egpj.exe', 'image/jpeg', 'bildgpj.exe.jpg'],
    ['foto.jpeg', 'image/jpeg', 'foto.jpeg'],
    ['a\r\nb: c.txt', 'text/plain', 'ab_ c.txt'],
    ['...', 'image/png', 'fil.png'],
    ['', null, 'fil'],
    [`${'å'.repeat(300)}.pdf`, 'application/pdf', `${'å'.repeat(116)}.pdf`],
  ])('%j is shown as it can be', (given, type, shown) => {
    expect(displayName(given, type)).toBe(shown);
  });

  test('can never leave a folder, hide, or grow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...ATTACHABLE), (given, type) => {
        const name = displayName(given, type);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[\\/:\p{Cc}\u202E]/u);
        expect(displayName(name, type)).toBe(name);
      }),
    );
  });

  test.each([
    ['brev.pdf', `attachment; filename="brev.pdf"; filename*=UTF-8''brev.pdf`],
    [
      'Brev från "ÅÄÖ".pdf',
      `attachment; filename="Brev fran _AAO_.pdf"; filename*=UTF-8''Brev%20fr%C3%A5n%20%22%C3%85%C3%84%C3%96%22.pdf`,
    ],
    ["o'b(1).txt", `attachment; filename="o'b(1).txt"; filename*=UTF-8''o%27b%281%29.txt`],
  ])('%s is told the browser', (name, header) => {
    expect(attachmentDisposition(name)).toBe(header);
  });
});

describe('a photo without metadata', () => {
  const SECRET = 'iPhone 59.3293N 18.0686E Maj';

  it.each([
    ['a photo', aJpeg({ exif: SECRET, comment: SECRET, after: SECRET })],
    ['a picture', aPng({ text: SECRET, after: SECRET })],
  ])('has nothing left of place, time or telephone: %s', async (_what, bytes) => {
    expect(bytes.toString('latin1')).toContain(SECRET);
    const file = await FileContent.of('bild', bytes);
    const clean = await withoutMetadata(file);
    expect(clean.bytes.toString('latin1')).not.toContain('iPhone');
    expect(clean.mediaType).toBe(file.mediaType);
    expect(await mediaTypeOf(clean.bytes)).toBe(file.mediaType);
    expect(clean.sha256.equals(file.sha256)).toBe(false);
  });

  it('is the same picture', async () => {
    const plain = aJpeg();
    const clean = await withoutMetadata(
      await FileContent.of('bild', aJpeg({ exif: SECRET, comment: SECRET })),
    );
    expect(clean.bytes.equals(plain)).toBe(true);
    const png = await withoutMetadata(await FileContent.of('bild', aPng({ text: SECRET })));
    expect(png.bytes.equals(aPng())).toBe(true);
  });

  it('still knows which way is up', async () => {
    const clean = await withoutMetadata(
      await FileContent.of('bild', aJpeg({ orientation: 6, exif: SECRET })),
    );
    const again = await withoutMetadata(clean);
    expect(clean.bytes.toString('latin1')).not.toContain('iPhone');
    expect(clean.bytes.includes(Buffer.from('01120003000000010006', 'hex'))).toBe(true);
    expect(again.bytes.equals(clean.bytes)).toBe(true);
  });

  it('is refused when it can not be read', async () => {
    const broken = await FileContent.of('bild', aJpeg().subarray(0, 30));
    expect((await withoutMetadata(broken)).faultAmong(ATTACHABLE)).toBe('file_unreadable');
  });

  it('never breaks, whatever follows its beginning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (rest, jpeg) => {
        const start = jpeg ? Buffer.from('ffd8ffe1', 'hex') : Buffer.from('89504e470d0a1a0a', 'hex');
        await withoutMetadata(await FileContent.of('x', Buffer.concat([start, rest])));
      }),
    );
  });
});
