import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { AGES, type Participants } from '../../domain/open-service/open-service.ts';
import type { OpenServiceTables } from '../../open-service-tables.ts';

export type ServiceRow = OpenServiceTables['interventions.open_service'];

interface Within {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly unitIds: readonly string[];
}

const own = (ctx: Context) =>
  ctx
    .tables<OpenServiceTables>()
    .selectFrom('interventions.open_service')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

const standing = (ctx: Context, { from, to, unitIds }: Within) =>
  own(ctx)
    .where(sql<boolean>`not replaced and not withdrawn`)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .where('unit_id', 'in', [...unitIds]);

/** What stands in a period, a page of it; the last day first. */
export const registeredIn = async (
  ctx: Context,
  within: Within,
  { size, page }: { readonly size: number; readonly page: number },
): Promise<ServiceRow[]> =>
  within.unitIds.length === 0
    ? []
    : await standing(ctx, within)
        .selectAll()
        .orderBy('held_on', 'desc')
        .orderBy('id')
        .limit(size)
        .offset((page - 1) * size)
        .execute();

export interface Sum extends Participants {
  readonly entry_id: string;
  readonly occasions: number;
  readonly registered: number;
}

/** What stands in a period, by intervention. */
export const sumsIn = async (ctx: Context, within: Within): Promise<Sum[]> =>
  within.unitIds.length === 0
    ? []
    : await standing(ctx, within)
        .select((eb) => [
          'entry_id',
          sql<number>`count(*)::int`.as('registered'),
          sql<number>`sum(occasions)::int`.as('occasions'),
          ...AGES.map((age) => sql<number>`sum(${eb.ref(age)})::int`.as(age)),
        ])
        .groupBy('entry_id')
        .execute();

/** What was registered before it was corrected, the last first. */
export const earlierVersions = async (ctx: Context, ids: readonly string[]): Promise<ServiceRow[]> =>
  ids.length === 0
    ? []
    : await own(ctx)
        .selectAll()
        .where('id', 'in', [...ids])
        .orderBy('id')
        .orderBy('version', 'desc')
        .execute();

export const lastOf = (ctx: Context, id: string): Promise<ServiceRow | undefined> =>
  own(ctx).selectAll().where('id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst();

/** Keeps a version; the one before it no longer stands. */
export async function keepVersion(ctx: Context, row: Omit<ServiceRow, 'replaced'>): Promise<void> {
  await ctx
    .tables<OpenServiceTables>()
    .insertInto('interventions.open_service')
    .values({ ...row, replaced: false })
    .execute();
  if (row.version === 1) return;
  await ctx
    .tables<OpenServiceTables>()
    .updateTable('interventions.open_service')
    .set({ replaced: true })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', row.id)
    .where('version', '=', row.version - 1)
    .execute();
}
