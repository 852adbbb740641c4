import { z } from 'zod';
import { NOT_APPLICABLE, NOT_MEASURED, OF_WHICH, TOTALS, TRENDS, YES_NO } from '../../texts/written.ts';
import {
  Accumulation,
  AreaLevel,
  Better,
  FigureKind,
  type FileForm,
  type FileKind,
  TERTIALS,
  type Tertial,
  Trend,
} from '../codes.ts';
import { type Decimal, readDecimal, shareOf } from '../decimal.ts';
import {
  BUDGET_FIGURES,
  type Counts,
  type EconomyFigure,
  type EconomyRow,
  OUTCOME_FIGURES,
  type Stated,
  type StatedCount,
  type StatedMeasure,
} from '../figure.ts';
import { readHeader } from './columns.ts';
import { type CsvRecord, readCsv, separatorOf } from './csv.ts';

/** What keeps a file from being taken, at a line and, where it is one, a column. */
export interface LineFault {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

export type Content =
  | { readonly form: 'measures'; readonly rows: readonly StatedMeasure[] }
  | { readonly form: 'counts'; readonly rows: readonly StatedCount[] }
  | { readonly form: 'outcome' | 'budget'; readonly rows: readonly EconomyRow[] };

export interface ReadFile {
  /** Null when the first line doesn't say which it is. */
  readonly form: FileForm | null;
  readonly columns: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly faults: readonly LineFault[];
  /** Null when there is a fault: all of it is taken, or none. */
  readonly content: Content | null;
}

const YesNo = z.enum(['yes', 'no']);
const LONGEST = 500;
const MOST_ROWS = 2000;
/** More than any form has. */
const MOST_COLUMNS = 60;
/** So many faults are told of: more tell nobody more, and to look through them takes its time. */
const MOST_FAULTS = 500;
/** The greatest count that can be kept. */
const MOST_COUNTED = 2_147_483_647;

/** A personal identity number as it is written in lists: nobody is in figures. */
const SOMEBODY = /(?<!\d)(?:(?:19|20)?\d{6})[-+]\d{4}(?!\d)/;

/** Every row of a file with what is wrong in it. @param year of measures, whose rows don't say */
export function readFile(kind: FileKind, file: string, text: string, year: number | null): ReadFile {
  const csv = readCsv(text);
  const none = { form: null, columns: [], records: [], content: null };
  if (!csv.ok) return { ...none, faults: [faultAt(csv.line, null, csv.code)] };
  const [head, ...below] = csv.records as [CsvRecord, ...CsvRecord[]];
  const width = head.cells.findLastIndex((cell) => cell !== '') + 1;
  const [first, all] = [withoutEmpty(head, width), below.map((record) => withoutEmpty(record, width))];
  if (first.cells.length > MOST_COLUMNS)
    return { ...none, faults: [faultAt(first.line, null, 'too_many_columns')] };
  const records = all.slice(0, MOST_ROWS);
  const header = readHeader(kind, first);
  const columns = first.cells;
  if (!header.ok) {
    const { missing, unknown, twice } = header;
    const params = { missing: missing.join(', '), unknown: unknown.join(', '), twice: twice.join(', ') };
    return { ...none, columns, records, faults: [faultAt(first.line, null, 'wrong_columns', params)] };
  }
  const faults: LineFault[] = [];
  if (records.length === 0) faults.push(faultAt(first.line, null, 'no_rows'));
  if (all.length > MOST_ROWS) faults.push(faultAt(first.line, null, 'too_many_rows'));
  const { form } = header;
  const separator = `${separatorOf(text)} `.replace('\t', '');
  const cells = records.map((written) => {
    const record = remarkWhole(written, columns, separator);
    if (record.cells.length !== columns.length && faults.length < MOST_FAULTS) {
      const params = { cells: String(record.cells.length), columns: String(columns.length) };
      faults.push(faultAt(record.line, null, 'wrong_cell_count', params));
    }
    if (record.cells.some((cell) => SOMEBODY.test(cell)) && faults.length < MOST_FAULTS)
      faults.push(faultAt(record.line, null, 'identity_number'));
    return new Cells(record, header.at, faults);
  });
  const content = contentOf(form, file, cells, year);
  return { form, columns, records, faults, content: faults.length === 0 ? content : null };
}

/** Spreadsheets write empty cells behind the last column too. */
function withoutEmpty(record: CsvRecord, width: number): CsvRecord {
  const used = Math.max(width, record.cells.findLastIndex((cell) => cell !== '') + 1);
  return used < record.cells.length ? { ...record, cells: record.cells.slice(0, used) } : record;
}

/** A remark is words, and words have semicolons that nobody put in quotes; where there is none, its cell may be left out. */
function remarkWhole(record: CsvRecord, columns: readonly string[], separator: string): CsvRecord {
  const last = columns.length - 1;
  if (columns[last]?.toLowerCase() !== 'remark' || record.cells.length < last) return record;
  return { ...record, cells: [...record.cells.slice(0, last), record.cells.slice(last).join(separator)] };
}

function contentOf(form: FileForm, file: string, cells: readonly Cells[], year: number | null): Content {
  if (form === 'measures') return { form, rows: cells.map((c) => measureOf(file, c, year)) };
  if (form === 'counts') return { form, rows: cells.map((c) => countOf(file, c)) };
  let area: string | null = null;
  const rows = cells.map((c) => {
    const row = economyOf(form, file, c, area);
    if (row.level === 'area') area = row.path.join('/');
    return row;
  });
  return { form, rows: form === 'outcome' && !cells.some((c) => c.has('level')) ? withTotal(rows) : rows };
}

const faultAt = (
  line: number,
  column: string | null,
  code: string,
  params: Readonly<Record<string, string>> = {},
): LineFault => ({ line, column, code, params });

/** The cells of a record by their columns; what can't be read is a fault at its line. */
class Cells {
  readonly line: number;
  readonly #record: CsvRecord;
  readonly #at: ReadonlyMap<string, number>;
  readonly #faults: LineFault[];

