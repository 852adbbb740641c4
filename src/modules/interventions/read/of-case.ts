import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { standingOn } from '../domain/catalogue.ts';
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

/** What the board's catalogue offers today, by name. */
export async function serviceNames(ctx: Context): Promise<{ entryId: string; name: string }[]> {
  return lastVersions(await entryVersions(ctx))
    .filter((e) => standingOn(saidIn(e), ctx.today) === 'active')
    .map((e) => ({ entryId: e.id, name: e.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
