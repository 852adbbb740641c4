import { type AccessTables, lookupKey } from '#core/access';
import type { Context } from '#core/operation';
import { type OrganisationTables, tenantSecret } from '#core/organisation';
import { newId } from '#platform/ids';
import type { Protection } from '../domain/codes.ts';
import type { IdentityNumber } from '../domain/identity-number.ts';
import { nameKey } from '../domain/naming.ts';
import type { CaseworkTables, StoredChild } from '../tables.ts';

type Tables = AccessTables & CaseworkTables & OrganisationTables;

export interface PersonKeys {
  readonly identity: Buffer | null;
  readonly name: Buffer | null;
  readonly surname: Buffer | null;
}

/** The digests by which a person is found without reading anybody's row. A name counts only when it is whole. */
export async function personKeys(
  ctx: Context,
  who: {
    identityNumber?: string | undefined;
    givenName?: string | undefined;
    familyName?: string | undefined;
  },
): Promise<PersonKeys> {
  const secret = await tenantSecret(ctx.tables<OrganisationTables>(), ctx.actor.tenantId, 'lookup');
  const whole = who.givenName && who.familyName ? nameKey(`${who.givenName} ${who.familyName}`) : null;
  return {
    identity: who.identityNumber ? lookupKey(secret, 'identity', who.identityNumber) : null,
    name: whole ? lookupKey(secret, 'name', whole) : null,
    surname: who.familyName ? lookupKey(secret, 'surname', nameKey(who.familyName)) : null,
  };
}

/** The person with this identity within the actor's authority, if there is one. By number alone: a name proves nothing. */
export async function personByIdentity(ctx: Context, key: Buffer): Promise<string | undefined> {
  const row = await ctx
    .tables<Tables>()
    .selectFrom('access.person_fact')
    .select('person_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('identity_key', '=', key)
    .executeTakeFirst();
  return row?.person_id;
}

/** A known person's protection, which every new case of theirs takes over. */
export async function protectionOf(ctx: Context, personId: string): Promise<Protection> {
  await ctx.showPersons([personId]);
  const row = await ctx
    .tables<Tables>()
    .selectFrom('casework.person')
    .select('protection')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return row.protection;
}

export interface NewPerson {
  readonly id: string;
  readonly child: StoredChild;
  readonly identity: IdentityNumber | null;
  readonly birthDate: string | null;
  readonly keys: PersonKeys;
}

/** Writes a person and its facts. The person must have been adopted with its case first. */
export async function insertPerson(ctx: Context, person: NewPerson): Promise<void> {
  const { tenantId } = ctx.actor;
  const db = ctx.tables<Tables>();
  await db
    .insertInto('casework.person')
    .values({
      tenant_id: tenantId,
      id: person.id,
      authority_id: ctx.authorityId,
      identity_number: person.identity?.digits ?? null,
      given_name: person.child.givenName ?? null,
      family_name: person.child.familyName ?? null,
      birth_date: person.birthDate,
      known_text: person.child.ageText ?? null,
      unborn: person.child.unborn,
      protection: 'none',
      language: null,
      created_at: ctx.now,
    })
    .execute();
  await db
    .insertInto('access.person_fact')
    .values({
      tenant_id: tenantId,
      person_id: person.id,
      authority_id: ctx.authorityId,
      identity_key: person.keys.identity,
      name_key: person.keys.name,
      surname_key: person.keys.surname,
    })
    .execute();
}

export const newPersonId = newId;
