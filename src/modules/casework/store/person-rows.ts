import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import { fullNameOf, labelOf, nameKey } from '../domain/naming.ts';
import type { FormerIdentity } from '../person-tables.ts';
import type { CaseworkTables } from '../tables.ts';

export type PersonRow = {
  readonly [K in keyof CaseworkTables['casework.person']]: Awaited<ReturnType<typeof personOf>>[K];
};

/** A person that has been shown. */
export const personOf = (ctx: Context, personId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();

/** Shows persons and holds their rows until the transaction ends, always in the same order. */
export async function lockPersons(ctx: Context, ...ids: string[]): Promise<void> {
  await ctx.showPersons(ids);
  await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

const namedOf = (p: Pick<PersonRow, 'given_name' | 'family_name' | 'unborn'>) => ({
  givenName: p.given_name,
  familyName: p.family_name,
  unborn: p.unborn,
});

export const nameOf = (p: Pick<PersonRow, 'given_name' | 'family_name' | 'unborn'>): string =>
  fullNameOf(namedOf(p));

export const formerOf = (p: PersonRow): FormerIdentity => ({
  label: labelOf(namedOf(p)),
  name: nameOf(p),
  identityNumber: p.identity_number,
  birthDate: p.birth_date,
  knownText: p.known_text,
});

/** What a case's head shows and is found by, of its person. */
export const headOf = (p: PersonRow) => ({
  person_id: p.id,
  label: labelOf(namedOf(p)),
  name_key: nameKey(`${p.family_name ?? ''} ${p.given_name ?? ''}`),
  given_key: nameKey(`${p.given_name ?? ''} ${p.family_name ?? ''}`),
  birth_date: p.birth_date,
  protection: p.protection,
});

/** Keeps what a person was called, or what was joined. Answers with the id of the row. */
export async function addHistory(
  ctx: Context,
  row: {
    personId: string;
    kind: CaseworkTables['casework.person_history']['kind'];
    before: FormerIdentity;
    reason: string;
    by: string;
    otherPersonId?: string;
    caseIds?: string[];
    relationIds?: string[];
    undoes?: string;
  },
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.person_history')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      person_id: row.personId,
      at: ctx.now,
      kind: row.kind,
      before: JSON.stringify(row.before),
      reason: row.reason,
      by_name: row.by,
      other_person_id: row.otherPersonId ?? null,
      case_ids: row.caseIds ?? [],
      relation_ids: row.relationIds ?? [],
      undoes: row.undoes ?? null,
    })
    .execute();
}

/** The full name of whom an opened case is about. */
export async function personNameIn(ctx: Context, caseId: string): Promise<string> {
  return nameOf(await personOf(ctx, ctx.opened(caseId).personId));
}
