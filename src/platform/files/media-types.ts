import { fileTypeFromBuffer } from 'file-type';

/**
 * The kinds of file that the product keeps, with the endings that fit them; the first is the usual one. Nothing that a browser would run,
 * and nothing that carries macros.
 */
const ENDINGS = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'text/plain': ['txt'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'video/mp4': ['mp4'],
  'video/quicktime': ['mov'],
  /** What other systems hand in; people don't attach it. */
  'application/xml': ['xml'],
  /** What the product makes itself, and nobody attaches: by content they are plain text. */
  'text/csv': ['csv'],
  'application/json': ['json'],
} as const satisfies Record<string, readonly string[]>;

export type MediaType = keyof typeof ENDINGS;
export const MEDIA_TYPES = Object.keys(ENDINGS) as MediaType[];
/** What people may attach. */
export const ATTACHABLE: readonly MediaType[] = MEDIA_TYPES.filter(
  (type) => !['application/xml', 'text/csv', 'application/json'].includes(type),
);

export const endingsOf = (type: MediaType): readonly [string, ...string[]] => ENDINGS[type];

/** Names that the recogniser has for the same thing. */
const ALSO_CALLED: Readonly<Record<string, MediaType>> = {
  'image/heif': 'image/heic',
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
};

/** What the bytes are by their own content, whatever they are called; null for what the product does not keep. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<MediaType | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found) {
    const type = ALSO_CALLED[found.mime] ?? found.mime;
    return MEDIA_TYPES.find((known) => known === type) ?? null;
  }
  return isPlainText(bytes) ? 'text/plain' : null;
}

/** UTF-8 without control characters other than tab and line breaks. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
    return text !== '' && !/[\u0000-\u0008\u000B\u000E-\u001F\u007F]/.test(text);
  } catch {
    return false;
  }
}
