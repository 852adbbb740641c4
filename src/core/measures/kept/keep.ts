import type { Context } from '#core/operation';
import { addDays, type CalendarDate, calendarDate } from '#platform/calendar';
import type { InTurn } from './board.ts';
import { monthsThrough } from './count.ts';
import {
  type Beginning,
  type Countable,
  type MonthRow,
  type Wanted,
  wantedBeginning,
  wantedOf,
} from './countable.ts';
import {
  EVER,
  forgetMuchChanged,
  holding,
  type Keeping,
  keep,
  keepingAlone,
  missing,
  NEVER,
  snapshotNow,
  sweep,
} from './store.ts';

const isKept = (wanted: Wanted | null): wanted is Wanted => wanted !== null;

const beginningsOf = (countables: readonly Countable[]): Beginning[] => [
  ...new Map(countables.map(({ beginning }) => [beginning.measureId, beginning])).values(),
];

const wantedIn = (countables: readonly Countable[]): Wanted[] => [
  ...countables.map(wantedOf).filter(isKept),
  ...beginningsOf(countables).map(wantedBeginning).filter(isKept),
];

/**
 * Counts what has not been counted, or has changed since, of all months up to yesterday, and keeps it. Each way of a measure in a transaction of its
 * own, alone in the board: what is swept at last has been seen by all that is kept.
 * @param rest between two ways of a measure: where others wait for the database
 * @returns how many months were counted
 */
export async function keepTallies(
  inTurn: InTurn,
  countables: readonly Countable[],
  signal?: AbortSignal,
  rest: () => Promise<void> = async () => {},
): Promise<number> {
  await inTurn(async (ctx) => {
    await keepingAlone(ctx);
    await forgetMuchChanged(ctx, wantedIn(countables));
  });
  const began = await beginningsKept(inTurn, beginningsOf(countables));
  const first = [...began.values()].filter((day) => day !== null).sort()[0];
  let counted = 0;
  if (first !== undefined) {
    const lacking = await inTurn((ctx) => lackingSince(ctx, countables, first));
    for (const ways of byMeasure(lacking)) {
      if (signal?.aborted) return counted;
      const since = began.get(ways[0]?.[0].measureId ?? '');
      if (!since) continue;
      for (const [countable, all] of ways) {
        if (signal?.aborted) return counted;
        const own = all.filter((month) => month.slice(0, 7) >= since.slice(0, 7));
        counted += await inTurn(async (ctx) => {
          await keepingAlone(ctx);
          return await countAnew(ctx, countable, own, await snapshotNow(ctx));
        });
        await rest();
      }
    }
  }
  await inTurn(async (ctx) => {
    await keepingAlone(ctx);
    await sweep(ctx, wantedIn(countables));
  });
  return counted;
}

/** By measure the day on which it began, as far as it is kept at all. */
async function beginningsKept(
  inTurn: InTurn,
  beginnings: readonly Beginning[],
): Promise<Map<string, CalendarDate | null>> {
  const wanted = beginnings.flatMap((beginning) => {
    const w = wantedBeginning(beginning);
    return w ? [{ beginning, w }] : [];
  });
  const held = await inTurn((ctx) =>
    holding(
      ctx,
      wanted.map(({ w }) => w),
      ctx.today,
      ctx.today,
    ),
  );
  const through = new Map(held.map((k) => [k.i, k.through]));
  const began = new Map<string, CalendarDate | null>();
  for (const [i, { beginning, w }] of wanted.entries()) {
    const known = through.get(i);
    const day =
      known === undefined
        ? await inTurn((ctx) => keepBeginning(ctx, beginning, w))
        : known === NEVER
          ? null
          : calendarDate(known);
    began.set(beginning.measureId, day);
  }
  return began;
}

async function keepBeginning(
  ctx: Context,
  { began }: Beginning,
  wanted: Wanted,
): Promise<CalendarDate | null> {
  await keepingAlone(ctx);
  const snapshot = await snapshotNow(ctx);
  const day = await began(ctx);
  await keep(ctx, wanted, snapshot, [{ month: EVER, through: day ?? NEVER, counted: [] }]);
  return day;
}

/** All ways of a measure together. */
function byMeasure(lacking: ReadonlyMap<Countable, string[]>): (readonly [Countable, string[]])[][] {
  const measures = new Map<string, (readonly [Countable, string[]])[]>();
  for (const way of lacking) {
    const { measureId } = way[0];
    measures.set(measureId, [...(measures.get(measureId) ?? []), way]);
  }
  return [...measures.values()];
}

async function lackingSince(
  ctx: Context,
  countables: readonly Countable[],
  first: string,
): Promise<Map<Countable, string[]>> {
  const kept = countables.flatMap((countable) => {
    const wanted = wantedOf(countable);
    return wanted ? [{ countable, wanted }] : [];
  });
  const months = monthsThrough({ from: calendarDate(first), to: addDays(ctx.today, -1) });
  const lacking = new Map<Countable, string[]>();
  const found = await missing(
    ctx,
    kept.map((k) => k.wanted),
    months,
  );
  for (const { i, month } of found) {
    const countable = kept[i]?.countable;
    if (countable) lacking.set(countable, [...(lacking.get(countable) ?? []), month]);
  }
  return lacking;
}

/** @param lacking the first days of months, in order @param snapshot taken before, with nobody else keeping since */
async function countAnew(
  ctx: Context,
  countable: Countable,
  lacking: readonly string[],
  snapshot: string,
): Promise<number> {
  const wanted = wantedOf(countable);
  const [first] = lacking;
  if (!wanted || first === undefined) return 0;
  const asked = new Set(lacking);
  const months = monthsThrough({ from: calendarDate(first), to: addDays(ctx.today, -1) });
  const kept: Keeping[] = [];
  for (const run of runsOf(months, (m) => asked.has(m.month))) {
    const [from, to] = [run[0], run.at(-1)];
    if (!from || !to) continue;
    const rows = await countable.count(ctx, from.month, to.through);
    const byMonth = new Map<string, object[]>(run.map((m) => [m.month, []]));
    for (const row of rows) byMonth.get(row.month)?.push(withoutMonth(row));
    for (const { month, through } of run) kept.push({ month, through, counted: byMonth.get(month) ?? [] });
  }
  await keep(ctx, wanted, snapshot, kept);
  return kept.length;
}

export function withoutMonth({ month: _, ...rest }: MonthRow): object {
  return rest;
}

/** Those that follow upon one another. */
function runsOf<T>(all: readonly T[], which: (one: T) => boolean): T[][] {
  const runs: T[][] = [];
  let run: T[] | null = null;
  for (const one of all) {
    if (!which(one)) run = null;
    else if (run) run.push(one);
    else {
      run = [one];
      runs.push(run);
    }
  }
  return runs;
}
