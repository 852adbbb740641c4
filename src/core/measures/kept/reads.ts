/**
 * On which days a row may count, by its columns, so that a change touches no more than it must. `on`: on the day in a column. `standing`: from
 * the day in one column until that in another; `untilAlone`: the latter says nothing else of it. `row`: some day from the first that stands in the
 * row to the last, or on when one has not come. `all`: a row says how others count.
 */
export type CountedDays =
  | { readonly kind: 'on'; readonly column: string }
  | {
      readonly kind: 'standing';
      readonly from: string;
      readonly until: string;
      readonly untilAlone: boolean;
    }
  | { readonly kind: 'row' }
  | { readonly kind: 'all' };

/** What a count reads: enough to know when what was kept of it no longer holds. */
export interface Reads {
  /** Each `schema.table`. */
  readonly tables: readonly string[];
  /** The columns that it looks at; null: whichever. */
  readonly columns: readonly string[] | null;
  readonly days: CountedDays;
  /** How it is counted: with other words here, what was kept is counted anew. */
  readonly how: string;
}

const ofBegan = new WeakMap<Reads, Reads>();

/** The day on which something was first counted depends on any row, and on no other day than that. */
export function readsOfBegan(reads: Reads): Reads {
  const { tables, days, how } = reads;
  const before = ofBegan.get(reads);
  if (before) return before;
  const made: Reads = { tables, columns: null, days: { kind: days.kind === 'all' ? 'all' : 'row' }, how };
  ofBegan.set(reads, made);
  return made;
}
