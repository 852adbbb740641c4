import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { CrossSource } from './source.ts';

export interface AskedPersons {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly rows: string;
  readonly unitIds: readonly string[];
  /** As the caller, so that what is closed to them is not counted; else as the role that counts. */
  readonly own: boolean;
}

/** Persons, each once in a group however many times they were there: groups don't sum to the whole. */
export interface CountedPersons {
  readonly total: number;
  readonly groups: readonly { readonly key: string; readonly n: number }[];
  /** What is told of the same persons elsewhere, by whichever group: where one of them is small, nothing is told here. */
  readonly elsewhere: readonly number[];
}

/** Several measures of the same thing, seen together by one group or another. */
export interface GroupView {
  readonly id: string;
  readonly title_sv: string;
  /** The ways in which the rows are divided. */
  readonly rows: readonly { readonly by: string; readonly label_sv: string }[];
  /** In the order of the columns. */
  readonly measures: readonly { readonly measureId: string; readonly label_sv: string }[];
  readonly persons: {
    readonly label_sv: string;
    readonly counted_sv: string;
    readonly count: (ctx: Context, asked: AskedPersons) => Promise<CountedPersons>;
  };
  readonly crosses: CrossSource;
}
