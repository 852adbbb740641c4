import { defineOperation } from '#core/operation';
import { readSecrecy } from '../read/secrecy.ts';
import { CaseSecrecy, TestReporterSecrecy } from '../secrecy-contract.ts';
import { keepReporterTest } from '../store/reporters.ts';

/**
 * Records the secrecy test of who made a report (OSL 26:5): is there reason to fear violence or other serious harm to the reporter if it comes
 * out? May be made anew; the newest holds.
 */
export const testReporterSecrecy = defineOperation({
  name: 'casework.test-reporter-secrecy',
  kind: 'command',
  permission: 'casework:reporter:test',
  audit: 'reporter.tested',
  summary: 'Record the secrecy test of the identity of a reporter',
  input: TestReporterSecrecy,
  output: CaseSecrecy,
  caseId: (input) => input.caseId,
  run: async (ctx, input) => {
    await keepReporterTest(ctx, input);
    return await readSecrecy(ctx, input.caseId);
  },
});
