import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { mayJoin } from '../domain/identity-rules.ts';
import { CasePersons, JoinPersons } from '../person-contract.ts';
import { casePersonsView } from '../read/case-persons-view.ts';
import { candidateByNumber } from '../store/candidates.ts';
import { signatureOf } from '../store/events.ts';
import { joinPersons } from '../store/identity.ts';
import { requireAuthoritysCase } from '../store/kept-by-orderer.ts';
import { lockPersons, personOf } from '../store/person-rows.ts';
import { recordOf } from './identity-preview.ts';

/**
 * Two records that are the same person become one: the one without a number goes into the other. Both must be open to whoever joins them.
 * A person with a new identity is a new person and is never joined with the old; see domain/identity-rules.
 */
export const joinPersonRecords = defineOperation({
  name: 'casework.join-persons',
  kind: 'command',
  permission: 'casework:person:identify',
  audit: 'persons.joined',
  summary: 'Join the person of a case with the person of another case who is the same',
  input: JoinPersons,
  output: CasePersons,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.reason,
  run: async (ctx, { caseId, otherCaseNumber, reason }) => {
    requireAuthoritysCase(ctx, caseId);
    const { personId } = ctx.opened(caseId);
    const other = await candidateByNumber(ctx, otherCaseNumber);
    if (!other) throw conflict('NOT_A_CANDIDATE');
    await lockPersons(ctx, personId, other.personId);
    const from = await personOf(ctx, personId);
    const into = await personOf(ctx, other.personId);
    const hindrance = mayJoin(recordOf(from), recordOf(into));
    if (hindrance) throw conflict(hindrance);
    await joinPersons(ctx, personId, other.personId, reason, await signatureOf(ctx));
    return await casePersonsView(ctx, caseId);
  },
});
