import { defineOperation } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { CasePersons, SeparatePersons } from '../person-contract.ts';
import { casePersonsView } from '../read/case-persons-view.ts';
import { signatureOf } from '../store/events.ts';
import { separatePersons } from '../store/identity.ts';
import { requireAuthoritysCase } from '../store/kept-by-orderer.ts';
import type { CaseworkTables } from '../tables.ts';

/** Takes a wrong joining back: the cases and relations that came with it leave again. Both the joining and this stay in the history. */
export const separatePersonRecords = defineOperation({
  name: 'casework.separate-persons',
  kind: 'command',
  permission: 'casework:person:separate',
  audit: 'persons.separated',
  summary: 'Take back a joining of two records that were not the same person',
  input: SeparatePersons,
  output: CasePersons,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.reason,
  run: async (ctx, { caseId, historyId, reason }) => {
    requireAuthoritysCase(ctx, caseId);
    const rows = await ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.person_history')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('person_id', '=', ctx.opened(caseId).personId)
      .execute();
    const joined = rows.find((r) => r.id === historyId && r.kind === 'joined');
    if (!joined?.other_person_id) throw notFound();
    if (rows.some((r) => r.undoes === historyId)) throw conflict('ALREADY_SEPARATED');
    const signature = await signatureOf(ctx);
    await separatePersons(ctx, { ...joined, other_person_id: joined.other_person_id }, reason, signature);
    return await casePersonsView(ctx, caseId);
  },
});
