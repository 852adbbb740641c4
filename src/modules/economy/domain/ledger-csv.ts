import type { CsvRead } from '#modules/steering';
import { readAmount } from './sie/amount.ts';
import type { Change, SieDocument } from './sie/document.ts';
import { type FaultCode, faultAt, type LineFault } from './sie/fault.ts';

const NEEDED = ['period', 'konto', 'ansvar', 'verksamhet', 'budget', 'utfall'] as const;
const NAMES = ['kontonamn', 'ansvarsnamn', 'verksamhetsnamn'] as const;
type Column = (typeof NEEDED)[number] | (typeof NAMES)[number];
const MOST_FAULTS = 200;
const LONGEST = 200;

interface Dimensions {
  readonly responsibility: number;
  readonly activity: number;
}

/**
 * A ledger as a table: `period;konto;ansvar;verksamhet;budget;utfall`, a row a month. A row with neither `ansvar` nor `verksamhet` is the account's total.
 * Costs plus, income minus, as in SIE.
 */
export function readLedgerCsv(
  read: CsvRead,
  dimensions: Dimensions,
): { document: SieDocument; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const document = {
    ...NONE,
    years: [] as { yearNo: number; from: string; to: string }[],
    changes: [] as Change[],
  };
  const accounts = new Map<string, string>();
  const objects = new Map<string, { dimension: number; code: string; name: string }>();
  if (!read.ok) return { document, faults: [faultAt(read.line, csvFault(read.code), read.code)] };
  const [head, ...records] = read.records;
  const columns = head?.cells.map((c) => c.toLowerCase()) ?? [];
  const at = (column: Column): number => columns.indexOf(column);
  const missing = NEEDED.filter((c) => at(c) < 0);
  const unknown = columns.filter((c) => !([...NEEDED, ...NAMES] as string[]).includes(c));
  if (missing.length + unknown.length > 0 || new Set(columns).size < columns.length)
    return {
      document,
      faults: [faultAt(head?.line ?? 1, 'wrong_columns', [...missing, ...unknown].join(', '))],
    };
  for (const { line, cells } of records) {
    if (faults.length >= MOST_FAULTS) break;
    const cell = (column: Column): string => cells[at(column)] ?? '';
    const fault = (code: FaultCode, written = '') => faults.push(faultAt(line, code, written));
    if (cells.length !== columns.length) fault('wrong_columns', String(cells.length));
    else if (cells.some((c) => c.length > LONGEST)) fault('text_too_long');
    else {
      const period = /^((?:19|20|21)\d\d)-?(0[1-9]|1[0-2])$/.exec(cell('period'));
      const account = cell('konto');
      if (!period) fault('not_period', cell('period'));
      else if (account === '') fault('field_missing', 'konto');
      else {
        const of = [
          { dimension: dimensions.responsibility, code: cell('ansvar'), name: cell('ansvarsnamn') },
          { dimension: dimensions.activity, code: cell('verksamhet'), name: cell('verksamhetsnamn') },
        ].filter((o) => o.code !== '');
        if (cell('kontonamn') !== '') accounts.set(account, cell('kontonamn'));
        for (const o of of) if (o.name !== '') objects.set(`${o.dimension} ${o.code}`, o);
        for (const [kind, column] of [
          ['outcome', 'utfall'],
          ['budget', 'budget'],
        ] as const) {
          if (cell(column) === '') continue;
          const amount = readAmount(plain(cell(column)));
          if (amount === null) fault('not_amount', cell(column));
          else if (!Number.isFinite(amount)) fault('amount_too_large', cell(column));
          else
            document.changes.push({
              line,
              kind,
              yearNo: 0,
              month: `${period[1]}-${period[2]}`,
              account,
              objects: of.map(({ dimension, code }) => ({ dimension, code })),
              amount,
            });
        }
      }
    }
  }
  const [year] = document.changes.map((c) => c.month.slice(0, 4));
  if (year) document.years.push({ yearNo: 0, from: `${year}-01-01`, to: `${year}-12-31` });
  else if (faults.length === 0) faults.push(faultAt(1, 'nothing_of_the_year'));
  return {
    document: {
      ...document,
      accounts: [...accounts].map(([account, name]) => ({ account, name })),
      objects: [...objects.values()],
    },
    faults,
  };
}

const NONE: SieDocument = {
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

/** A Swedish number: blanks between thousands, a comma before decimals, any dash for minus. */
const plain = (written: string): string =>
  written
    .replace(/[ \u00a0\u2009\u202f]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');

const csvFault = (code: string): FaultCode =>
  code === 'empty_file' || code === 'open_quote' || code === 'forbidden_characters' ? code : 'not_table';
