import { sql } from 'kysely';
import type { Context } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import type { SchoolInList } from '../../domain/duties/codes.ts';
import {
  type HealthStanding,
  healthStanding,
  lengthOf,
  type PlacementLength,
} from '../../domain/duties/health.ts';
import type { DutyTables } from '../../duty-tables.ts';

/** How what is owed to whoever is placed stands, as a list tells it. */
export interface InList {
  readonly length: PlacementLength;
  readonly health: HealthStanding;
  readonly healthDueOn: string;
  readonly school: SchoolInList;
}

type Row = DutyTables['placements.duty_figure'] & { readonly school: SchoolInList };

/** By placement, as far as the policies show them to the actor; opens no case. As of today, or of the day on which the placement ended. */
export async function dutiesInList(
  ctx: Context,
  placementIds: readonly string[],
): Promise<ReadonlyMap<string, InList>> {
  if (placementIds.length === 0) return new Map();
  const { rows } = await sql<Row>`
    select f.*, case
        when f.school_from is null or not (f.school_from <= d.at and coalesce(f.school_until, 'infinity'::date) > d.at) then 'not_of_age'
        when f.school_followed @> d.at then 'followed_up'
        when f.school_impossible @> d.at then 'impossible'
        when f.school_due_on > d.at then 'not_due'
        else 'not_followed_up' end as school
      from placements.duty_figure f cross join lateral (select least(${ctx.today}::date, coalesce(f.ended_on, ${ctx.today}::date)) as at) d
      where f.tenant_id = ${ctx.actor.tenantId} and f.placement_id = any(${placementIds}::uuid[])`.execute(
    ctx.tables(),
  );
  return new Map(rows.map((row) => [row.placement_id, inList(ctx, row)]));
}

function inList(ctx: Context, row: Row): InList {
  const steps = (
    [
      ['notified', row.notified_on],
      ['asked', row.asked_on],
      ['done', row.examined_on],
      ['not_needed', row.not_needed_on],
    ] as const
  ).flatMap(([step, on]) => (on === null ? [] : [{ step, on: calendarDate(on) }]));
  const startedOn = calendarDate(row.started_on);
  return {
    length: lengthOf({ startedOn, endedOn: row.ended_on && calendarDate(row.ended_on) }, ctx.today),
    health: healthStanding(steps, { startedOn, owed: row.health_owed }),
    healthDueOn: row.health_due_on,
    school: row.school,
  };
}
