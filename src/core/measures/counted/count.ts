import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { beganKept, countKept } from '../kept/count.ts';
import type { Beginning, Countable } from '../kept/countable.ts';
import type { CountDefinition, Counted, CountSource } from './source.ts';

export interface Measure {
  readonly definition: CountDefinition;
  readonly source: CountSource;
}

const beginningOf = ({ definition, source }: Measure): Beginning => ({
  measureId: definition.id,
  version: definition.version,
  reads: source.reads(definition.id, null, false),
  began: (ctx) => source.began(ctx, definition.id),
});

/**
 * A measure divided in one way, as it can be kept.
 * @param by null: altogether
 * @param byIndividual each individual's by itself
 */
export const countableOf = (
  measure: Measure,
  by: string | null,
  byIndividual = false,
): Countable<Counted> => {
  const { definition, source } = measure;
  return {
    measureId: definition.id,
    by: byIndividual ? `${by ?? ''}${EACH_INDIVIDUAL}` : by,
    version: definition.version,
    standing: definition.accumulation === 'at_period_end',
    reads: source.reads(definition.id, by, byIndividual),
    beginning: beginningOf(measure),
    count: (ctx, from, to) =>
      source.count(ctx, { measureId: definition.id, by, from, to, byIndividual, knownBy: null }),
  };
};

/** A measure in every way in which it can be kept. */
export const countablesOf = (measure: Measure): Countable<Counted>[] =>
  [null, ...measure.definition.breakdowns.map((b) => b.by)].flatMap((by) => waysOf(measure, by));

/** Divided in one way: as it is, and each individual's by itself where it is withheld by how many they are. */
export const waysOf = (measure: Measure, by: string | null): Countable<Counted>[] => [
  countableOf(measure, by),
  ...(measure.definition.withheld_by === 'individuals' ? [countableOf(measure, by, true)] : []),
];

/** As it is told to whoever sees the rows, or to whoever doesn't. */
export const toldWay = (measure: Measure, by: string | null, exact: boolean): Countable<Counted> =>
  countableOf(measure, by, !exact && measure.definition.withheld_by === 'individuals');

/** No breakdown is called so. */
const EACH_INDIVIDUAL = '+individual';

/** The first day on which anything was counted in the board; null when nothing ever has. */
export const began = (ctx: Context, measure: Measure): Promise<CalendarDate | null> =>
  beganKept(ctx, beginningOf(measure));

interface Asking {
  readonly by: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Each individual's by itself, of a measure that is withheld by how many they are. */
  readonly byIndividual?: boolean;
  /** Not to count what is about cases alone that a conflict of interest closes to the actor: for who sees the rows behind. */
  readonly leaveOutClosed: boolean;
  /** As it was known at the end of that day, of measures that tell it; null: as it is known now. */
  readonly knownBy: CalendarDate | null;
}

/** How many there were, from what is kept as far as it holds. What is closed to the actor is counted as less than nothing. */
export async function count(
  ctx: Context,
  measure: Measure,
  { by, from, to, byIndividual = false, leaveOutClosed, knownBy }: Asking,
): Promise<Counted[]> {
  const { definition, source } = measure;
  const asked = { measureId: definition.id, by, from, to, byIndividual, knownBy };
  const all =
    knownBy === null
      ? await countKept(ctx, countableOf(measure, by, byIndividual), from, to)
      : await source.count(ctx, asked);
  if (!leaveOutClosed) return all;
  const closed = await source.countClosed(ctx, asked);
  return [...all, ...closed.map((c) => ({ ...c, n: -c.n }))];
}

/** The groups of a breakdown of which there was something, whoever may see it. */
export const groupsCounted = async (
  ctx: Context,
  measure: Measure,
  asked: { readonly by: string; readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<ReadonlySet<string>> =>
  new Set((await count(ctx, measure, { ...asked, leaveOutClosed: false, knownBy: null })).map((c) => c.key));
