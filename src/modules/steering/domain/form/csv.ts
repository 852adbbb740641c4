import { CsvError, parse } from 'csv-parse/sync';

/** A record of a file, with the line on which it begins; the first is 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvFault =
  | 'empty_file'
  | 'not_utf8'
  | 'open_quote'
  | 'text_after_quote'
  | 'loose_quote'
  | 'forbidden_characters';

export type CsvRead =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly code: CsvFault };

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;
/** What bytes that are no UTF-8 are read as. */
const UNREADABLE = '\ufffd';

/**
 * A file as spreadsheets write it: semicolons (tabs or commas, when its first line has no semicolon), cells in quotes where they must, any
 * line ends, with or without a byte order mark. Lines on which nothing stands are left out, and so is white space around a cell.
 */
export function readCsv(text: string): CsvRead {
  const records: CsvRecord[] = [];
  // The library tells on which line a record ends; it begins on the one after the last one's.
  let line = 1;
  let fault: CsvFault | null = null;
  const keep = (read: string[], { lines }: { lines: number }): null => {
    const cells = read.map((cell) => cell.normalize('NFC'));
    const joined = cells.join('');
    fault ??= faultIn(joined);
    if (fault === null) {
      if (joined !== '') records.push({ line, cells });
      line = lines + 1;
    }
    return null;
  };
  try {
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      delimiter: separatorOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
      on_record: keep,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault ??= FAULTS[error.code] ?? 'text_after_quote';
  }
  if (fault !== null) return { ok: false, line, code: fault };
  return records.length === 0 ? { ok: false, line: 1, code: 'empty_file' } : { ok: true, records };
}

/** So far in is the first line looked for. */
const HEADER = 10_000;
const QUOTED = /"(?:[^"]|"")*"/g;

/** What stands between the cells: by the first line, which is names alone. */
export function separatorOf(text: string): ';' | '\t' | ',' {
  const [first = ''] = text
    .slice(0, HEADER)
    .replace(/^\ufeff/, '')
    .replace(QUOTED, 'x')
    .trimStart()
    .split(/[\r\n]/, 1);
  if (first.includes(';')) return ';';
  if (first.includes('\t')) return '\t';
  return first.includes(',') ? ',' : ';';
}

const FAULTS: Readonly<Record<string, CsvFault>> = {
  CSV_QUOTE_NOT_CLOSED: 'open_quote',
  CSV_INVALID_CLOSING_QUOTE: 'text_after_quote',
  INVALID_OPENING_QUOTE: 'loose_quote',
};

function faultIn(joined: string): CsvFault | null {
  if (joined.includes(UNREADABLE)) return 'not_utf8';
  return FORBIDDEN.test(joined) ? 'forbidden_characters' : null;
}
