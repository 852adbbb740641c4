import type { Context } from '#core/operation';
import { addDays, type CalendarDate, calendarDate } from '#platform/calendar';
import { type Period, periodOf } from '../period.ts';
import {
  type Beginning,
  type Countable,
  type MonthRow,
  type Wanted,
  wantedBeginning,
  wantedOf,
} from './countable.ts';
import { type Packed, unpack } from './packed.ts';
import { EVER, holding, type Month, NEVER } from './store.ts';

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

interface KeptMonth {
  readonly through: string;
  readonly counted: readonly Packed[];
}

type Months = ReadonlyMap<string, KeptMonth>;

interface Fetched extends Span {
  readonly of: Map<string, Months>;
}

/** What an operation has asked the tallies for. It holds for that operation: all of it is as it was when it was asked for. */
const fetched = new WeakMap<Context, Fetched[]>();

const nameOf = ({ measureId, breakdown }: Wanted): string => `${measureId} ${breakdown}`;

/**
 * Asks at once for the tallies of many measures, so that what is then counted of them in these months asks nothing more, but for what does
 * not hold.
 */
export async function fetchTallies(
  ctx: Context,
  what: readonly (Wanted | null)[],
  { from, to }: Span,
): Promise<void> {
  const wanted = [...new Map(what.filter((w) => w !== null).map((w) => [nameOf(w), w])).values()];
  const of = new Map<string, Map<string, KeptMonth>>(wanted.map((w) => [nameOf(w), new Map()]));
  const months = { from: periodOf('month', from).from, to: periodOf('month', to).to };
  for (const { i, month, through, counted } of await holding(ctx, wanted, months.from, months.to)) {
    const w = wanted[i];
    if (w) of.get(nameOf(w))?.set(month, { through, counted });
  }
  fetched.set(ctx, [...(fetched.get(ctx) ?? []), { ...months, of }]);
}

async function talliesOf(
  ctx: Context,
  [wanted, beginning]: readonly [Wanted, Wanted | null],
  span: Span,
): Promise<{ readonly months: Months; readonly began: string | undefined }> {
  const find = (): Fetched | undefined =>
    fetched.get(ctx)?.find((f) => f.from <= span.from && span.to <= f.to && f.of.has(nameOf(wanted)));
  if (!find()) await fetchTallies(ctx, [wanted, beginning], span);
  const of = find()?.of;
  return {
    months: of?.get(nameOf(wanted)) ?? new Map(),
    began: beginning ? of?.get(nameOf(beginning))?.get(EVER)?.through : undefined,
  };
}

/** The months of a span, each with the last of its days that is to be counted. */
export function monthsThrough({ from, to }: Span): (Month & { readonly period: Period })[] {
  const months: (Month & { readonly period: Period })[] = [];
  for (
    let month = periodOf('month', from);
    month.from <= to;
    month = periodOf('month', addDays(month.to, 1))
  ) {
    months.push({ month: month.from, through: month.to < to ? month.to : to, period: month });
  }
  return months;
}

/** What is counted of the whole board from one day to another: from the tallies as far as they hold, and from the rows where they don't. */
export async function countKept<R extends MonthRow>(
  ctx: Context,
  countable: Countable<R>,
  from: CalendarDate,
  to: CalendarDate,
): Promise<R[]> {
  if (to < from) return [];
  const wanted = wantedOf(countable);
  if (!wanted) return await countable.count(ctx, from, to);
  const { months: tallies, began } = await talliesOf(ctx, [wanted, wantedBeginning(countable.beginning)], {
    from,
    to,
  });
  const rows: R[] = [];
  let since: CalendarDate | null = null;
  for (const { month, through, period } of monthsThrough({ from, to })) {
    if (began !== undefined && period.to < began) continue;
    const kept = tallies.get(month);
    // A month that is counted from a day within it is counted from the rows.
    const holds = kept?.through === through && month >= from;
    if (!holds) since ??= month < from ? from : month;
    if (holds && since !== null) {
      rows.push(...(await countable.count(ctx, since, addDays(month, -1))));
      since = null;
    }
    if (holds) for (const row of unpack(kept.counted, { month })) rows.push(row as unknown as R);
  }
  if (since !== null) rows.push(...(await countable.count(ctx, since, to)));
  return rows;
}

async function fetchedOnce(ctx: Context, wanted: Wanted): Promise<Months> {
  const find = () => fetched.get(ctx)?.find((f) => f.of.has(nameOf(wanted)));
  if (!find()) await fetchTallies(ctx, [wanted], { from: ctx.today, to: ctx.today });
  return find()?.of.get(nameOf(wanted)) ?? new Map();
}

/** The day from which a measure has been counted; null when nothing ever has. */
export async function beganKept(ctx: Context, beginning: Beginning): Promise<CalendarDate | null> {
  const wanted = wantedBeginning(beginning);
  if (!wanted) return await beginning.began(ctx);
  const kept = (await fetchedOnce(ctx, wanted)).get(EVER);
  if (!kept) return await beginning.began(ctx);
  return kept.through === NEVER ? null : calendarDate(kept.through);
}
