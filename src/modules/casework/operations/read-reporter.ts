import { defineOperation } from '#core/operation';
import { ProtectedReporter, ReadReporter } from '../secrecy-contract.ts';
import { shieldedReporterOf } from '../store/reporters.ts';

/** Who made a report whose reporter is shielded (OSL 26:5): an event of its own in the trail, with the reason that was stated. */
export const readReporter = defineOperation({
  name: 'casework.read-reporter',
  kind: 'search',
  permission: 'casework:reporter:read-protected',
  audit: 'reporter.read',
  summary: 'Read the protected identity of a reporter, with a stated reason',
  input: ReadReporter,
  output: ProtectedReporter,
  caseId: (input) => input.caseId,
  statedReason: (input) => input.reason,
  run: (ctx, input) => shieldedReporterOf(ctx, input.caseId, input.reportId),
});
