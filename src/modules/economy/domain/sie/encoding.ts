/** How the text of a file was written. `windows-1252` is no way that SIE knows, but one that some systems write. */
export type Encoding = 'utf-8' | 'cp437' | 'windows-1252';

/** The upper half of code page 437 (IBM PC), which SIE calls PC8: 0x80–0xFF in order. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const BYTE_OF = new Map([...UPPER].map((sign, i) => [sign, 0x80 + i]));

/** Å, Ä, Ö, å, ä, ö in code page 437, and in Windows-1252. */
const SWEDISH_437 = new Set([0x8f, 0x8e, 0x99, 0x86, 0x84, 0x94]);
const SWEDISH_1252 = new Set([0xc5, 0xc4, 0xd6, 0xe5, 0xe4, 0xf6]);

/** Text of any of the three, with which it was. What `#FORMAT` says is not asked: systems write PC8 above files in UTF-8. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const count = (of: ReadonlySet<number>): number => bytes.reduce((n, b) => n + (of.has(b) ? 1 : 0), 0);
    if (count(SWEDISH_1252) > count(SWEDISH_437))
      return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
    return { text: decode437(bytes), encoding: 'cp437' };
  }
}

function decode437(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    const units = Array.from(bytes.subarray(at, at + 8_192), (b) =>
      b < 0x80 ? b : UPPER.charCodeAt(b - 0x80),
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/** Null when the text has a sign that code page 437 lacks. */
export function encode437(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const byte = unit < 0x80 ? unit : BYTE_OF.get(text.charAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}
