import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { z } from 'zod';
import type { LedgerFile } from '../contract.ts';
import type { Mapping } from '../domain/mapping.ts';
import { type ReadLedger, readLedgerFile } from '../domain/read-file.ts';
import { faultAt } from '../domain/sie/fault.ts';
import type { BatchFacts } from '../tables.ts';

/** The largest file that is read, in bytes as it is unpacked. */
const LARGEST = 20 * 1024 * 1024;

export interface InHand {
  readonly checksum: string;
  /** As it came, packed. */
  readonly packed: Buffer;
  readonly read: ReadLedger;
}

/** A file as it was sent, packed or not. What is too large once it is unpacked is not unpacked further. */
export function ledgerFileIn(input: z.output<typeof LedgerFile>, dimensions: Mapping['dimensions']): InHand {
  const sent = Buffer.from(input.content, 'base64');
  const isPacked = sent[0] === 0x1f && sent[1] === 0x8b;
  const bytes = isPacked ? unpacked(sent) : sent;
  const checksum = createHash('sha256')
    .update(bytes ?? sent)
    .digest('hex');
  const read = bytes
    ? readLedgerFile(bytes, dimensions)
    : { ...readLedgerFile(Buffer.alloc(0), dimensions), faults: [faultAt(1, 'too_large')] };
  return { checksum, packed: isPacked ? sent : gzipSync(sent), read };
}

function unpacked(sent: Buffer): Buffer | null {
  try {
    return gunzipSync(sent, { maxOutputLength: LARGEST });
  } catch {
    return null;
  }
}

/** The names of what stands in the rows that are kept, and of nothing else. */
export function factsOf({ document, ledger }: ReadLedger, dimensions: Mapping['dimensions']): BatchFacts {
  const rows = ledger?.rows ?? [];
  const named = (dimension: number, codes: readonly (string | null)[]): Record<string, string> => {
    const used = new Set(codes);
    return Object.fromEntries(
      document.objects
        .filter((o) => o.dimension === dimension && used.has(o.code))
        .map((o) => [o.code, o.name]),
    );
  };
  const accounts = new Set(rows.map((r) => r.account));
  return {
    company: document.company,
    program: document.program,
    madeOn: document.madeOn,
    coversTo: document.coversTo,
    dimensions,
    accounts: Object.fromEntries(
      document.accounts.filter((a) => accounts.has(a.account)).map((a) => [a.account, a.name]),
    ),
    responsibilities: named(
      dimensions.responsibility,
      rows.map((r) => r.responsibility),
    ),
    activities: named(
      dimensions.activity,
      rows.map((r) => r.activity),
    ),
  };
}
