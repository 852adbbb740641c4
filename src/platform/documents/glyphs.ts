import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The font of every document, in its two weights: what one of them lacks is not set. */
const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'];

/** Ranges of code points, first and last, in order. */
type Ranges = readonly (readonly [first: number, last: number])[];

let fonts: readonly Ranges[] | undefined;

const fontRanges = (): readonly Ranges[] => {
  fonts ??= FONTS.map((font) =>
    rangesOf(
      readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${font}`)),
    ),
  );
  return fonts;
};

/** The code points that a font has a glyph for, by the widest of its character maps (OpenType `cmap`, formats 12 and 4). */
function rangesOf(font: Buffer): Ranges {
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const entry = 12 + i * 16;
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue;
    const cmap = font.subarray(font.readUInt32BE(entry + 8));
    const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) =>
      cmap.subarray(cmap.readUInt32BE(4 + n * 8 + 4)),
    );
    const full = maps.find((map) => map.readUInt16BE(0) === 12);
    if (full)
      return Array.from({ length: full.readUInt32BE(12) }, (_, n) => [
        full.readUInt32BE(16 + n * 12),
        full.readUInt32BE(16 + n * 12 + 4),
      ]);
    const basic = maps.find((map) => map.readUInt16BE(0) === 4);
    if (basic) {
      const segments = basic.readUInt16BE(6) / 2;
      return Array.from({ length: segments }, (_, n) => [
        basic.readUInt16BE(16 + segments * 2 + n * 2),
        basic.readUInt16BE(14 + n * 2),
      ]);
    }
  }
  throw new Error('The font has no character map that can be read');
}

const isIn = (ranges: Ranges, code: number): boolean =>
  ranges.some(([first, last]) => first <= code && code <= last);

/** What shows nothing: controls, and marks that turn or hide what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * Words that can be set. A run of characters that the fonts lack becomes `instead`, so that it is seen that something stood there; what shows
 * nothing is left out, and a tab is a blank. Line breaks stay.
 */
export function printable(text: string, instead: string): string {
  let out = '';
  let isMissing = false;
  for (const char of text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ')) {
    if (char !== '\n' && UNSEEN.test(char)) continue;
    const code = char.codePointAt(0) ?? 0;
    const isThere = char === '\n' || fontRanges().every((ranges) => isIn(ranges, code));
    if (isThere) out += char;
    else if (!isMissing) out += instead;
    isMissing = !isThere;
  }
  return out;
}
