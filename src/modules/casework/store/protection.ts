import type { Context } from '#core/operation';
import { invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import type { Protection } from '../domain/codes.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { nameKey } from '../domain/naming.ts';
import type { ProtectedAgainst, SecrecyTables } from '../secrecy-tables.ts';
import type { CaseworkTables } from '../tables.ts';
import { signatureOf } from './events.ts';
import { requireAuthoritysCase } from './kept-by-orderer.ts';
import { personByIdentity, personKeys } from './persons.ts';

type Tables = SecrecyTables & CaseworkTables;

/** The protections of a person of whom a case has been opened, the lasting one first. */
export const protectionsOf = (ctx: Context, personId: string) =>
  ctx
    .tables<Tables>()
    .selectFrom('casework.protection')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('person_id', '=', personId)
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/**
 * Who must not be given anything by which the person can be found: also a parent who is party. For whatever lets something leave a case; the
 * case must have been opened.
 */
export async function protectedAgainst(ctx: Context, personId: string): Promise<ProtectedAgainst[]> {
  const lasting = (await protectionsOf(ctx, personId)).find((p) => p.ended_at === null);
  return lasting?.against ?? [];
}

export interface NewProtection {
  readonly caseId: string;
  readonly kind: Protection;
  readonly source: string;
  readonly fromOn: string;
  readonly against: readonly { name: string; relation: string; identityNumber?: string | undefined }[];
}

/**
 * Sets what protection a person has, in place of what held: on the person and on all of the person's cases, so that lists warn and access
 * follows at once. `none` against nobody ends it. By a performer's case it is set or made stronger, and never less.
 * @throws AppError CONFLICT KEPT_BY_ORDERER when a performer's case would lift it, or leave out somebody whom it protects against
 */
export async function setProtection(ctx: Context, set: NewProtection): Promise<void> {
  const { personId, protection, orderedBy } = ctx.opened(set.caseId);
  const against = await knownOf(ctx, set.against);
  if (orderedBy === null) return await keepProtection(ctx, personId, { ...set, against });
  const before = await protectedAgainst(ctx, personId);
  const added = new Set(against.map((a) => nameKey(a.name)));
  if (STRENGTH[set.kind] < STRENGTH[protection] || before.some((a) => !added.has(nameKey(a.name))))
    requireAuthoritysCase(ctx, set.caseId);
  // Whom the authority has found in its register stays found, also when the number isn't given here.
  const names = new Set(before.map((a) => nameKey(a.name)));
  const others = against.filter((a) => !names.has(nameKey(a.name)));
  await keepProtection(ctx, personId, { ...set, against: [...before, ...others] });
}

const STRENGTH: Readonly<Record<Protection, number>> = {
  none: 0,
  secrecy_marking: 1,
  protected_registration: 2,
};

/**
 * When two records of a person become one: the stronger protection holds, against all whom either protects against. Both records' files must have
 * been opened.
 */
export async function joinProtection(ctx: Context, fromId: string, intoId: string): Promise<void> {
  const lasting = async (id: string) => (await protectionsOf(ctx, id)).find((p) => p.ended_at === null);
  const from = await lasting(fromId);
  const into = await lasting(intoId);
  if (!from) return;
  const names = new Set(into?.against.map((a) => `${a.name} ${a.personId}`));
  const added = from.against.filter((a) => !names.has(`${a.name} ${a.personId}`));
  const stronger = into && STRENGTH[into.kind] >= STRENGTH[from.kind] ? into : from;
  if (stronger === into && added.length === 0) return;
  await keepProtection(ctx, intoId, {
    kind: stronger.kind,
    source: stronger.source,
    fromOn: stronger.from_on,
    against: [...(into?.against ?? []), ...added],
  });
}

async function keepProtection(
  ctx: Context,
  personId: string,
  set: Pick<NewProtection, 'kind' | 'source' | 'fromOn'> & { readonly against: readonly ProtectedAgainst[] },
): Promise<void> {
  const { against } = set;
  const { tenantId } = ctx.actor;
  const { name } = await signatureOf(ctx);
  const db = ctx.tables<Tables>();
  const facts = await ctx.adoptCasesOf(personId);
  await db
    .updateTable('casework.protection')
    .set({ ended_at: ctx.now, ended_by: name })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  if (set.kind !== 'none' || against.length > 0) {
    await db
      .insertInto('casework.protection')
      .values({
        tenant_id: tenantId,
        id: newId(),
        authority_id: ctx.authorityId,
        person_id: personId,
        kind: set.kind,
        source: set.source,
        from_on: set.fromOn,
        against: JSON.stringify(against),
        set_at: ctx.now,
        set_by: name,
        set_by_employee: ctx.actor.employeeId,
        ended_at: null,
        ended_by: null,
      })
      .execute();
  }
  await db
    .updateTable('casework.person')
    // Where possible no address at all is held of somebody with protected registration (folkbokföringslagen 16 §).
    .set({ protection: set.kind, ...(set.kind === 'protected_registration' ? { address: null } : {}) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', personId)
    .execute();
  await db
    .updateTable('casework.case_head')
    .set({ protection: set.kind, updated_at: ctx.now })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .execute();
  for (const { caseId } of facts) await ctx.changeFact(caseId, { protection: set.kind });
}

async function knownOf(ctx: Context, against: NewProtection['against']): Promise<ProtectedAgainst[]> {
  const known: ProtectedAgainst[] = [];
  for (const [index, { name, relation, identityNumber }] of against.entries()) {
    const identity = identityNumber ? parseIdentityNumber(identityNumber, ctx.today) : null;
    if (identityNumber && !identity) throw invalid(`against.${index}.identityNumber`, 'identity_number');
    const { identity: key } = await personKeys(ctx, { identityNumber: identity?.digits });
    known.push({ name, relation, personId: (key && (await personByIdentity(ctx, key))) ?? null });
  }
  return known;
}
