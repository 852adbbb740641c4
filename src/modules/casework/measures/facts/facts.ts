import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CountDefinition } from '#core/measures';
import type { Context } from '#core/operation';

export type LabelOf = (key: string) => string;

/** A way in which facts are divided: by what, and what its groups are called. */
export interface Breakdown {
  readonly key: RawBuilder<string>;
  readonly labels: (ctx: Context) => LabelOf | Promise<LabelOf>;
  /** Groups in the order in which they are shown, others after them by name; those of which nothing was counted only when `always`. */
  readonly order: readonly string[];
  readonly always: boolean;
}

/** One fact of a row happened on a day; or it stands from one day until another, that one not included. */
export type When =
  | { readonly kind: 'on'; readonly day: RawBuilder<string> }
  | {
      readonly kind: 'standing';
      readonly from: RawBuilder<string>;
      readonly until: RawBuilder<string | null>;
    };

/**
 * What one measure is counted from: the rows `f` of a table that holds days and codes and no words, as the counting role may read them. What
 * stands is counted on a day `d.at`, which its expressions may name.
 */
export interface Facts {
  readonly definition: CountDefinition;
  readonly table: RawBuilder<unknown>;
  /** In which unit a row is counted. */
  readonly unit: RawBuilder<string>;
  readonly when: When;
  /** The day from which it has been counted at all, when that is not the day of the first. */
  readonly since?: RawBuilder<string>;
  /** Which of the rows are counted, when not all. */
  readonly only?: RawBuilder<SqlBool>;
  readonly breakdowns: Readonly<Record<string, Breakdown>>;
  /** How many each row stands for, when not for one. */
  readonly weight?: RawBuilder<number>;
  /** Whose it is, of a measure that is withheld by how many individuals stand behind. */
  readonly individual?: RawBuilder<string>;
  /** Of a duration. */
  readonly days?: RawBuilder<number>;
  /** When it was written down that it had happened, and that it had ended. */
  readonly recorded?: { readonly from: RawBuilder<string>; readonly until: RawBuilder<string | null> };
  /** Of a row that somebody may see: what tells it from the others, its case, and what it is called by its day. */
  readonly row: {
    readonly id: RawBuilder<string>;
    /** Null of what is counted without anybody: no case is behind it, and whoever may see rows of the unit sees it. */
    readonly caseId: RawBuilder<string> | null;
    readonly title: (on: string) => string;
    /** What tells it from the others also when it is gathered again, when that is not the id. */
    readonly lasting?: RawBuilder<string>;
  };
}

/** The day after which nothing stands: never, of what has not ended. */
export const NEVER = sql`'infinity'::date`;

export const coded = <C extends string>(
  key: RawBuilder<string>,
  texts: Readonly<Record<C, string>>,
  { always = false }: { readonly always?: boolean } = {},
): Breakdown => ({
  key,
  labels: () => (code) => texts[code as C] ?? code,
  order: Object.keys(texts),
  always,
});
