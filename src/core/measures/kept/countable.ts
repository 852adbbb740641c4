import { createHash } from 'node:crypto';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { type Reads, readsOfBegan } from './reads.ts';

/** What is kept of a count: anything that says how many there were in a month. */
export interface MonthRow {
  /** First day of the month. */
  readonly month: CalendarDate;
}

/** A measure divided in one way, and how it is counted from the rows. */
export interface Countable<R extends MonthRow = MonthRow> {
  readonly measureId: string;
  /** Null: altogether. */
  readonly by: string | null;
  readonly version: number;
  /** Counted on one day of each month alone: its last, or the last that has passed. */
  readonly standing: boolean;
  /** Null of what is not kept. */
  readonly reads: Reads | null;
  /** Before it there is nothing to count. */
  readonly beginning: Beginning;
  /** Of the whole board, as it is known now. */
  readonly count: (ctx: Context, from: CalendarDate, to: CalendarDate) => Promise<R[]>;
}

/** The day from which a measure has been counted. */
export interface Beginning {
  readonly measureId: string;
  readonly version: number;
  readonly reads: Reads | null;
  readonly began: (ctx: Context) => Promise<CalendarDate | null>;
}

/** What the tables are asked for. */
export interface Wanted {
  readonly measureId: string;
  readonly breakdown: string;
  readonly fingerprint: string;
  readonly standing: boolean;
  readonly reads: Reads;
}

/** No breakdown is called so. */
export const BEGAN = '^';

export const wantedOf = ({ measureId, by, version, standing, reads }: Countable): Wanted | null =>
  reads && {
    measureId,
    breakdown: by ?? '',
    fingerprint: fingerprintOf(version, reads),
    standing,
    reads,
  };

export function wantedBeginning({ measureId, version, reads }: Beginning): Wanted | null {
  if (!reads) return null;
  const own = readsOfBegan(reads);
  return {
    measureId,
    breakdown: BEGAN,
    fingerprint: fingerprintOf(version, own),
    standing: false,
    reads: own,
  };
}

/** In which form rows are kept: what another program has kept otherwise is not read as if it were in this one. */
const FORM = 2;

/** By what is read: it is said once for all that is asked of a measure. */
const fingerprints = new WeakMap<Reads, Map<number, string>>();

function fingerprintOf(version: number, reads: Reads): string {
  const known = fingerprints.get(reads) ?? new Map<number, string>();
  const before = known.get(version);
  if (before !== undefined) return before;
  const said = `${FORM} ${version} ${JSON.stringify(reads)}`;
  const made = createHash('sha256').update(said).digest('base64url').slice(0, 22);
  fingerprints.set(reads, known.set(version, made));
  return made;
}