  constructor(record: CsvRecord, at: ReadonlyMap<string, number>, faults: LineFault[]) {
    this.line = record.line;
    this.#record = record;
    this.#at = at;
    this.#faults = faults;
  }

  fault(column: string, code: string, params: Readonly<Record<string, string>> = {}): void {
    if (this.#faults.length >= MOST_FAULTS) return;
    // One thing at a time: what can't be read is not missing too.
    if (this.#faults.some((f) => f.line === this.line && f.column === column)) return;
    this.#faults.push(faultAt(this.line, column, code, params));
  }

  has(column: string): boolean {
    return this.#at.has(column);
  }

  text(column: string, needed = false): string {
    const i = this.#at.get(column);
    const text = i === undefined ? '' : (this.#record.cells[i] ?? '');
    if (needed && text === '') this.fault(column, 'cell_needed');
    if (text.length > LONGEST) this.fault(column, 'cell_too_long');
    return text;
  }

  /** @param words other ways of writing a code */
  code<T extends string>(
    column: string,
    codes: z.ZodType<T> & { options: readonly T[] },
    words: Readonly<Record<string, T>> = {},
  ): T {
    const written = this.text(column, true);
    const read = codes.safeParse(words[written.toLowerCase()] ?? written.toLowerCase());
    if (read.success) return read.data;
    if (written !== '') this.fault(column, 'cell_not_in_list', { known: codes.options.join(', '), written });
    return codes.options[0] as T;
  }

  number(column: string): Decimal | null {
    const written = this.text(column);
    // A dash in a table is an empty cell.
    if (NOT_MEASURED.test(written)) return null;
    const read = readDecimal(written);
    if (!read) this.fault(column, 'cell_not_number', { written: written.slice(0, 60) });
    return read;
  }

  count(column: string): number | null {
    const read = this.number(column);
    if (read === null) return null;
    if (Number.isInteger(read.value) && read.value >= 0 && read.value <= MOST_COUNTED) return read.value;
    this.fault(column, 'cell_not_count', { written: this.text(column) });
    return null;
  }
}

function measureOf(file: string, c: Cells, year: number | null): StatedMeasure {
  const value = (tertial: Tertial) => [tertial, statedIn(c, tertial)] as const;
  return {
    source: { file, line: c.line },
    code: c.text('id', true),
    title: c.text('title_sv', true),
    kind: c.code('kind', FigureKind),
    better: c.code('better', Better),
    accumulation: c.code('accumulation', Accumulation),
    year,
    unit: c.text('unit') || null,
    values: Object.fromEntries(TERTIALS.map(value)) as Record<Tertial, Stated>,
    target: c.number('target'),
    trend: c.text('trend') === '' ? null : c.code('trend', Trend, TRENDS),
    goalMet: c.text('goal_met') === '' ? null : c.code('goal_met', YesNo, YES_NO) === 'yes',
  };
}

function statedIn(c: Cells, tertial: Tertial): Stated {
  const counts = countsIn(c, tertial);
  const written = c.text(tertial);
  if (NOT_APPLICABLE.test(written)) return { state: 'not_applicable' };
  if (!NOT_MEASURED.test(written)) {
    const figure = c.number(tertial);
    return figure ? { state: 'measured', figure, counts } : { state: 'not_measured' };
  }
  if (!counts) return { state: 'not_measured' };
  return { state: 'measured', figure: figureOf(counts), counts };
}

/** A share of its counts, told as most tell it. */
export const figureOf = ({ numerator, denominator }: Counts): Decimal => ({
  value: Math.round(shareOf(numerator, denominator)),
  decimals: 0,
});

function countsIn(c: Cells, tertial: Tertial): Counts | null {
  const [n, d] = [`${tertial}_numerator`, `${tertial}_denominator`];
  const [numerator, denominator] = [c.count(n), c.count(d)];
  if (numerator === null && denominator === null) return null;
  // Of nobody there is no share: it was not measured, and nothing can be stated of it.
  if (denominator === 0 && (numerator ?? 0) === 0 && NOT_MEASURED.test(c.text(tertial))) return null;
  if (denominator === 0) c.fault(d, 'share_of_nobody', { tertial });
  if (numerator === null) c.fault(n, 'cell_needed');
  if (denominator === null) c.fault(d, 'cell_needed');
  return numerator !== null && denominator ? { numerator, denominator } : null;
}

const PERIOD = /^((?:19|20|21)\d\d)(?:-(T[123]))?$/;

function countOf(file: string, c: Cells): StatedCount {
  const written = c.text('period', true);
  const [, year, tertial] = PERIOD.exec(written.toUpperCase()) ?? [];
  if (written !== '' && year === undefined) c.fault('period', 'cell_not_period', { written });
  const remark = c.text('remark') || null;
  const [numerator, denominator] = [c.count('numerator'), c.count('denominator')];
  if (numerator === null && denominator === null && remark === null) c.fault('numerator', 'nothing_stated');
  if (numerator === null && denominator !== null) c.fault('numerator', 'cell_needed');
  return {
    source: { file, line: c.line },
    code: c.text('id', true),
    year: Number(year ?? 0),
    tertial: (tertial as Tertial | undefined) ?? null,
    numerator,
    denominator,
    remark,
  };
}

/** @param above the area that was named last, of which a "varav" is */
function economyOf(form: 'outcome' | 'budget', file: string, c: Cells, above: string | null): EconomyRow {
  const name = c.text('area_sv', true);
  const isOfWhich = OF_WHICH.test(name) && above !== null;
  const path = (isOfWhich ? `${above}/${name}` : name).split('/').map((part) => part.trim());
  if (path.some((part) => part === '') && name !== '') c.fault('area_sv', 'path_with_gap');
  const names = form === 'outcome' ? OUTCOME_FIGURES : BUDGET_FIGURES;
  const figures: Partial<Record<EconomyFigure, Decimal>> = {};
  for (const column of names) {
    const figure = c.number(column);
    if (figure) figures[column] = figure;
  }
  if (Object.keys(figures).length === 0) c.fault(names[0], 'nothing_stated');
  const placed = TOTALS.test(name) ? 'total' : path.length > 1 ? 'part' : 'area';
  const level = form === 'budget' || c.has('level') ? c.code('level', AreaLevel) : placed;
  return { source: { file, line: c.line }, path, level, figures };
}

/** The total is known by its name, else it is the last row: unless nothing in that is near the sum of the others, when it is one more area. */
function withTotal(rows: readonly EconomyRow[]): readonly EconomyRow[] {
  const last = rows.at(-1);
  if (last?.level !== 'area' || rows.some((r) => r.level === 'total')) return rows;
  const areas = rows.filter((r) => r.level === 'area' && r !== last);
  const near = OUTCOME_FIGURES.filter((figure) => {
    const stated = last.figures[figure]?.value ?? 0;
    const sum = areas.reduce((n, r) => n + (r.figures[figure]?.value ?? 0), 0);
    return sum !== 0 && Math.abs(stated - sum) <= Math.abs(sum) * NEAR;
  });
  return areas.length === 0 || near.length === 0
    ? rows
    : [...rows.slice(0, -1), { ...last, level: 'total' as const }];
}

/** So far from the sum may a total be that is wrong. */
const NEAR = 0.1;
