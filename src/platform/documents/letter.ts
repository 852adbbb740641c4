import { compiler, layouts } from './layouts.ts';

/** A part of a letter's text. The strings are words, whatever they look like. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** A line break is one. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What must not be missed, as a last day. */
  | { readonly kind: 'important'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A letter as it is set on A4, to be folded for an envelope with a window. */
export interface LetterDocument {
  readonly lang: 'sv' | 'en';
  /** Letters of a size for whoever reads with difficulty. */
  readonly large: boolean;
  /** The first heading, and the document's title. */
  readonly title: string;
  /** Who writes, the first line in bold; at least one. */
  readonly sender: readonly string[];
  /** Date and reference. */
  readonly marks: readonly string[];
  /** Name and address, a line each. */
  readonly recipient: readonly string[];
  readonly blocks: readonly LetterBlock[];
  readonly signature: readonly string[];
  /** At the foot of each page, beside the page's number. */
  readonly footer: string;
}

/**
 * A letter as accessible PDF (PDF/UA-1): title, language, headings and lists are tagged. The same letter is the same bytes.
 * @throws DocumentFault
 */
export async function letterPdf(letter: LetterDocument): Promise<Buffer> {
  const data = {
    ...letter,
    region: letter.lang === 'sv' ? 'SE' : 'GB',
    pageWord: letter.lang === 'sv' ? 'Sida' : 'Page',
  };
  return await compiler.pdf(layouts['./letter.typ'] ?? '', data);
}
