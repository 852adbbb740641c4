import { defineOperation } from '#core/operation';
import { invalid, notFound } from '#platform/errors';
import { CasePersons, EndRelation } from '../person-contract.ts';
import { casePersonsView } from '../read/case-persons-view.ts';
import { signatureOf } from '../store/events.ts';
import { requireAuthoritysCase } from '../store/kept-by-orderer.ts';
import { endRelation } from '../store/relations.ts';

/** Says that a relation is over, or never was. It stays to be read, with the reason. */
export const endPersonRelation = defineOperation({
  name: 'casework.end-relation',
  kind: 'command',
  permission: 'casework:person:edit',
  audit: 'relation.ended',
  summary: 'End a relation of the person of a case',
  input: EndRelation,
  output: CasePersons,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, relationId, toOn = ctx.today, reason }) => {
    requireAuthoritysCase(ctx, caseId);
    if (toOn > ctx.today) throw invalid('toOn', 'in_the_future');
    const { name: by } = await signatureOf(ctx);
    const { personId } = ctx.opened(caseId);
    if (!(await endRelation(ctx, personId, { relationId, toOn, reason, by }))) throw notFound();
    return await casePersonsView(ctx, caseId);
  },
});
