import { readCsv } from '#modules/steering';
import { type Ledger, ledgerOf } from './ledger.ts';
import { readLedgerCsv } from './ledger-csv.ts';
import type { Mapping } from './mapping.ts';
import type { SieDocument } from './sie/document.ts';
import { decode, type Encoding } from './sie/encoding.ts';
import { faultAt, type LineFault } from './sie/fault.ts';
import { readSie } from './sie/read.ts';
import { namesSomebody } from './somebody.ts';

export interface ReadLedger {
  readonly source: 'sie' | 'csv';
  readonly encoding: Encoding;
  readonly document: SieDocument;
  /** Null when the file can't be taken. */
  readonly ledger: Ledger | null;
  readonly faults: readonly LineFault[];
}

/** Any file of a ledger: SIE where a line begins with a label, else a table. */
export function readLedgerFile(bytes: Uint8Array, dimensions: Mapping['dimensions']): ReadLedger {
  const { text, encoding } = decode(bytes);
  const source = /^\s*#/.test(text.replace(/^\ufeff/, '')) ? 'sie' : 'csv';
  const { document, faults: unread } =
    source === 'sie' ? readSie(text) : readLedgerCsv(readCsv(text), dimensions);
  const faults = [...unread, ...somebody(document)];
  if (faults.length > 0) return { source, encoding, document, ledger: null, faults };
  return { source, encoding, document, ...ledgerOf(document, dimensions) };
}

function somebody({ objects, accounts, changes }: SieDocument): LineFault[] {
  const named = [...objects.flatMap((o) => [o.code, o.name]), ...accounts.map((a) => a.name)];
  const line = changes.find((c) => c.objects.some((o) => namesSomebody(o.code)))?.line;
  return line !== undefined || named.some((text) => namesSomebody(text))
    ? [faultAt(line ?? 1, 'identity_number')]
    : [];
}
