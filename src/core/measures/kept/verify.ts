import type { Context } from '#core/operation';
import { addDays, calendarDate } from '#platform/calendar';
import { type Countable, wantedBeginning, wantedOf } from './countable.ts';
import { withoutMonth } from './keep.ts';
import { unpack } from './packed.ts';
import { holding, type Kept, NEVER } from './store.ts';

/** A tally that is not what its rows give. */
export interface Differing {
  readonly measureId: string;
  /** Null: altogether. `^`: the day on which it began. */
  readonly by: string | null;
  readonly month: string;
  readonly through: string;
  readonly kept: readonly unknown[];
  readonly counted: readonly unknown[];
}

export interface Verified {
  /** Tallies that hold, and so are told. */
  readonly tallies: number;
  readonly differing: readonly Differing[];
}

/**
 * Counts anew from the rows whatever the tallies tell, and holds it against them; changes nothing. To be run at one moment (repeatable read), so
 * that nothing changes in between.
 */
export async function verifyTallies(ctx: Context, countables: readonly Countable[]): Promise<Verified> {
  const differing: Differing[] = [];
  let tallies = 0;
  const seen = new Set<string>();
  for (const countable of countables) {
    const { beginning } = countable;
    if (!seen.has(beginning.measureId)) {
      seen.add(beginning.measureId);
      const wanted = wantedBeginning(beginning);
      const [kept] = wanted ? await heldOf(ctx, [wanted]) : [];
      if (kept) {
        tallies += 1;
        const day = await beginning.began(ctx);
        const told = kept.through === NEVER ? null : kept.through;
        if (told !== day)
          differing.push({ measureId: beginning.measureId, by: '^', ...kept, kept: [told], counted: [day] });
      }
    }
    const wanted = wantedOf(countable);
    const held = wanted ? await heldOf(ctx, [wanted]) : [];
    tallies += held.length;
    differing.push(...(await differingOf(ctx, countable, held)));
  }
  return { tallies, differing };
}

const FIRST = calendarDate('1900-01-01');
const LAST = calendarDate('2199-12-31');

const heldOf = async (ctx: Context, wanted: Parameters<typeof holding>[1]): Promise<Kept[]> =>
  (await holding(ctx, wanted, FIRST, LAST)).sort((a, b) => (a.month < b.month ? -1 : 1));

async function differingOf(ctx: Context, countable: Countable, held: readonly Kept[]): Promise<Differing[]> {
  const differing: Differing[] = [];
  // Months that follow upon one another are counted together; the last of them may be counted to a day within it.
  for (const run of inRuns(held)) {
    const [from, to] = [run[0], run.at(-1)];
    if (!from || !to) continue;
    const rows = await countable.count(ctx, calendarDate(from.month), calendarDate(to.through));
    for (const tally of run) {
      const kept = unpack(tally.counted, {});
      const counted = rows.filter((row) => row.month === tally.month).map(withoutMonth);
      if (canonical(counted) !== canonical(kept)) {
        const { measureId, by } = countable;
        differing.push({
          measureId,
          by,
          month: tally.month,
          through: tally.through,
          kept,
          counted,
        });
      }
    }
  }
  return differing;
}

function inRuns(held: readonly Kept[]): Kept[][] {
  const runs: Kept[][] = [];
  for (const kept of held) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last !== undefined && addDays(calendarDate(last.through), 1) === kept.month;
    if (run && follows) run.push(kept);
    else runs.push([kept]);
  }
  return runs;
}

/** The same rows in whatever order, with their fields in whatever order. */
const canonical = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort(),
  );
