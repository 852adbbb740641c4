import { type Kysely, sql } from 'kysely';
import type { Context } from '#core/operation';
import { addDays, type CalendarDate, calendarDate } from '#platform/calendar';
import type { PublishedGroup } from '../../domain/published.ts';

export interface Year {
  readonly year: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The last day that is counted; null when none is yet. */
  readonly through: CalendarDate | null;
}

/** No more years than these are shown. */
const YEARS = 5;

/** The years in which there has been anything to count, this one among them, the last first. */
export async function yearsOf(ctx: Context, exact: boolean): Promise<Year[]> {
  const began = await ctx.counting<unknown, string | undefined>(async (db) => {
    const { rows } = await sql<{ day: string | null }>`
      select least(
        (select min(started_on) from interventions.commission_figure
          where tenant_id = ${ctx.actor.tenantId} and authority_id = ${ctx.authorityId}),
        (select min(held_on) from interventions.open_service
          where tenant_id = ${ctx.actor.tenantId} and authority_id = ${ctx.authorityId})) as day`.execute(db);
    return rows[0]?.day ?? undefined;
  });
  const now = Number(ctx.today.slice(0, 4));
  const first = Math.max(now - YEARS + 1, Math.min(now, Number((began ?? ctx.today).slice(0, 4))));
  return Array.from({ length: now - first + 1 }, (_, i) => yearOf(now - i, ctx.today, exact));
}

/** @param exact up to yesterday; otherwise whole months, so that no day's difference tells of one person */
export function yearOf(year: number, today: CalendarDate, exact: boolean): Year {
  const [from, to] = [calendarDate(`${year}-01-01`), calendarDate(`${year}-12-31`)];
  const last = addDays(exact ? today : calendarDate(`${today.slice(0, 7)}-01`), -1);
  const through = last < to ? last : to;
  return { year, from, to, through: through < from ? null : through };
}

interface Asked {
  readonly years: readonly Year[];
  readonly unitIds: readonly string[];
}

export interface GroupCount {
  readonly year: number;
  readonly group: PublishedGroup;
  readonly interventions: number;
  readonly individuals: number;
}

/** Of one's own units what the policies show, so that what a conflict of interest closes is left out; of the whole board as the counting role. */
export async function groupCounts(
  ctx: Context,
  { years, unitIds, exact }: Asked & { readonly exact: boolean },
): Promise<GroupCount[]> {
  const count = async (db: Kysely<unknown>): Promise<GroupCount[]> => {
    const { rows } = await sql<GroupCount>`
      select y.year, f.published_group as "group", count(*)::int as interventions, count(distinct f.individual)::int as individuals
        from interventions.commission_figure f
          join ${daysOf(years)} on f.started_on <= y.through and (f.ended_on is null or f.ended_on >= y.first)
        where f.tenant_id = ${ctx.actor.tenantId} and f.authority_id = ${ctx.authorityId}
          and f.published_group is not null and f.unit_id = any(${unitIds}::uuid[])
        group by 1, 2`.execute(db);
    return rows;
  };
  return exact ? await count(ctx.tables()) : await ctx.counting(count);
}

export interface ServiceCount {
  readonly year: number;
  readonly occasions: number;
  readonly participants: number;
}

export async function serviceCounts(ctx: Context, { years, unitIds }: Asked): Promise<ServiceCount[]> {
  return await ctx.counting<unknown, ServiceCount[]>(async (db) => {
    const { rows } = await sql<ServiceCount>`
      select y.year, sum(s.occasions)::int as occasions, sum(s.child + s.teen + s.young + s.adult + s.age_unknown)::int as participants
        from interventions.open_service s join ${daysOf(years)} on s.held_on between y.first and y.through
        where s.tenant_id = ${ctx.actor.tenantId} and s.authority_id = ${ctx.authorityId}
          and not s.replaced and not s.withdrawn and s.unit_id = any(${unitIds}::uuid[])
        group by 1`.execute(db);
    return rows;
  });
}

/** The years with the days that are counted of them. */
const daysOf = (years: readonly Year[]) => {
  const counted = years.filter((y) => y.through !== null);
  return sql`unnest(${counted.map((y) => y.year)}::int[], ${counted.map((y) => y.from)}::date[], ${counted.map((y) => y.through)}::date[])
    as y(year, first, through)`;
};
