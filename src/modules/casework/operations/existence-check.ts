import { type AccessTables, type CaseFact, caseFactsOfPersons, READ_PROTECTED } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { functionHolders, namesOf, type OrganisationTables } from '#core/organisation';
import { invalid } from '#platform/errors';
import { ExistenceAnswer, ExistenceCheck } from '../contract.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { labelOf } from '../domain/naming.ts';
import { closeTo, personsByKeys } from '../store/close-ones.ts';
import { isClosedTo } from '../store/conflicts.ts';
import { personKeys } from '../store/persons.ts';
import type { CaseworkTables } from '../tables.ts';

/**
 * Förekomstkontroll: is the child known here, or a sibling or somebody of the household; by how many reports, and who has an open case. No
 * content. By number, or by the whole name; the reason is kept in the trail.
 *
 * Somebody with protected registration is found by number alone, and of them the unit and holder are told to those who may read protected
 * persons: whoever searches for a name must not learn where somebody is who is hidden.
 */
export const existenceCheck = defineOperation({
  name: 'casework.existence-check',
  kind: 'search',
  permission: 'casework:existence:check',
  audit: 'existence.checked',
  summary:
    'Is this child, a sibling or the household known to the board: reports, open case, unit and holder, no content',
  input: ExistenceCheck,
  output: ExistenceAnswer,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const identity = input.identityNumber ? parseIdentityNumber(input.identityNumber, ctx.today) : null;
    if (input.identityNumber && !identity) throw invalid('identityNumber', 'identity_number');
    const keys = await personKeys(ctx, { ...input, identityNumber: identity?.digits });
    const facts = new Map<string, readonly CaseFact[]>();
    const found = await personsByKeys(ctx, keys);
    for (const [id, own] of await factsByPerson(ctx, found)) {
      if ((identity || !isProtected(own)) && !isClosedTo(ctx, own)) facts.set(id, own);
    }
    const close = await closeTo(ctx, [...facts.keys()]);
    const seesProtected = ctx.may(READ_PROTECTED).allowed;
    for (const [id, own] of await factsByPerson(ctx, [...close.keys()])) {
      if ((seesProtected || !isProtected(own)) && !isClosedTo(ctx, own)) facts.set(id, own);
    }
    await ctx.showPersons([...facts.keys()]);
    const [persons, names] = await Promise.all([
      facts.size === 0 ? [] : selectPersons(ctx, [...facts.keys()]),
      namesOfHolders(ctx, [...facts.values()].flat()),
    ]);
    return {
      known: persons
        .toSorted((a, b) => Number(close.has(a.id)) - Number(close.has(b.id)))
        .map((p) => {
          const own = facts.get(p.id) ?? [];
          const open = own.find((f) => f.open);
          const withheld = isProtected(own) && !seesProtected;
          return {
            label: labelOf({ givenName: p.given_name, familyName: p.family_name, unborn: p.unborn }),
            birthYear: p.birth_date ? Number(p.birth_date.slice(0, 4)) : null,
            earlierReports: own.length,
            openCase: open !== undefined,
            unitName: open && !withheld ? (names.unitOf(open) ?? null) : null,
            holderName: open && !withheld ? (names.holderOf(open) ?? null) : null,
            relation: close.get(p.id) ?? ('self' as const),
            withheld,
          };
        }),
    };
  },
});

const isProtected = (facts: readonly CaseFact[]): boolean =>
  facts.some((f) => f.protection === 'protected_registration');

/** The cases of each person; somebody without a case has none of them. */
async function factsByPerson(
  ctx: Context,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFact[]>> {
  const facts = await caseFactsOfPersons(
    ctx.tables<AccessTables>(),
    ctx.actor.tenantId,
    ctx.authorityId,
    personIds,
  );
  return new Map(personIds.map((id) => [id, facts.filter((f) => f.personId === id)]));
}

async function namesOfHolders(ctx: Context, facts: readonly CaseFact[]) {
  const org = ctx.tables<OrganisationTables>();
  const [units, holders] = await Promise.all([
    namesOf(org, ctx.actor.tenantId, { units: facts.map((f) => f.unitId) }),
    functionHolders(org, ctx.actor.tenantId, ctx.today, {
      functionIds: facts.flatMap((f) => f.holderFunctions),
    }),
  ]);
  return {
    unitOf: (fact: CaseFact) => units.get(fact.unitId),
    holderOf: (fact: CaseFact) =>
      // The holder is the first; while nobody holds that function, whoever else has the case is asked.
      fact.holderFunctions
        .flatMap((id) => holders.find((h) => h.functionId === id)?.employeeName ?? [])
        .at(0),
  };
}

const selectPersons = (ctx: Context, ids: readonly string[]) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person')
    .select(['id', 'given_name', 'family_name', 'birth_date', 'unborn'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
