/** A record of a file, with the line on which it begins; the first is 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvFault = 'empty_file' | 'not_utf8' | 'open_quote' | 'text_after_quote' | 'forbidden_characters';

export type CsvRead =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly code: CsvFault };

const SEPARATOR = ';';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;
/** What bytes that are no UTF-8 are read as. */
const UNREADABLE = '\ufffd';

/**
 * A file as spreadsheets write it: semicolons, cells in quotes where they must, any line ends, with or without a byte order mark. Lines on
 * which nothing stands are left out, and so is white space around a cell.
 */
export function readCsv(text: string): CsvRead {
  const scan = new Scan(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const records: CsvRecord[] = [];
  for (let read = scan.record(); read; read = scan.record()) {
    if ('code' in read) return { ok: false, ...read };
    const cells = read.cells.map((cell) => cell.trim().normalize('NFC'));
    const joined = cells.join('');
    if (joined.includes(UNREADABLE)) return { ok: false, line: read.line, code: 'not_utf8' };
    if (FORBIDDEN.test(joined)) return { ok: false, line: read.line, code: 'forbidden_characters' };
    if (joined !== '') records.push({ line: read.line, cells });
  }
  return records.length === 0 ? { ok: false, line: 1, code: 'empty_file' } : { ok: true, records };
}

class Scan {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next record; null at the end. */
  record(): CsvRecord | { line: number; code: CsvFault } | null {
    if (this.#at >= this.#text.length) return null;
    const line = this.#line;
    const cells: string[] = [];
    for (;;) {
      const cell = this.#text[this.#at] === '"' ? this.#quoted() : this.#plain();
      if (typeof cell !== 'string') return { line, code: cell.code };
      cells.push(cell);
      const end = this.#text[this.#at];
      this.#at += 1;
      if (end !== SEPARATOR) {
        this.#line += 1;
        return { line, cells };
      }
    }
  }

  #plain(): string {
    const from = this.#at;
    while (this.#at < this.#text.length && !this.#ends()) this.#at += 1;
    return this.#text.slice(from, this.#at);
  }

  #quoted(): string | { code: CsvFault } {
    let cell = '';
    this.#at += 1;
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      if (end < 0) return { code: 'open_quote' };
      cell += this.#text.slice(this.#at, end);
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') break;
      cell += '"';
      this.#at += 1;
    }
    this.#line += cell.split('\n').length - 1;
    while (this.#text[this.#at] === ' ') this.#at += 1;
    return this.#at >= this.#text.length || this.#ends() ? cell : { code: 'text_after_quote' };
  }

  #ends(): boolean {
    const at = this.#text[this.#at];
    return at === SEPARATOR || at === '\n';
  }
}
