import type { LedgerFinding } from './domain/ledger-finding.ts';
import type { Encoding } from './domain/sie/encoding.ts';

interface Own {
  tenant_id: string;
  authority_id: string;
}

interface Signed {
  set_at: Date;
  set_by: string;
  set_by_employee: string | null;
}

/** What a file says of itself, and what its codes are called. */
export interface BatchFacts {
  readonly company: string | null;
  readonly program: string | null;
  readonly madeOn: string | null;
  readonly coversTo: string | null;
  readonly dimensions: { readonly responsibility: number; readonly activity: number };
  readonly accounts: Readonly<Record<string, string>>;
  readonly responsibilities: Readonly<Record<string, string>>;
  readonly activities: Readonly<Record<string, string>>;
}

export interface EconomyTables {
  'economy.batch': Own & {
    id: string;
    source: 'sie' | 'csv';
    file_name: string;
    encoding: Encoding;
    checksum: string;
    year: number;
    through: number;
    row_count: number;
    facts: BatchFacts;
    findings: readonly LedgerFinding[];
    content: Buffer;
    taken_at: Date;
    taken_by: string;
    taken_by_employee: string | null;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    withdrawn_why: string | null;
  };
  'economy.ledger_row': Own & {
    batch_id: string;
    no: number;
    line: number;
    kind: 'outcome' | 'budget';
    is_total: boolean;
    account: string;
    responsibility: string | null;
    activity: string | null;
    months: readonly number[];
  };
  'economy.mapping': Own & Signed & { version: number; content: unknown; why: string };
  'economy.budget': Own &
    Signed & {
      id: string;
      year: number;
      version: number;
      kind: 'original' | 'revised';
      batch_id: string | null;
      changes: unknown;
      decided_net: string | null;
      decided_on: string;
      decision: string;
      comment: string | null;
    };
  'economy.forecast': Own &
    Signed & {
      id: string;
      year: number;
      tertial: 'T1' | 'T2' | 'T3';
      area: string;
      version: number;
      rows: unknown;
      comment: string;
      set_by_function: string | null;
    };
  'economy.fund': Own &
    Signed & {
      id: string;
      kind: 'grant' | 'investment';
      title: string;
      financier: string | null;
      area: string | null;
      decided_sum: string;
      decided_on: string;
      decision: string;
      from_on: string;
      to_on: string;
    };
  'economy.fund_use': Own &
    Signed & {
      id: string;
      fund_id: string;
      version: number;
      used: string;
      by_day: string;
      comment: string;
    };
}
