import type { z } from 'zod';
import { type AccessTables, type CaseFact, caseFactsOfPersons } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { formatIdentityNumber, parseIdentityNumber } from '../domain/identity-number.ts';
import { mayIdentify, mayJoin } from '../domain/identity-rules.ts';
import { IdentityPreview, IdentityPreviewAnswer } from '../person-contract.ts';
import { candidateByNumber } from '../store/candidates.ts';
import { isClosedTo } from '../store/conflicts.ts';
import { requireAuthoritysCase } from '../store/kept-by-orderer.ts';
import { nameOf, type PersonRow, personOf } from '../store/person-rows.ts';
import { personByIdentity, personKeys } from '../store/persons.ts';

type Answer = z.input<typeof IdentityPreviewAnswer>;

/**
 * What giving a number, or joining with another case's person, will do. Whether a number is somebody's already is told to those alone who
 * may make the existence check; to others it is the same either way. Whom that check would not tell of (jäv) is nobody here either.
 */
export const identityPreview = defineOperation({
  name: 'casework.identity-preview',
  kind: 'search',
  permission: 'casework:person:identify',
  audit: 'identity.previewed',
  summary: 'What will happen when the person of a case is identified or joined with another',
  input: IdentityPreview,
  output: IdentityPreviewAnswer,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, identityNumber, otherCaseNumber }) => {
    requireAuthoritysCase(ctx, caseId);
    const person = await personOf(ctx, ctx.opened(caseId).personId);
    return identityNumber !== undefined
      ? await byNumber(ctx, person, identityNumber)
      : await byCase(ctx, person, otherCaseNumber ?? '');
  },
});

async function byNumber(ctx: Context, person: PersonRow, written: string): Promise<Answer> {
  const number = parseIdentityNumber(written, ctx.today);
  if (!number) throw invalid('identityNumber', 'identity_number');
  const told = {
    identityNumber: formatIdentityNumber(number.digits),
    birthDate: number.birthDate,
    from: nameOf(person),
  };
  const hindrance = mayIdentify(
    { identityNumber: person.identity_number, birthDate: person.birth_date },
    number,
  );
  if (hindrance) return { ...told, hindrance, effect: null, into: null };
  if (!ctx.may('casework:existence:check').allowed) {
    return { ...told, hindrance: null, effect: 'either', into: null };
  }
  const { identity } = await personKeys(ctx, { identityNumber: number.digits });
  const known = identity ? await personByIdentity(ctx, identity) : undefined;
  const facts = known ? await factsOf(ctx, known) : [];
  if (!known || isClosedTo(ctx, facts)) return { ...told, hindrance: null, effect: 'set', into: null };
  return { ...told, hindrance: null, effect: 'join', into: await intoOf(ctx, known, facts) };
}

async function byCase(ctx: Context, person: PersonRow, caseNumber: string): Promise<Answer> {
  const told = { identityNumber: null, birthDate: null, from: nameOf(person) };
  const other = await candidateByNumber(ctx, caseNumber);
  if (!other) return { ...told, hindrance: 'NOT_A_CANDIDATE', effect: null, into: null };
  const into = await personOf(ctx, other.personId);
  const hindrance = mayJoin(recordOf(person), recordOf(into));
  if (hindrance) return { ...told, hindrance, effect: null, into: null };
  return {
    ...told,
    hindrance: null,
    effect: 'join',
    into: await intoOf(ctx, into.id, await factsOf(ctx, into.id)),
  };
}

export const recordOf = (p: PersonRow) => ({
  id: p.id,
  identityNumber: p.identity_number,
  birthDate: p.birth_date,
  protected: p.protection !== 'none',
});

const factsOf = (ctx: Context, personId: string): Promise<CaseFact[]> =>
  caseFactsOfPersons(ctx.tables<AccessTables>(), ctx.actor.tenantId, ctx.authorityId, [personId]);

/** The person that the case goes to, by the cases that the asker may open; null when there are none. */
async function intoOf(ctx: Context, personId: string, facts: readonly CaseFact[]): Promise<Answer['into']> {
  const open = facts.filter((f) => ctx.may('casework:case:read', f).allowed);
  if (open.length === 0) return null;
  await ctx.showPersons([personId]);
  const person = await personOf(ctx, personId);
  return {
    name: nameOf(person),
    birthDate: person.birth_date,
    caseNumbers: open.map((f) => f.caseNumber).toSorted(),
  };
}
