import { type Context, defineOperation, Refused } from '#core/operation';
import type { OrganisationTables } from '#core/organisation';
import { invalid } from '#platform/errors';
import { ChildrenAnswer, ExistenceCheck } from '../contract.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { ageOf } from '../read/age.ts';
import { childrenOf } from '../store/close-ones.ts';
import { personKeys } from '../store/persons.ts';
import { protectedAgainst } from '../store/protection.ts';
import type { CaseworkTables } from '../tables.ts';

/** Majority, föräldrabalken 9:1. */
const OF_AGE = 18;

/**
 * "Finns det barn?" Asked by adult units of an adult whom they meet: are there children of theirs known here, and how old. Nothing else, so
 * that the child is thought of without anybody's case being told. Children with any protection are left out: that they are here may be what the
 * adult must not learn. So are those whose case is closed to the asker by a conflict of interest.
 */
export const childrenCheck = defineOperation({
  name: 'casework.children-check',
  kind: 'search',
  permission: 'casework:children:check',
  audit: 'children.checked',
  summary: 'Are there children of this adult known to the board, and how old; nothing else',
  input: ExistenceCheck,
  output: ChildrenAnswer,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    await onlyInAdultUnits(ctx);
    const identity = input.identityNumber ? parseIdentityNumber(input.identityNumber, ctx.today) : null;
    if (input.identityNumber && !identity) throw invalid('identityNumber', 'identity_number');
    const adult = await personKeys(ctx, { ...input, identityNumber: identity?.digits });
    const found = await childrenOf(ctx, adult);
    const shown: string[] = [];
    for (const id of found) if (!(await isHidden(ctx, id))) shown.push(id);
    await ctx.showPersons(shown);
    const persons = shown.length === 0 ? [] : await selectPersons(ctx, shown);
    return {
      by: identity ? ('number' as const) : ('name' as const),
      children: persons
        .map((p) => ({ age: ageOf(ctx, p.birth_date), unborn: p.unborn }))
        .filter(({ age }) => age === null || age < OF_AGE)
        .toSorted((a, b) => (b.age ?? -1) - (a.age ?? -1)),
    };
  },
});

/** Has any protection, protects against somebody, or is closed to the asker: the file is opened to know it, which is traced, and nothing of it is told. */
async function isHidden(ctx: Context, personId: string): Promise<boolean> {
  const facts = await ctx.adoptCasesOf(personId);
  if (facts.some((f) => f.protection !== 'none' || f.excludedEmployees.includes(ctx.actor.employeeId ?? '')))
    return true;
  return facts.length > 0 && (await protectedAgainst(ctx, personId)).length > 0;
}

/** Those who work with children have their cases, and intake its own check. */
async function onlyInAdultUnits(ctx: Context): Promise<void> {
  const unit = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.unit')
    .select('area')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', ctx.actor.unitId ?? '')
    .executeTakeFirst();
  if (!unit || unit.area === 'child_youth') throw new Refused('OTHER_UNIT');
}

const selectPersons = (ctx: Context, ids: readonly string[]) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person')
    .select(['birth_date', 'unborn'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...ids])
    .execute();
