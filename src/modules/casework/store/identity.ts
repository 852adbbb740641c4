import type { AccessTables } from '#core/access';
import type { Context } from '#core/operation';
import type { CaseworkTables } from '../tables.ts';
import { joinConflicts } from './conflicts.ts';
import { addCaseEvent, type Signature } from './events.ts';
import { addHistory, formerOf, headOf, lockPersons, nameOf, personOf } from './person-rows.ts';
import { type PersonKeys, personKeys } from './persons.ts';
import { joinProtection } from './protection.ts';
import { followPerson, returnRelations } from './relations.ts';

type Tables = AccessTables & CaseworkTables;

export interface NewIdentity {
  readonly digits: string;
  readonly birthDate: string | null;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
}

/** Writes a number, and a name if there is one, on a person; every case of theirs is called so from now on, and what they were called is kept. */
export async function setIdentity(
  ctx: Context,
  personId: string,
  to: NewIdentity,
  reason: string,
  { name }: Signature,
): Promise<void> {
  const before = await personOf(ctx, personId);
  const givenName = to.givenName ?? before.given_name ?? undefined;
  const familyName = to.familyName ?? before.family_name ?? undefined;
  await ctx
    .tables<Tables>()
    .updateTable('casework.person')
    .set({
      identity_number: to.digits,
      birth_date: to.birthDate ?? before.birth_date,
      given_name: givenName ?? null,
      family_name: familyName ?? null,
      unborn: false,
    })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', personId)
    .execute();
  await setKeys(ctx, personId, await personKeys(ctx, { identityNumber: to.digits, givenName, familyName }));
  await addHistory(ctx, { personId, kind: 'identified', before: formerOf(before), reason, by: name });
  await callAnew(ctx, personId, await casesOf(ctx, personId));
}

/**
 * Ends one record of a person and gives all that it had to another record of the same person: cases with what is in them, relations, protection,
 * and who must not come near.
 * The row stays, found by nothing, so that the joining can be taken back.
 */
export async function joinPersons(
  ctx: Context,
  fromId: string,
  intoId: string,
  reason: string,
  { name }: Signature,
): Promise<void> {
  await lockPersons(ctx, fromId, intoId);
  const from = await personOf(ctx, fromId);
  const caseIds = await casesOf(ctx, fromId);
  await giveTo(ctx, intoId, caseIds);
  await callAnew(ctx, intoId, caseIds);
  const relationIds = await followPerson(ctx, fromId, intoId);
  // Also those cases that the person had before: what protects against anybody holds in them all.
  await casesOf(ctx, intoId);
  await joinProtection(ctx, fromId, intoId);
  await joinConflicts(ctx, fromId, intoId);
  await setKeys(ctx, fromId, { identity: null, name: null, surname: null });
  await addHistory(ctx, {
    personId: intoId,
    kind: 'joined',
    before: formerOf(from),
    reason,
    by: name,
    otherPersonId: fromId,
    caseIds,
    relationIds,
  });
  for (const caseId of caseIds) {
    await addCaseEvent(ctx, { caseId, kind: 'persons_joined', body: nameOf(from), by: name });
  }
}

/** Takes a joining back: what came with the ended record goes back to it. What has been added since stays where it was added. */
export async function separatePersons(
  ctx: Context,
  joined: {
    id: string;
    person_id: string;
    other_person_id: string;
    case_ids: string[];
    relation_ids: string[];
  },
  reason: string,
  { name }: Signature,
): Promise<void> {
  const { person_id: intoId, other_person_id: fromId } = joined;
  await lockPersons(ctx, fromId, intoId);
  const from = await personOf(ctx, fromId);
  const still = await casesOf(ctx, intoId);
  // What one of them has ordered since is about whoever it is about.
  const caseIds = still.filter((id) => {
    const { orderedBy } = ctx.opened(id);
    return joined.case_ids.includes(id) || (orderedBy !== null && joined.case_ids.includes(orderedBy));
  });
  await giveTo(ctx, fromId, caseIds);
  await callAnew(ctx, fromId, caseIds);
  await joinConflicts(ctx, intoId, fromId, caseIds);
  await returnRelations(ctx, joined.relation_ids, intoId, fromId);
  await setKeys(
    ctx,
    fromId,
    await personKeys(ctx, {
      identityNumber: from.identity_number ?? undefined,
      givenName: from.given_name ?? undefined,
      familyName: from.family_name ?? undefined,
    }),
  );
  await addHistory(ctx, {
    personId: intoId,
    kind: 'separated',
    before: formerOf(from),
    reason,
    by: name,
    otherPersonId: fromId,
    caseIds,
    undoes: joined.id,
  });
  for (const caseId of caseIds) {
    await addCaseEvent(ctx, { caseId, kind: 'persons_separated', body: reason, by: name });
  }
}

/** Every case of a person, opened: what happens to the person happens to them all, also to those that the actor has no part in. */
const casesOf = async (ctx: Context, personId: string): Promise<string[]> =>
  (await ctx.adoptCasesOf(personId)).map((f) => f.caseId);

/** Cases become another record's, whose file is thereby open. */
async function giveTo(ctx: Context, personId: string, caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds) {
    await ctx.changeFact(caseId, { personId });
    await ctx.adopt(ctx.opened(caseId));
  }
}

async function callAnew(ctx: Context, personId: string, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  const person = await personOf(ctx, personId);
  for (const caseId of caseIds) await ctx.changeFact(caseId, { protection: person.protection });
  await ctx
    .tables<Tables>()
    .updateTable('casework.case_head')
    .set({ ...headOf(person), updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...caseIds])
    .execute();
}

async function setKeys(ctx: Context, personId: string, keys: PersonKeys): Promise<void> {
  await ctx
    .tables<Tables>()
    .updateTable('access.person_fact')
    .set({ identity_key: keys.identity, name_key: keys.name, surname_key: keys.surname })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('person_id', '=', personId)
    .execute();
}
