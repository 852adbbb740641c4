import { defineOperation } from '#core/operation';
import { readSecrecy } from '../read/secrecy.ts';
import { CaseSecrecy, RecordDisclosure } from '../secrecy-contract.ts';
import { recordDisclosure as record } from '../store/disclosures.ts';

/** Notes in the register that something of a case was given to somebody outside, by which right and after what weighing (OSL 10, 26). */
export const recordDisclosure = defineOperation({
  name: 'casework.record-disclosure',
  kind: 'command',
  permission: 'casework:disclosure:record',
  audit: 'disclosure.recorded',
  summary: 'Record that information in a case was given to an authority or a person, and by which right',
  input: RecordDisclosure,
  output: CaseSecrecy,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    await record(ctx, input);
    return await readSecrecy(ctx, input.caseId);
  },
});
