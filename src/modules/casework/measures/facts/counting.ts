import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Asked, AskedCount, Counted } from '#core/measures';
import type { Context } from '#core/operation';
import { addDays, type CalendarDate, calendarDate, calendarDateOf, partsOf } from '#platform/calendar';
import { type Facts, NEVER } from './facts.ts';

interface CountRow {
  readonly unitId: string;
  readonly month: string;
  readonly key: string;
  readonly part: string | null;
  readonly days: number | null;
  readonly individual: string | null;
  readonly n: number;
}

/** Facts by unit, month and group. */
export const countFacts = async (ctx: Context, facts: Facts, asked: AskedCount): Promise<Counted[]> =>
  (await ctx.counting<unknown, CountRow[]>((db) => counted(db, ctx, facts, asked))).map(countedOf);

/** Those of them that are closed to the actor. */
export async function countClosedFacts(ctx: Context, facts: Facts, asked: AskedCount): Promise<Counted[]> {
  const { caseId } = facts.row;
  if (!caseId) return [];
  const closed = await ctx.countingClosed((caseIds) =>
    counted(ctx.tables(), ctx, facts, asked, sql`${caseId} = any(${caseIds}::uuid[])`),
  );
  return closed.map(countedOf);
}

const countedOf = ({ unitId, month, key, part, days, individual, n }: CountRow): Counted => ({
  unitId,
  month: calendarDate(month),
  key,
  within: null,
  n,
  ...(part === null ? {} : { part }),
  ...(days === null ? {} : { days }),
  ...(individual === null ? {} : { individual }),
});

async function counted(
  db: Kysely<unknown>,
  ctx: Context,
  facts: Facts,
  asked: AskedCount,
  closed: RawBuilder<SqlBool> = sql`true`,
): Promise<CountRow[]> {
  const { definition, unit, days, weight, breakdowns } = facts;
  const key = (asked.by !== null && breakdowns[asked.by]?.key) || sql.lit('');
  const part = (definition.share && breakdowns[definition.share.by]?.key) ?? sql`null::text`;
  const individual = (asked.byIndividual && facts.individual) || sql`null::uuid`;
  const { rows } = await sql<CountRow>`
    select ${unit} as "unitId", ${monthOf(facts)} as month, ${key} as key, ${part} as part, ${days ?? sql`null::int`} as days,
      ${individual} as individual, ${weight ? sql`sum(${weight})` : sql`count(*)`}::int as n
    from ${among(ctx, facts, asked)} and ${closed}
    group by 1, 2, 3, 4, 5, 6`.execute(db);
  // What stands for none is no group of its own.
  return rows.filter((row) => row.n !== 0);
}

/** The rows of a period, for counts and for what is behind them: of what stands, those of each month's end. */
export function among(
  ctx: Context,
  { table, when, only, recorded }: Facts,
  { from, to, knownBy }: Pick<AskedCount, 'from' | 'to' | 'knownBy'>,
): RawBuilder<unknown> {
  const board = sql`f.tenant_id = ${ctx.actor.tenantId} and f.authority_id = ${ctx.authorityId} and ${only ?? sql`true`}`;
  if (when.kind === 'on') {
    const known = knownBy && recorded ? sql`${recorded.from} <= ${knownBy}::date` : sql`true`;
    return sql`${table} as f where ${board} and ${when.day} >= ${from}::date and ${when.day} <= ${to}::date and ${known}`;
  }
  const ends = sql`unnest(${monthEnds(from, to)}::date[]) as d(at)`;
  const standing = sql`${when.from} <= d.at and coalesce(${when.until}, ${NEVER}) > d.at`;
  if (!knownBy || !recorded) {
    return sql`${table} as f join ${ends} on ${standing} where ${board} and (${when.until} is null or ${when.until} > ${from}::date)`;
  }
  const asKnown = sql`${when.from} <= d.at and ${recorded.from} <= ${knownBy}::date
    and (coalesce(${when.until}, ${NEVER}) > d.at or ${recorded.until} > ${knownBy}::date)`;
  return sql`${table} as f join ${ends} on ${asKnown} where ${board}
    and (${when.until} is null or ${when.until} > ${from}::date or ${recorded.until} > ${from}::date)`;
}

const monthOf = ({ when }: Facts): RawBuilder<string> => {
  const day = when.kind === 'on' ? when.day : sql`d.at`;
  return sql`${day} - (extract(day from ${day})::int - 1)`;
};

/** The last day of each month from the one day on, and the other day for its month. */
export function monthEnds(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const ends: CalendarDate[] = [];
  for (let end = endOfMonth(from); end < to; end = endOfMonth(addDays(end, 1))) ends.push(end);
  return from > to ? [] : [...ends, to];
}

function endOfMonth(day: CalendarDate): CalendarDate {
  const { year, month } = partsOf(day);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return addDays(calendarDateOf({ ...next, day: 1 }), -1);
}

/** The day of the first that there is, or from which there could have been one; null when there has never been any. */
export async function firstFactOn(
  ctx: Context,
  { table, when, only, since }: Facts,
): Promise<CalendarDate | null> {
  const first = (day: RawBuilder<string>) => sql`(select ${day} from ${table} as f
    where f.tenant_id = ${ctx.actor.tenantId} and f.authority_id = ${ctx.authorityId} and ${day} is not null
      and ${only ?? sql`true`}
    order by 1 limit 1)`;
  const counted = when.kind === 'on' ? when.day : when.from;
  return await ctx.counting<unknown, CalendarDate | null>(async (db) => {
    const { rows } = await sql<{ day: string | null }>`
      select least(${sql.join((since ? [since, counted] : [counted]).map(first))})::text as day`.execute(db);
    const day = rows[0]?.day ?? null;
    return day === null ? null : calendarDate(day);
  });
}

/** What is asked of the rows behind a count: of what stands, those of the last day alone. */
export const ofRows = ({ when }: Facts, { from, to }: Asked) => ({
  from: when.kind === 'on' ? from : to,
  to,
  knownBy: null,
});
