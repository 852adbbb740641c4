import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { readSecrecy } from '../read/secrecy.ts';
import { CaseSecrecy, SetProtection } from '../secrecy-contract.ts';
import { setProtection as set } from '../store/protection.ts';

/**
 * Records the protection of a person: secrecy marking (OSL 5:5), protected registration (folkbokforingslagen 16), and against whom. It holds in
 * all of the person's cases from that moment.
 */
export const setProtection = defineOperation({
  name: 'casework.set-protection',
  kind: 'command',
  permission: 'casework:protection:set',
  audit: 'person.protection-set',
  summary: 'Set or end the protection of the person of a case, and against whom it protects',
  input: SetProtection,
  output: CaseSecrecy,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    if (input.fromOn > ctx.today) throw invalid('fromOn', 'in_the_future');
    await set(ctx, input);
    return await readSecrecy(ctx, input.caseId);
  },
});
