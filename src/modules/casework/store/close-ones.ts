import type { AccessTables } from '#core/access';
import type { Context } from '#core/operation';
import type { RelationKind } from '../domain/person-codes.ts';
import type { CaseworkTables } from '../tables.ts';
import type { PersonKeys } from './persons.ts';

/** Whom a search among facts shows at most; a household is smaller. */
const CLOSE = 20;
const FOUND = 5;

const HOUSEHOLD: readonly RelationKind[] = ['sibling', 'half_sibling', 'lives_with'];
const ADULT: readonly RelationKind[] = ['guardian', 'parent'];

export type Closeness = 'sibling' | 'half_sibling' | 'lives_with' | 'same_guardian';

/** Persons of the register by number, or by the whole name. */
export async function personsByKeys(ctx: Context, keys: PersonKeys): Promise<string[]> {
  const query = ctx
    .tables<AccessTables>()
    .selectFrom('access.person_fact')
    .select('person_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .limit(FOUND);
  if (keys.identity) return idsOf(await query.where('identity_key', '=', keys.identity).execute());
  return keys.name ? idsOf(await query.where('name_key', '=', keys.name).execute()) : [];
}

const idsOf = (rows: readonly { person_id: string }[]): string[] => rows.map((r) => r.person_id);

const facts = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.relation_fact')
    .select(['person_id', 'related_person_id', 'kind', 'identity_key'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('active', '=', true);

/**
 * Siblings and household of persons, among those of the register: as told in either's file, and those who have a guardian in common. A guardian
 * counts as the same by number alone; a name proves nothing.
 */
export async function closeTo(
  ctx: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Closeness>> {
  const close = new Map<string, Closeness>();
  if (personIds.length === 0) return close;
  const add = (id: string | null, as: Closeness) => {
    if (id && !personIds.includes(id) && !close.has(id) && close.size < CLOSE) close.set(id, as);
  };
  const [own, pointing] = await Promise.all([
    facts(ctx)
      .where('person_id', 'in', [...personIds])
      .execute(),
    facts(ctx)
      .where('related_person_id', 'in', [...personIds])
      .where('kind', 'in', [...HOUSEHOLD])
      .limit(CLOSE)
      .execute(),
  ]);
  for (const f of own) if (isHousehold(f.kind)) add(f.related_person_id, f.kind);
  for (const f of pointing) if (isHousehold(f.kind)) add(f.person_id, f.kind);
  const guardians = own.filter((f) => ADULT.includes(f.kind));
  const numbers = guardians.flatMap((g) => g.identity_key ?? []);
  if (numbers.length === 0) return close;
  const shared = await facts(ctx)
    .where('identity_key', 'in', numbers)
    .where('kind', 'in', [...ADULT])
    .limit(CLOSE)
    .execute();
  for (const f of shared) add(f.person_id, 'same_guardian');
  return close;
}

/** Whose guardian or parent this adult is said to be. */
export async function childrenOf(ctx: Context, adult: PersonKeys): Promise<string[]> {
  const byKey = facts(ctx)
    .where('kind', 'in', [...ADULT])
    .limit(CLOSE);
  const found = adult.identity
    ? await byKey.where('identity_key', '=', adult.identity).execute()
    : adult.name
      ? await byKey.where('name_key', '=', adult.name).execute()
      : [];
  const inRegister = await personsByKeys(ctx, adult);
  const linked =
    inRegister.length === 0
      ? []
      : await facts(ctx)
          .where('kind', 'in', [...ADULT])
          .where('related_person_id', 'in', inRegister)
          .limit(CLOSE)
          .execute();
  return [...new Set(idsOf([...found, ...linked]))];
}

const isHousehold = (kind: RelationKind): kind is Exclude<RelationKind, 'guardian' | 'parent'> =>
  HOUSEHOLD.includes(kind);
