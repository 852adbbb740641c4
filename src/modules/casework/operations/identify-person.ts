import { sql } from 'kysely';
import { type Context, defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { mayIdentify } from '../domain/identity-rules.ts';
import { CasePersons, IdentifyPerson } from '../person-contract.ts';
import { casePersonsView } from '../read/case-persons-view.ts';
import { addCaseEvent, signatureOf } from '../store/events.ts';
import { joinPersons, setIdentity } from '../store/identity.ts';
import { requireAuthoritysCase } from '../store/kept-by-orderer.ts';
import { lockPersons, personOf } from '../store/person-rows.ts';
import { personByIdentity, personKeys } from '../store/persons.ts';

/**
 * An unknown or unborn child gets a number. When the number is that of a person whom the board knows, the case goes to that person with all
 * that is in it: the number proves who it is. Whoever has a personal number keeps it.
 */
export const identifyPerson = defineOperation({
  name: 'casework.identify-person',
  kind: 'command',
  permission: 'casework:person:identify',
  audit: 'person.identified',
  summary: 'Give the person of a case an identity number, or the case to the person who has that number',
  input: IdentifyPerson,
  output: CasePersons,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    requireAuthoritysCase(ctx, input.caseId);
    const number = parseIdentityNumber(input.identityNumber, ctx.today);
    if (!number) throw invalid('identityNumber', 'identity_number');
    const { identity } = await personKeys(ctx, { identityNumber: number.digits });
    if (identity) await oneNumberAtATime(ctx, identity);
    const { personId } = ctx.opened(input.caseId);
    await lockPersons(ctx, personId);
    const person = await personOf(ctx, personId);
    const hindrance = mayIdentify(
      { identityNumber: person.identity_number, birthDate: person.birth_date },
      number,
    );
    if (hindrance) throw conflict(hindrance);
    const signature = await signatureOf(ctx);
    const known = identity ? await personByIdentity(ctx, identity) : undefined;
    if (known) {
      await joinPersons(ctx, personId, known, input.reason, signature);
      return await casePersonsView(ctx, input.caseId);
    }
    await setIdentity(ctx, personId, { ...input, ...number }, input.reason, signature);
    await addCaseEvent(ctx, { caseId: input.caseId, kind: 'identified', body: null, by: signature.name });
    return await casePersonsView(ctx, input.caseId);
  },
});

/** Two who give the same number at once: the second waits here, and finds the person whom the first has made. */
async function oneNumberAtATime(ctx: Context, key: Buffer): Promise<void> {
  const lock = sql`hashtextextended(${`${ctx.actor.tenantId} ${key.toString('hex')}`}, 0)`;
  await sql`select pg_advisory_xact_lock(${lock})`.execute(ctx.tables());
}
