import type { Context } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import type { OrganisationRegisterTables } from '../../organisation-tables.ts';
import { signatureOf } from '../events.ts';

export type Organisation = OrganisationRegisterTables['casework.organisation'];
export type OrganisationName = OrganisationRegisterTables['casework.organisation_name'];
type EventKind = OrganisationRegisterTables['casework.organisation_event']['kind'];

export const tables = (ctx: Context) => ctx.tables<OrganisationRegisterTables>();

/** The board's whole register: some hundreds of entries. In no particular order. */
export const allOrganisations = (ctx: Context): Promise<Organisation[]> =>
  tables(ctx)
    .selectFrom('casework.organisation')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .execute();

/** Every name of an organisation. Not what somebody has written that is nobody's: see `unmatchedNames`. By name. */
export const allNames = (ctx: Context): Promise<OrganisationName[]> =>
  tables(ctx)
    .selectFrom('casework.organisation_name')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('organisation_id', 'is not', null)
    .orderBy('name_key')
    .execute();

export const namesOf = (ctx: Context, organisationId: string): Promise<OrganisationName[]> =>
  tables(ctx)
    .selectFrom('casework.organisation_name')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('organisation_id', '=', organisationId)
    .orderBy('name_key')
    .execute();

/** @throws AppError NOT_FOUND */
export async function organisationById(ctx: Context, organisationId: string): Promise<Organisation> {
  const found = await tables(ctx)
    .selectFrom('casework.organisation')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', organisationId)
    .executeTakeFirst();
  if (!found) throw notFound();
  return found;
}

/**
 * The entry, held against others until the transaction ends.
 * @throws AppError NOT_FOUND, CONFLICT when it has been changed since the version that the caller saw
 */
export async function lockOrganisation(
  ctx: Context,
  organisationId: string,
  seenVersion: number,
): Promise<Organisation> {
  const found = await tables(ctx)
    .selectFrom('casework.organisation')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (!found) throw notFound();
  if (found.version !== seenVersion) throw conflict('CHANGED_MEANWHILE');
  return found;
}

export async function updateOrganisation(
  ctx: Context,
  { id, version }: Organisation,
  changed: Partial<
    Pick<Organisation, 'category' | 'district' | 'active_from' | 'active_to' | 'merged_into' | 'merged_on'>
  >,
): Promise<void> {
  await tables(ctx)
    .updateTable('casework.organisation')
    .set({ ...changed, version: version + 1 })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Writes into the history of an entry what has been done with it. */
export async function addOrganisationEvents(
  ctx: Context,
  organisationId: string,
  events: readonly { kind: EventKind; text: string | null }[],
): Promise<void> {
  if (events.length === 0) return;
  const { name } = await signatureOf(ctx);
  await tables(ctx)
    .insertInto('casework.organisation_event')
    .values(
      events.map(({ kind, text }) => ({
        tenant_id: ctx.actor.tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        organisation_id: organisationId,
        at: ctx.now,
        kind,
        body: text,
        by_name: name,
      })),
    )
    .execute();
}
