import { type AccessTables, caseFactsOfPersons } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { functionHolders, namesOf, type OrganisationTables } from '#core/organisation';
import { invalid } from '#platform/errors';
import { ExistenceAnswer, ExistenceCheck } from '../contract.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { labelOf } from '../domain/naming.ts';
import { personKeys } from '../store/persons.ts';
import type { CaseworkTables } from '../tables.ts';

const FOUND = 5;

/**
 * Förekomstkontroll: is the child known here, by how many reports, and who has an open case. No content. By number, or by the whole name;
 * the reason is kept in the trail.
 */
export const existenceCheck = defineOperation({
  name: 'casework.existence-check',
  kind: 'search',
  permission: 'casework:existence:check',
  audit: 'existence.checked',
  summary: 'Is this child known to the board: reports, open case, unit and holder, no content',
  input: ExistenceCheck,
  output: ExistenceAnswer,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const identity = input.identityNumber ? parseIdentityNumber(input.identityNumber, ctx.today) : null;
    if (input.identityNumber && !identity) throw invalid('identityNumber', 'identity_number');
    const keys = await personKeys(ctx, { ...input, identityNumber: identity?.digits });
    const personIds = await personsByKeys(
      ctx,
      keys.identity ? { identity_key: keys.identity } : { name_key: keys.name },
    );
    await ctx.showPersons(personIds);
    const persons = personIds.length === 0 ? [] : await selectPersons(ctx, personIds);
    const facts = await caseFactsOfPersons(
      ctx.tables<AccessTables>(),
      ctx.actor.tenantId,
      ctx.authorityId,
      personIds,
    );
    const org = ctx.tables<OrganisationTables>();
    const units = await namesOf(org, ctx.actor.tenantId, { units: facts.map((f) => f.unitId) });
    const holders = await functionHolders(org, ctx.actor.tenantId, ctx.today, {
      functionIds: facts.flatMap((f) => f.holderFunctions),
    });
    return {
      known: persons.map((p) => {
        const own = facts.filter((f) => f.personId === p.id);
        const open = own.find((f) => f.open);
        const holder = holders.find((h) => open?.holderFunctions.includes(h.functionId));
        return {
          label: labelOf({ givenName: p.given_name, familyName: p.family_name, unborn: p.unborn }),
          birthYear: p.birth_date ? Number(p.birth_date.slice(0, 4)) : null,
          earlierReports: own.length,
          openCase: open !== undefined,
          unitName: open ? (units.get(open.unitId) ?? null) : null,
          holderName: holder?.employeeName ?? null,
        };
      }),
    };
  },
});

async function personsByKeys(
  ctx: Context,
  by: { identity_key: Buffer } | { name_key: Buffer | null },
): Promise<string[]> {
  const query = ctx
    .tables<AccessTables>()
    .selectFrom('access.person_fact')
    .select('person_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .limit(FOUND);
  if ('identity_key' in by) {
    return (await query.where('identity_key', '=', by.identity_key).execute()).map((r) => r.person_id);
  }
  if (!by.name_key) return [];
  return (await query.where('name_key', '=', by.name_key).execute()).map((r) => r.person_id);
}

const selectPersons = (ctx: Context, ids: readonly string[]) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person')
    .select(['id', 'given_name', 'family_name', 'birth_date', 'unborn'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...ids])
    .execute();
