import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import type { RelationKind, RelationSource } from '../domain/person-codes.ts';
import type { CaseworkTables } from '../tables.ts';
import type { PersonKeys } from './persons.ts';

export interface NewRelation {
  readonly personId: string;
  readonly kind: RelationKind;
  readonly relatedPersonId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly fromOn: string | null;
  readonly source: RelationSource;
  readonly by: string;
  /** The digests by which the other is looked up, also when no person of the register. */
  readonly keys: PersonKeys;
}

export async function insertRelation(ctx: Context, relation: NewRelation): Promise<void> {
  const db = ctx.tables<CaseworkTables>();
  const id = newId();
  const shared = {
    tenant_id: ctx.actor.tenantId,
    authority_id: ctx.authorityId,
    person_id: relation.personId,
    kind: relation.kind,
    related_person_id: relation.relatedPersonId,
  };
  await db
    .insertInto('casework.relation')
    .values({
      ...shared,
      id,
      name: relation.name,
      phone: relation.phone,
      from_on: relation.fromOn,
      to_on: null,
      source: relation.source,
      recorded_at: ctx.now,
      recorded_by: relation.by,
    })
    .execute();
  await db
    .insertInto('casework.relation_fact')
    .values({
      ...shared,
      relation_id: id,
      identity_key: relation.keys.identity,
      name_key: relation.keys.name,
      active: true,
    })
    .execute();
}

/** Ends a relation of a person; false when there is none that runs. */
export async function endRelation(
  ctx: Context,
  personId: string,
  end: { relationId: string; toOn: string; reason: string; by: string },
): Promise<boolean> {
  const db = ctx.tables<CaseworkTables>();
  const ended = await db
    .updateTable('casework.relation')
    .set({ to_on: end.toOn, ended_at: ctx.now, ended_by: end.by, end_reason: end.reason })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', end.relationId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!ended) return false;
  await db
    .updateTable('casework.relation_fact')
    .set({ active: false })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('relation_id', '=', end.relationId)
    .execute();
  return true;
}

/** Gives the relations of one record to another, and those of others that point to it. Answers with their ids. */
export async function followPerson(ctx: Context, fromId: string, intoId: string): Promise<string[]> {
  const own = await factsBy(ctx, 'person_id', fromId);
  const pointing = await factsBy(ctx, 'related_person_id', fromId);
  await ctx.showPersons(pointing.map((f) => f.person_id));
  await change(ctx, own, 'person_id', intoId);
  await change(ctx, pointing, 'related_person_id', intoId);
  return [...new Set([...own, ...pointing].map((f) => f.relation_id))];
}

/** Gives relations back that a joining had moved. */
export async function returnRelations(
  ctx: Context,
  relationIds: readonly string[],
  intoId: string,
  fromId: string,
): Promise<void> {
  const own = (await factsBy(ctx, 'person_id', intoId)).filter((f) => relationIds.includes(f.relation_id));
  const pointing = (await factsBy(ctx, 'related_person_id', intoId)).filter((f) =>
    relationIds.includes(f.relation_id),
  );
  await ctx.showPersons(pointing.map((f) => f.person_id));
  await change(ctx, own, 'person_id', fromId);
  await change(ctx, pointing, 'related_person_id', fromId);
}

type End = 'person_id' | 'related_person_id';

const factsBy = (ctx: Context, end: End, personId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.relation_fact')
    .select(['relation_id', 'person_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where(end, '=', personId)
    .execute();

async function change(
  ctx: Context,
  facts: readonly { relation_id: string }[],
  end: End,
  personId: string,
): Promise<void> {
  if (facts.length === 0) return;
  const ids = facts.map((f) => f.relation_id);
  const set = { [end]: personId } as { person_id: string } | { related_person_id: string };
  const db = ctx.tables<CaseworkTables>();
  await db
    .updateTable('casework.relation')
    .set(set)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', ids)
    .execute();
  await db
    .updateTable('casework.relation_fact')
    .set(set)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('relation_id', 'in', ids)
    .execute();
}
