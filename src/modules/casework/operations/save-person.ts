import { defineOperation } from '#core/operation';
import { conflict, invalid } from '#platform/errors';
import { CasePersons, SavePerson } from '../person-contract.ts';
import { casePersonsView } from '../read/case-persons-view.ts';
import { sayInterpreter } from '../store/interpreter.ts';
import { requireAuthoritysCase } from '../store/kept-by-orderer.ts';
import { personOf } from '../store/person-rows.ts';
import type { CaseworkTables } from '../tables.ts';

/** Language, interpreter and ways to reach a person. What stood before is in the trail. */
export const savePerson = defineOperation({
  name: 'casework.save-person',
  kind: 'command',
  permission: 'casework:person:edit',
  audit: 'person.saved',
  summary: 'Save language, interpreter and ways to reach the person of a case',
  input: SavePerson,
  output: CasePersons,
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, version, ...input }) => {
    requireAuthoritysCase(ctx, caseId);
    const { personId } = ctx.opened(caseId);
    const before = await personOf(ctx, personId);
    // Where possible no address at all is held of somebody with protected registration (folkbokföringslagen 16 §).
    if (before.protection === 'protected_registration' && input.address) {
      throw invalid('address', 'address_not_held');
    }
    const after = {
      language: input.language || null,
      interpreter: input.interpreter,
      phone: input.phone || null,
      email: input.email || null,
      address: input.address || null,
      contact_note: input.contactNote || null,
    };
    const saved = await ctx
      .tables<CaseworkTables>()
      .updateTable('casework.person')
      .set({ ...after, version: version + 1 })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', personId)
      .where('version', '=', version)
      .returning('id')
      .executeTakeFirst();
    if (!saved) throw conflict('CHANGED_MEANWHILE');
    await sayInterpreter(ctx, personId, after);
    const { language, interpreter, phone, email, address, contact_note } = before;
    ctx.changed({ before: { language, interpreter, phone, email, address, contact_note }, after });
    return await casePersonsView(ctx, caseId);
  },
});
