import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AskedCross, Crossed, CrossSource } from '#core/measures';
import type { Context } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { among } from './counting.ts';
import type { Facts } from './facts.ts';

interface CrossRow {
  readonly unitId: string;
  readonly month: string;
  readonly row: string;
  readonly column: string;
  readonly n: number;
}

/** Facts divided in two ways at once, by any two of their breakdowns. */
export function factCrosses(all: readonly Facts[]): CrossSource {
  return {
    measureIds: all.map((f) => f.definition.id),
    cross: async (ctx, asked) => {
      const facts = all.find((f) => f.definition.id === asked.measureId);
      if (!facts) throw new RangeError(`${asked.measureId} is not divided in two ways`);
      return await crossFacts(ctx, facts, asked);
    },
  };
}

/** What is closed to the actor is left out where asked, counted as less than nothing. */
async function crossFacts(ctx: Context, facts: Facts, asked: AskedCross): Promise<Crossed[]> {
  const all = await ctx.counting<unknown, CrossRow[]>((db) => crossed(db, ctx, facts, asked));
  const { caseId } = facts.row;
  const closed =
    asked.leaveOutClosed && caseId
      ? await ctx.countingClosed((caseIds) =>
          crossed(ctx.tables(), ctx, facts, asked, sql`${caseId} = any(${caseIds}::uuid[])`),
        )
      : [];
  return [...all, ...closed.map((row) => ({ ...row, n: -row.n }))].map((row) => ({
    ...row,
    month: calendarDate(row.month),
  }));
}

async function crossed(
  db: Kysely<unknown>,
  ctx: Context,
  facts: Facts,
  asked: AskedCross,
  closed: RawBuilder<SqlBool> = sql`true`,
): Promise<CrossRow[]> {
  const { unit, weight, breakdowns, when } = facts;
  const day = when.kind === 'on' ? when.day : sql`d.at`;
  const key = (by: string) => breakdowns[by]?.key ?? sql.lit('');
  const { rows } = await sql<CrossRow>`
    select ${unit} as "unitId", ${day} - (extract(day from ${day})::int - 1) as month, ${key(asked.rows)} as "row",
      ${key(asked.columns)} as "column", ${weight ? sql`sum(${weight})` : sql`count(*)`}::int as n
    from ${among(ctx, facts, { ...asked, knownBy: null })} and ${closed}
    group by 1, 2, 3, 4`.execute(db);
  return rows;
}
