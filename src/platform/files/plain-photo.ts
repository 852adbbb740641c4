/* Photos without what the camera has written into them: the picture, its colours and which way is up stay. */

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** ITU-T T.81: segments up to the end of the image; what follows it (a film, a second photo) goes too. */
export function plainJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let upright: Buffer | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return joined(kept, upright, bytes.subarray(at, at + 2));
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === APP1) upright ??= orientationSegment(segment);
    else if (isOfThePicture(marker, segment)) kept.push(segment);
    at = end;
    if (marker === SOS) {
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return at + 2 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] === EOI
    ? joined(kept, upright, bytes.subarray(at, at + 2))
    : null;
}

function joined(
  [start = Buffer.alloc(0), ...rest]: readonly Buffer[],
  upright: Buffer | null,
  end: Buffer,
): Buffer {
  return Buffer.concat([start, ...(upright ? [upright] : []), ...rest, end]);
}

function isOfThePicture(marker: number, segment: Buffer): boolean {
  const named = (name: string) => segment.subarray(4, 4 + name.length).toString('latin1') === name;
  if (marker === APP0) return named('JFIF\0');
  if (marker === APP2) return named('ICC_PROFILE\0');
  if (marker === APP14) return named('Adobe');
  return !(marker >= APP1 && marker <= APP15) && marker !== COMMENT;
}

/** The first marker after the compressed data, which is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;

/** A segment that says which way is up and nothing else; null when the photo is upright or does not say. */
function orientationSegment(exif: Buffer): Buffer | null {
  if (exif.subarray(4, 10).toString('latin1') !== 'Exif\0\0' || exif.length < 18) return null;
  const tiff = exif.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = u32(4);
  if (first + 2 > tiff.length) return null;
  for (let entry = first + 2, n = u16(first); n > 0 && entry + 12 <= tiff.length; entry += 12, n -= 1) {
    if (u16(entry) !== ORIENTATION) continue;
    const value = u16(entry + 8);
    return value > 1 && value <= 8 ? written(value) : null;
  }
  return null;
}

function written(orientation: number): Buffer {
  const segment = Buffer.from(
    'ffe100224578696600004d4d002a000000080001011200030000000100000000' + '00000000',
    'hex',
  );
  segment.writeUInt16BE(orientation, 28);
  return segment;
}

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');
const OF_THE_PICTURE = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT pHYs bKGD hIST sPLT acTL fcTL fdAT'.split(' '),
);

/** PNG, third edition: chunks up to IEND; texts, times and Exif go. */
export function plainPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(PNG_START)) return null;
  const kept: Buffer[] = [PNG_START];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (OF_THE_PICTURE.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
