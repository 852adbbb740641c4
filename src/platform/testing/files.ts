import { crc32, deflateSync } from 'node:zlib';

/** Small files that are what they say, for tests and the demo's own papers. */

export const aPdf = (words = 'Samsyn'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%${words}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  );

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** A JPEG by its segments; no decoder would make a picture of it. */
export function aJpeg(
  with_: { exif?: string; orientation?: number; comment?: string; after?: string } = {},
): Buffer {
  const { exif, orientation, comment, after } = with_;
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000000000000', 'hex');
  tiff.writeUInt16BE(orientation ?? 1, 18);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(exif === undefined && orientation === undefined
      ? []
      : [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(`\0\0${exif ?? ''}`)]))]),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
    ...(comment === undefined ? [] : [segment(0xfe, Buffer.from(comment))]),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(after ?? ''),
  ]);
}

const chunk = (name: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
};

/** One grey dot. */
export function aPng(with_: { text?: string; after?: string } = {}): Buffer {
  const { text, after } = with_;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    ...(text === undefined ? [] : [chunk('tEXt', Buffer.from(`Author\0${text}`, 'latin1'))]),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(after ?? ''),
  ]);
}

/** A word processor's document, as far as anybody looks before it is opened. */
export function aDocx(): Buffer {
  const types =
    '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const entries = [
    ['[Content_Types].xml', types],
    ['word/document.xml', '<document/>'],
  ].map(([name = '', body = '']) => {
    const head = Buffer.alloc(30);
    head.write('PK\u0003\u0004', 0, 'latin1');
    head.writeUInt32LE(crc32(body), 14);
    head.writeUInt32LE(body.length, 18);
    head.writeUInt32LE(body.length, 22);
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, Buffer.from(name), Buffer.from(body)]);
  });
  return Buffer.concat([...entries, Buffer.from('504b0506000000000000000000000000000000000000', 'hex')]);
}
