import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { Asked } from '../counted/source.ts';

/** How many there were in one unit and month, in one group of each of two breakdowns. */
export interface Crossed {
  readonly unitId: string;
  /** First day of the month. */
  readonly month: CalendarDate;
  readonly row: string;
  readonly column: string;
  readonly n: number;
}

export interface AskedCross extends Asked {
  /** Two breakdowns of the definition. */
  readonly rows: string;
  readonly columns: string;
  readonly leaveOutClosed: boolean;
}

/** Measures that can be divided in two ways at once. Counts as the role that opens nothing, as `CountSource` does. */
export interface CrossSource {
  readonly measureIds: readonly string[];
  readonly cross: (ctx: Context, asked: AskedCross) => Promise<Crossed[]>;
}
