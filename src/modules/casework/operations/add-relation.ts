import type { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { AddRelation, CasePersons } from '../person-contract.ts';
import { casePersonsView } from '../read/case-persons-view.ts';
import { signatureOf } from '../store/events.ts';
import { requireAuthoritysCase } from '../store/kept-by-orderer.ts';
import { personByIdentity, personKeys } from '../store/persons.ts';
import { insertRelation } from '../store/relations.ts';

/**
 * Writes who stands close to the person of a case. A number links to the register in silence: the answer is the same whether somebody was
 * found, since being known to the board is itself a secret (OSL 26:1).
 */
export const addRelation = defineOperation({
  name: 'casework.add-relation',
  kind: 'command',
  permission: 'casework:person:edit',
  audit: 'relation.added',
  summary: 'Add somebody who stands close to the person of a case',
  input: AddRelation,
  output: CasePersons,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    requireAuthoritysCase(ctx, input.caseId);
    const { personId } = ctx.opened(input.caseId);
    const identity = input.identityNumber ? parseIdentityNumber(input.identityNumber, ctx.today) : null;
    if (input.identityNumber && !identity) throw invalid('identityNumber', 'identity_number');
    const { givenName, familyName } = input;
    const keys = await personKeys(ctx, { identityNumber: identity?.digits, givenName, familyName });
    const relatedPersonId = await otherOf(ctx, input, keys.identity);
    if (relatedPersonId === personId)
      throw invalid(input.ofCase ? 'ofCase' : 'identityNumber', 'same_person');
    const { name: by } = await signatureOf(ctx);
    await insertRelation(ctx, {
      personId,
      kind: input.kind,
      relatedPersonId,
      name: [givenName, familyName].filter(Boolean).join(' '),
      phone: input.phone || null,
      fromOn: input.fromOn ?? null,
      source: input.source,
      by,
      keys,
    });
    return await casePersonsView(ctx, input.caseId);
  },
});

async function otherOf(
  ctx: Context,
  { ofCase }: z.output<typeof AddRelation>,
  key: Buffer | null,
): Promise<string | null> {
  if (ofCase) return (await ctx.open(ofCase, 'casework:case:read')).personId;
  return key ? ((await personByIdentity(ctx, key)) ?? null) : null;
}
