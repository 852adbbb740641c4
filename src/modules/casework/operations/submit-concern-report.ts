import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { reportFiles } from '../attachment-contract.ts';
import { ConcernReportInput, Receipt } from '../contract.ts';
import { receiveReport } from '../store/receive-report.ts';

/**
 * A concern report from outside: the public form or a client with a key. Answers with a receipt and nothing else. Sent again with the same
 * id and content it is the same report.
 */
export const submitConcernReport = defineOperation({
  name: 'casework.submit-concern-report',
  kind: 'command',
  permission: 'casework:report:submit',
  audit: 'report.submitted',
  summary: 'Hand in a concern report from outside',
  files: 'takes-several',
  input: ConcernReportInput.extend({ reportId: id(), files: reportFiles() }),
  output: Receipt,
  run: async (ctx, { reportId, files, ...report }) =>
    await receiveReport(ctx, {
      kind: 'concern_report',
      area: 'child_youth',
      reportId,
      channel: 'e_service',
      receivedAt: ctx.now,
      report,
      files,
      strictIdentity: false,
    }),
});
