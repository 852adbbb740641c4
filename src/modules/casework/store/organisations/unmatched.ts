import type { Context } from '#core/operation';
import { type OrganisationName, tables } from './register.ts';

/** To read what somebody has written as their organisation, and to say whose it is: it may be the name of a person. */
export const PLACE_NAMES = 'casework:organisation:names';

const unmatched = (ctx: Context) =>
  tables(ctx)
    .selectFrom('casework.organisation_name')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('organisation_id', 'is', null);

/** The names that are no organisation's, latest written first; null for whoever may only know how many they are. */
export async function unmatchedNames(ctx: Context): Promise<OrganisationName[] | null> {
  if (!ctx.may(PLACE_NAMES).allowed) return null;
  return await unmatched(ctx)
    .selectAll()
    .orderBy('written_on', (order) => order.desc().nullsLast())
    .orderBy('name_key')
    .execute();
}

export async function countUnmatched(ctx: Context): Promise<number> {
  const { n } = await unmatched(ctx)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/**
 * The name, held against others until the transaction ends.
 * @returns undefined when it is not there, or somebody has placed it
 */
export const lockUnmatched = (ctx: Context, nameId: string): Promise<OrganisationName | undefined> =>
  unmatched(ctx).selectAll().where('id', '=', nameId).forUpdate().executeTakeFirst();
