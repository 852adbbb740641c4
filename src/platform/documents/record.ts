import { compiler, layouts } from './layouts.ts';

/** A piece of a field: words as they were written, or where words were taken out and by what. */
export type RecordSegment =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'removed'; readonly text: string };

export interface RecordField {
  readonly name: string;
  readonly segments: readonly RecordSegment[];
}

/** A part under its heading: words, fields, words. */
export interface RecordSection {
  readonly heading: string | null;
  /** 3 under a heading of level 2. */
  readonly level: 2 | 3;
  readonly lead: readonly string[];
  readonly fields: readonly RecordField[];
  readonly end: readonly string[];
}

/** A record of parts and fields, as it is set on A4. In Swedish. */
export interface RecordDocument {
  /** The first heading, and the document's title. */
  readonly title: string;
  /** Whose it is, the first line in bold; at least one. */
  readonly sender: readonly string[];
  readonly sections: readonly RecordSection[];
  /** At the foot of each page, beside the page's number. */
  readonly footer: string;
  /** What stands before the page's number, and between it and how many they are. */
  readonly pageOf: readonly [before: string, between: string];
}

/**
 * A record as accessible PDF (PDF/UA-1): title, language, headings and the list of fields are tagged. The same record is the same bytes.
 * @throws DocumentFault
 */
export const recordPdf = async (record: RecordDocument): Promise<Buffer> =>
  await compiler.pdf(layouts['./record.typ'] ?? '', record);
