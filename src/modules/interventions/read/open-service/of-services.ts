import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { standingOn } from '../../domain/catalogue.ts';
import { isCountedAlone } from '../../domain/open-service/open-service.ts';
import type { OpenServiceTables } from '../../open-service-tables.ts';
import { entryVersions, saidIn } from '../../store/catalogue.ts';
import { lastVersions } from '../../store/last-versions.ts';

/** What the board gives today to whoever asks, counted without anybody; by name. */
export async function countedServices(ctx: Context): Promise<{ entryId: string; name: string }[]> {
  return lastVersions(await entryVersions(ctx))
    .filter((e) => isCountedAlone(saidIn(e)) && standingOn(saidIn(e), ctx.today) === 'active')
    .map((e) => ({ entryId: e.id, name: e.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

export interface GivenDay {
  readonly entryId: string;
  readonly heldOn: CalendarDate;
  readonly occasions: number;
}

/** How many times some services were given each day, by all of the board's units: who came is nowhere. */
export const givenDays = async (ctx: Context, entryIds: readonly string[]): Promise<GivenDay[]> =>
  entryIds.length === 0
    ? []
    : await ctx
        .tables<OpenServiceTables>()
        .selectFrom('interventions.open_service')
        .select([
          'entry_id as entryId',
          'held_on as heldOn',
          sql<number>`sum(occasions)::int`.as('occasions'),
        ])
        .where('tenant_id', '=', ctx.actor.tenantId)
        .where('authority_id', '=', ctx.authorityId)
        .where('entry_id', 'in', [...new Set(entryIds)])
        .where(sql<boolean>`not replaced and not withdrawn`)
        .groupBy(['entry_id', 'held_on'])
        .orderBy('held_on')
        .execute();
