import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { Wanted } from './countable.ts';
import { type Packed, pack } from './packed.ts';

/** Where it is kept on which day something began: in no month; and that it never has. */
export const EVER = '-infinity';
export const NEVER = 'infinity';

/** A tally as it is kept. */
export interface Kept {
  /** Which of those that were wanted. */
  readonly i: number;
  readonly month: string;
  readonly through: string;
  readonly counted: readonly Packed[];
}

/** As the database is told what is wanted. `r`: which of them read the same, as all ways of a measure do. */
function told(wanted: readonly Wanted[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (reads: object): number => {
    const key = JSON.stringify(reads);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  return JSON.stringify(
    wanted.map(({ measureId, breakdown, fingerprint, standing, reads: { tables, columns, days } }, i) => {
      const reads = {
        tables,
        columns,
        kind: days.kind,
        first: days.kind === 'on' ? days.column : days.kind === 'standing' ? days.from : null,
        last: days.kind === 'on' ? days.column : days.kind === 'standing' ? days.until : null,
        last_alone: days.kind === 'standing' && days.untilAlone,
      };
      return { i, r: numberOf(reads), measure: measureId, breakdown, fingerprint, standing, ...reads };
    }),
  );
}

/** Which months of tallies are looked at; and the day on which something began, which is of no month. */
interface Between {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * `w`: what is wanted. `t`: its tallies. `k`: for each that reads the same, the marks of changes to it that the oldest tally may not have seen, with
 * the first and the last day on which the row may have counted or may count now.
 */
const withMarks = (ctx: Context, wanted: readonly Wanted[], between?: Between): RawBuilder<unknown> => sql`
  w as materialized (
    select * from jsonb_to_recordset(${told(wanted)}::jsonb) as w(i int, r int, measure text, breakdown text, fingerprint text, standing boolean,
      tables text[], columns text[], kind text, first text, last text, last_alone boolean)
  ),
  t as materialized (
    select w.i, w.r, w.standing, t.month, t.through, t.snapshot, t.counted from w join measures.tally t
      on t.tenant_id = ${ctx.actor.tenantId} and t.authority_id = ${ctx.authorityId} and t.measure = w.measure
      and t.breakdown = w.breakdown and t.fingerprint = w.fingerprint
      ${between ? sql`and (t.month between ${between.from}::date and ${between.to}::date or t.month = '-infinity')` : sql``}
  ),
  k as materialized (
    select w.r, m.entry, m.made_in,
      case when w.kind = 'all' then '-infinity'::date
        when w.kind = 'row' then coalesce(d.first - 1, '-infinity'::date)
        when w.last_alone and m.changed is not null and array(select unnest(m.changed) intersect select unnest(w.columns)) <@ array[w.last] then d.first_last
        else d.first end as first,
      case when w.kind = 'all' or d.open and w.kind <> 'on' then 'infinity'::date
        when w.kind = 'row' then coalesce(d.last + 1, 'infinity'::date)
        else d.last end as last
    from (select r, min(pg_snapshot_xmin(snapshot)) as since from t group by r) s
    join (select distinct on (r) r, tables, columns, kind, first, last, last_alone from w order by r) w using (r)
    join measures.mark m on m.made_in >= s.since and m.tenant_id = ${ctx.actor.tenantId} and m.authority_id = ${ctx.authorityId} and m.counted_table = any(w.tables)
      and (w.columns is null or m.changed is null or m.changed && w.columns)
    cross join lateral (
      select min(v.day) filter (where w.first is null or e.key = w.first) as first,
        max(v.day) filter (where w.last is null or e.key = w.last) as last,
        min(v.day) filter (where w.last is null or e.key = w.last) as first_last,
        coalesce(bool_or(v.day is null) filter (where w.last is null or e.key = w.last), false) as open
      from jsonb_each(m.days) e, lateral (select left(x, 10)::date as day from jsonb_array_elements_text(e.value) x) v
    ) d
  )`;

/** A change `k` touches a tally `t` of what reads it that was counted before the change. */
const TOUCHED = sql`k.first <= t.through and k.last >= case when t.standing then t.through else t.month end
    and not pg_visible_in_snapshot(k.made_in, t.snapshot)`;

/**
 * The changes in one row for all that reads the same. How many there are the planner can't know: held apart, each tally looked at every change of
 * every measure.
 */
const WITH_CHANGES = sql`c as materialized (
    select r, array_agg(first) as firsts, array_agg(last) as lasts, array_agg(made_in) as made
    from (select distinct r, first, last, made_in from k) k group by r
  )`;

/** The tallies that hold: none was counted before a change that touches it was to be seen. */
const HELD = sql`t left join c on c.r = t.r
  where not exists (select from unnest(c.firsts, c.lasts, c.made) as k(first, last, made_in) where ${TOUCHED})`;

/** The tallies of some months that hold, all as they were at one moment. */
export async function holding(
  ctx: Context,
  wanted: readonly Wanted[],
  from: CalendarDate,
  to: CalendarDate,
): Promise<Kept[]> {
  if (wanted.length === 0) return [];
  return await ctx.counting<unknown, Kept[]>(async (db) => {
    const { rows } = await sql<Kept>`with ${withMarks(ctx, wanted, { from, to })}, ${WITH_CHANGES}
      select t.i, t.month::text as month, t.through::text as through, t.counted from ${HELD}`.execute(db);
    return rows;
  });
}

export interface Month {
  readonly month: CalendarDate;
  readonly through: CalendarDate;
}

/** Of the months, those of which no tally holds. */
export async function missing(
  ctx: Context,
  wanted: readonly Wanted[],
  months: readonly Month[],
): Promise<{ i: number; month: string }[]> {
  return await ctx.counting<unknown, { i: number; month: string }[]>(async (db) => {
    const { rows } = await sql<{ i: number; month: string }>`with ${withMarks(ctx, wanted)}, ${WITH_CHANGES},
      held as materialized (select t.i, t.month, t.through from ${HELD})
      select w.i, d.month::text as month
      from w cross join unnest(${months.map((m) => m.month)}::date[], ${months.map((m) => m.through)}::date[]) as d(month, through)
      where not exists (select from held h where h.i = w.i and h.month = d.month and h.through = d.through)
      order by 1, 2`.execute(db);
    return rows;
  });
}

/** Nobody else keeps or sweeps in the board until the transaction ends: what is swept has then been seen by all that is kept. */
export const keepingAlone = (ctx: Context): Promise<unknown> =>
  ctx.counting<unknown, unknown>((db) =>
    sql`select pg_advisory_xact_lock(7267092, hashtext(${`${ctx.actor.tenantId} ${ctx.authorityId}`}))`.execute(
      db,
    ),
  );

/** What has been committed by now, and so will be seen by what is counted after it. */
export async function snapshotNow(ctx: Context): Promise<string> {
  return await ctx.counting<unknown, string>(async (db) => {
    const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(db);
    return rows[0]?.now ?? '';
  });
}

export interface Keeping {
  readonly month: CalendarDate | typeof EVER;
  readonly through: CalendarDate | typeof NEVER;
  readonly counted: readonly object[];
}

export async function keep(
  ctx: Context,
  { measureId, breakdown, fingerprint }: Wanted,
  snapshot: string,
  tallies: readonly Keeping[],
): Promise<void> {
  if (tallies.length === 0) return;
  const packed = tallies.map((t) => ({ ...t, counted: pack(t.counted) }));
  await ctx.counting<unknown, void>(async (db) => {
    await sql`insert into measures.tally (tenant_id, authority_id, measure, breakdown, month, through, fingerprint, snapshot, counted)
      select ${ctx.actor.tenantId}, ${ctx.authorityId}, ${measureId}, ${breakdown}, r.month, r.through, ${fingerprint}, ${snapshot}::pg_snapshot, r.counted
      from jsonb_to_recordset(${JSON.stringify(packed)}::jsonb) as r(month date, through date, counted jsonb)
      on conflict (tenant_id, authority_id, measure, breakdown, month)
      do update set through = excluded.through, fingerprint = excluded.fingerprint, snapshot = excluded.snapshot, counted = excluded.counted`.execute(
      db,
    );
  });
}

/** Removes the tallies that nobody asks for any more, and the marks that say nothing against any of the others. */
export async function sweep(ctx: Context, wanted: readonly Wanted[]): Promise<void> {
  const board = sql`m.tenant_id = ${ctx.actor.tenantId} and m.authority_id = ${ctx.authorityId}`;
  await ctx.counting<unknown, void>(async (db) => {
    await sql`delete from measures.tally t where t.tenant_id = ${ctx.actor.tenantId} and t.authority_id = ${ctx.authorityId}
      and not exists (select from jsonb_to_recordset(${told(wanted)}::jsonb) as w(measure text, breakdown text, fingerprint text)
        where w.measure = t.measure and w.breakdown = t.breakdown and w.fingerprint = t.fingerprint)`.execute(
      db,
    );
    await sql`with ${withMarks(ctx, wanted)},
      s as materialized (
        select r, array_agg(month) as months, array_agg(through) as throughs, array_agg(standing) as standings, array_agg(snapshot) as snapshots
        from t group by r
      ),
      needed as materialized (
        select distinct k.entry from k join s on s.r = k.r
        where exists (select from unnest(s.months, s.throughs, s.standings, s.snapshots) as t(month, through, standing, snapshot) where ${TOUCHED})
      )
      delete from measures.mark m where ${board} and not exists (select from needed n where n.entry = m.entry)`.execute(
      db,
    );
  });
}

/** Where more has changed in a table than this, it is counted anew without looking at each change. */
const MUCH = 5_000;

/** Forgets what reads a table in which very much has changed, as when all has just been filled in, and its marks. The caller keeps alone. */
export async function forgetMuchChanged(ctx: Context, wanted: readonly Wanted[]): Promise<void> {
  await ctx.counting<unknown, void>(async (db) => {
    const { rows } = await sql<{ table: string }>`select t.counted_table as table from measures.mark t
      where t.tenant_id = ${ctx.actor.tenantId} and t.authority_id = ${ctx.authorityId} group by 1 having count(*) > ${MUCH}`.execute(
      db,
    );
    const tables = rows.map((row) => row.table);
    if (tables.length === 0) return;
    // Only then are the marks nobody's: what is kept otherwise than is wanted now goes too.
    const others = wanted.filter((w) => !w.reads.tables.some((table) => tables.includes(table)));
    await sql`delete from measures.tally t where t.tenant_id = ${ctx.actor.tenantId} and t.authority_id = ${ctx.authorityId}
      and not exists (select from jsonb_to_recordset(${told(others)}::jsonb) as w(measure text, breakdown text, fingerprint text)
        where w.measure = t.measure and w.breakdown = t.breakdown and w.fingerprint = t.fingerprint)`.execute(
      db,
    );
    await sql`delete from measures.mark t where t.tenant_id = ${ctx.actor.tenantId} and t.authority_id = ${ctx.authorityId}
      and t.counted_table = any(${tables}::text[])`.execute(db);
  });
}

/** Of all that is kept in the board nothing holds any more. */
export const forgetTallies = (ctx: Context): Promise<void> =>
  ctx.counting<unknown, void>(async (db) => {
    await sql`delete from measures.tally t where t.tenant_id = ${ctx.actor.tenantId} and t.authority_id = ${ctx.authorityId}`.execute(
      db,
    );
  });

/** Whether anything that is counted has changed since it was last looked at. */
export const hasMarks = (ctx: Context): Promise<boolean> =>
  ctx.counting<unknown, boolean>(async (db) => {
    const { rows } = await sql<{ found: boolean }>`select exists (select from measures.mark t
      where t.tenant_id = ${ctx.actor.tenantId} and t.authority_id = ${ctx.authorityId}) as found`.execute(
      db,
    );
    return rows[0]?.found ?? true;
  });
