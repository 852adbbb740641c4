import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { standingOn } from '../domain/catalogue.ts';
import type { FigureTables } from '../figure-tables.ts';
import { entryVersions, saidIn } from '../store/catalogue.ts';
import { commissionsOf } from '../store/commissions.ts';
import { lastVersions } from '../store/last-versions.ts';

export interface Begun {
  readonly commissionId: string;
  readonly number: string;
  readonly entryName: string;
  readonly startedOn: CalendarDate;
}

/** The interventions of an opened case that have begun, whatever became of them. The last sent first. */
export async function begunIn(ctx: Context, caseId: string): Promise<Begun[]> {
  return (await commissionsOf(ctx, caseId)).flatMap(({ id, number, entry_name, started_on }) =>
    started_on === null
      ? []
      : [{ commissionId: id, number, entryName: entry_name, startedOn: calendarDate(started_on) }],
  );
}

export interface Course {
  readonly commissionId: string;
  readonly entryName: string;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  /** What the final follow-up said of the goals together; null where there was none. */
  readonly goals: FigureTables['interventions.commission_figure']['goals'];
}

/** The interventions that an opened case has ordered, from when they began and how their goals came out. The last sent first. */
export async function coursesIn(ctx: Context, caseId: string): Promise<Course[]> {
  const heads = await commissionsOf(ctx, caseId);
  if (heads.length === 0) return [];
  const figures = await ctx
    .tables<FigureTables>()
    .selectFrom('interventions.commission_figure')
    .select(['commission_id', 'goals'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where(
      'commission_id',
      'in',
      heads.map(({ id }) => id),
    )
    .execute();
  const goalsOf = new Map(figures.map((f) => [f.commission_id, f.goals]));
  return heads.map(({ id, entry_name, started_on, ended_on }) => ({
    commissionId: id,
    entryName: entry_name,
    startedOn: started_on && calendarDate(started_on),
    endedOn: ended_on && calendarDate(ended_on),
    goals: goalsOf.get(id) ?? null,
  }));
}

/** What the board's catalogue offers today, by name. */
export async function serviceNames(ctx: Context): Promise<{ entryId: string; name: string }[]> {
  return lastVersions(await entryVersions(ctx))
    .filter((e) => standingOn(saidIn(e), ctx.today) === 'active')
    .map((e) => ({ entryId: e.id, name: e.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
