import { isCalendarDate } from '#platform/calendar';
import { readAmount } from './amount.ts';
import { checksumFault } from './checksum.ts';
import type { Change, ObjectOf, SieDocument } from './document.ts';
import { type FaultCode, faultAt, type LineFault } from './fault.ts';
import { type Field, MOST_FAULTS, readRecords, type SieRecord } from './records.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Nothing that is kept is longer. */
const LONGEST = 200;
const LONGEST_CODE = 40;

/** Reads a file of SIE 4, of any type but vouchers alone. Labels that are not known are passed by, as the format says. */
export function readSie(text: string): { document: SieDocument; faults: LineFault[] } {
  const { records, faults } = readRecords(text);
  const reader = new Reader(faults);
  for (const record of records) {
    if (faults.length >= MOST_FAULTS) break;
    reader.take(record);
  }
  if (records.length === 0 && faults.length === 0)
    faults.push(faultAt(1, text.trim() ? 'not_a_ledger' : 'empty_file'));
  const differs = faults.length < MOST_FAULTS && checksumFault(records);
  if (differs) faults.push(differs);
  return { document: reader.document, faults: faults.sort((a, b) => a.line - b.line) };
}

class Reader {
  readonly document: Writable<SieDocument> = {
    type: null,
    company: null,
    program: null,
    madeOn: null,
    coversTo: null,
    years: [],
    dimensions: [],
    objects: [],
    accounts: [],
    results: [],
    changes: [],
  };
  readonly #faults: LineFault[];

  constructor(faults: LineFault[]) {
    this.#faults = faults;
  }

  take(record: SieRecord): void {
    const { line, label, fields } = record;
    const text = (i: number): string => {
      const field = fields[i];
      if (typeof field !== 'string') throw new Fault('field_missing', `#${label}`);
      if (field.length > LONGEST) throw new Fault('text_too_long', field);
      return storable(field);
    };
    const code = (i: number): string => {
      const written = text(i);
      if (written === '') throw new Fault('field_missing', `#${label}`);
      if (written.length > LONGEST_CODE) throw new Fault('text_too_long', written);
      return written;
    };
    try {
      this.#takeOne(label, line, fields, text, code);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#faults.push(faultAt(line, error.code, error.written));
    }
  }

  #takeOne(
    label: string,
    line: number,
    fields: readonly Field[],
    text: (i: number) => string,
    code: (i: number) => string,
  ): void {
    const { document } = this;
    switch (label) {
      case 'SIETYP':
        document.type = numberIn(text(0));
        return;
      case 'FNAMN':
        document.company = text(0);
        return;
      case 'PROGRAM':
        document.program = text(0);
        return;
      case 'GEN':
        document.madeOn = dayIn(text(0));
        return;
      case 'OMFATTN':
        document.coversTo = dayIn(text(0));
        return;
      case 'RAR':
        document.years.push({ yearNo: numberIn(text(0)), from: dayIn(text(1)), to: dayIn(text(2)) });
        return;
      case 'DIM':
        document.dimensions.push({ dimension: numberIn(text(0)), name: text(1), above: null });
        return;
      case 'UNDERDIM':
        document.dimensions.push({ dimension: numberIn(text(0)), name: text(1), above: numberIn(text(2)) });
        return;
      case 'OBJEKT':
        document.objects.push({ dimension: numberIn(text(0)), code: code(1), name: text(2) });
        return;
      case 'KONTO':
        document.accounts.push({ account: code(0), name: text(1) });
        return;
      case 'RES':
        document.results.push({
          line,
          yearNo: numberIn(text(0)),
          account: code(1),
          amount: amountIn(text(2)),
        });
        return;
      case 'PSALDO':
      case 'PBUDGET':
        document.changes.push(this.#change(label, line, fields, text, code));
        return;
    }
  }

  #change(
    label: 'PSALDO' | 'PBUDGET',
    line: number,
    fields: readonly Field[],
    text: (i: number) => string,
    code: (i: number) => string,
  ): Change {
    const list = fields[3];
    const objects = typeof list === 'string' || list === undefined ? null : objectsIn(list);
    // Some programs leave out the braces of a total.
    const amountAt = objects === null ? 3 : 4;
    return {
      line,
      kind: label === 'PSALDO' ? 'outcome' : 'budget',
      yearNo: numberIn(text(0)),
      month: monthIn(text(1)),
      account: code(2),
      objects: objects ?? [],
      amount: amountIn(text(amountAt)),
    };
  }
}

class Fault extends Error {
  readonly code: FaultCode;
  readonly written: string;

  constructor(code: FaultCode, written: string) {
    super(code);
    this.code = code;
    this.written = written;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** What a database can keep, and paper show. */
function storable(written: string): string {
  if (FORBIDDEN.test(written)) throw new Fault('forbidden_characters', '');
  return written;
}

function numberIn(written: string): number {
  if (!/^-?\d{1,6}$/.test(written)) throw new Fault('not_number', written);
  return Number(written) || 0;
}

function dayIn(written: string): string {
  const day = written.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (!isCalendarDate(day)) throw new Fault('not_day', written);
  return day;
}

function monthIn(written: string): string {
  const found = /^((?:19|20|21)\d\d)(0[1-9]|1[0-2])$/.exec(written);
  if (!found) throw new Fault('not_period', written);
  return `${found[1]}-${found[2]}`;
}

function amountIn(written: string): number {
  const amount = readAmount(written);
  if (amount === null) throw new Fault('not_amount', written);
  if (!Number.isFinite(amount)) throw new Fault('amount_too_large', written);
  return amount;
}

function objectsIn(list: readonly string[]): ObjectOf[] {
  const objects: ObjectOf[] = [];
  for (let i = 0; i < list.length; i += 2) {
    const [dimension = '', code] = [list[i], list[i + 1]];
    if (code === undefined || code === '') throw new Fault('unbalanced_object_list', list.join(' '));
    if (code.length > LONGEST_CODE) throw new Fault('text_too_long', code);
    objects.push({ dimension: numberIn(dimension), code: storable(code) });
  }
  return objects;
}
