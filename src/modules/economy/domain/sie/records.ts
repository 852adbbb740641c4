import { faultAt, type LineFault } from './fault.ts';

/** A field is text, or a list in braces: `{1 "12" 20 "5512"}`. */
export type Field = string | readonly string[];

/** A line that begins with a label. */
export interface SieRecord {
  readonly line: number;
  /** Without #, in capitals. */
  readonly label: string;
  readonly fields: readonly Field[];
}

/** Lines of a file, and faults that are told of it: a packed file can hold tens of millions of either. */
const MOST_LINES = 500_000;
const LONGEST_LINE = 10_000;
export const MOST_FAULTS = 1000;

/**
 * The records of a file: fields with blanks between, in quotes where they hold blanks, `\"` for a quote within. Lines without a label (the
 * braces around the rows of a voucher, or nothing) are no records. Of more lines than are read there are none, and one fault.
 */
export function readRecords(text: string): { records: SieRecord[]; faults: LineFault[] } {
  const records: SieRecord[] = [];
  const faults: LineFault[] = [];
  if (hasTooMany(text)) return { records, faults: [faultAt(MOST_LINES + 1, 'too_many_rows')] };
  let line = 0;
  for (const written of linesOf(text)) {
    line += 1;
    if (faults.length >= MOST_FAULTS) break;
    const trimmed = written.trim();
    if (!trimmed.startsWith('#')) continue;
    const isLong = trimmed.length > LONGEST_LINE;
    const read = isLong ? faultAt(line, 'text_too_long', trimmed) : fieldsOf(trimmed, line);
    if ('code' in read) {
      faults.push(read);
      continue;
    }
    const [label, ...fields] = read.fields;
    if (typeof label === 'string') records.push({ line, label: label.slice(1).toUpperCase(), fields });
  }
  return { records, faults };
}

function hasTooMany(text: string): boolean {
  const lines = linesOf(text);
  for (let n = 0; n < MOST_LINES; n += 1) if (lines.next().done) return false;
  return !lines.next().done;
}

/** One after the other, none kept. */
function* linesOf(text: string): Generator<string> {
  const end = /\r\n|\n|\r/g;
  let from = text.startsWith('\ufeff') ? 1 : 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(from, found.index);
    from = end.lastIndex;
  }
  yield text.slice(from);
}

const BLANK = /[ \t]/;

function fieldsOf(written: string, line: number): { fields: Field[] } | LineFault {
  const fields: Field[] = [];
  let list: string[] | null = null;
  let at = 0;
  while (at < written.length) {
    const sign = written.charAt(at);
    if (BLANK.test(sign)) {
      at += 1;
    } else if (sign === '{') {
      if (list) return faultAt(line, 'unbalanced_object_list', written);
      list = [];
      at += 1;
    } else if (sign === '}') {
      if (!list) return faultAt(line, 'unbalanced_object_list', written);
      fields.push(list);
      list = null;
      at += 1;
    } else {
      const read = sign === '"' ? quoted(written, at) : plain(written, at);
      if (!read) return faultAt(line, 'open_quote', written);
      (list ?? fields).push(read.text);
      at = read.end;
    }
  }
  return list ? faultAt(line, 'open_object_list', written) : { fields };
}

function quoted(written: string, from: number): { text: string; end: number } | null {
  let text = '';
  for (let at = from + 1; at < written.length; at += 1) {
    const sign = written.charAt(at);
    if (sign === '"') return { text, end: at + 1 };
    if (sign === '\\' && /["\\]/.test(written.charAt(at + 1))) at += 1;
    text += written.charAt(at);
  }
  return null;
}

/** Up to a blank, or the end of the list that it stands in. */
function plain(written: string, from: number): { text: string; end: number } {
  let end = from;
  while (end < written.length && !/[ \t{}]/.test(written.charAt(end))) end += 1;
  return { text: written.slice(from, end), end };
}

/** One line. Text that could be read as anything else stands in quotes; what no field can hold (line ends, control signs) becomes a blank. */
export const writeRecord = (label: string, fields: readonly Field[]): string =>
  [
    `#${label}`,
    ...fields.map((f) => (typeof f === 'string' ? written(f) : `{${f.map(written).join(' ')}}`)),
  ].join(' ');

function written(field: string): string {
  if (/^[-+.\w]+$/.test(field)) return field;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is taken out
  const plainText = field.replace(/[\u0000-\u001f\u007f]/g, ' ');
  return `"${plainText.replace(/["\\]/g, '\\$&')}"`;
}
