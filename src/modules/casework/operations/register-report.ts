import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { invalid } from '#platform/errors';
import { reportFiles } from '../attachment-contract.ts';
import { Receipt, RegisterReport } from '../contract.ts';
import { receiveReport } from '../store/receive-report.ts';

/**
 * A member of staff takes in a report that came by phone, visit, letter or in another way, or somebody's own application. An application opens its
 * investigation in the same moment (SoL 14:2): nobody decides on that.
 */
export const registerReport = defineOperation({
  name: 'casework.register-report',
  kind: 'command',
  permission: 'casework:report:register',
  audit: 'report.registered',
  summary: 'Take in a concern report or an application that came by phone, visit, letter or another way',
  files: 'takes-several',
  input: RegisterReport.extend({ files: reportFiles() }),
  output: Receipt.extend({ reportId: z.string(), caseIds: z.array(z.string()) }).meta({
    id: 'RegisteredReport',
  }),
  run: async (ctx, { reportId, channel, kind, area, receivedAt, files, organisationId, ...report }) => {
    const received = receivedAt ? new Date(receivedAt) : ctx.now;
    if (received > ctx.now) throw invalid('receivedAt', 'in_the_future');
    if (ctx.now.getTime() - received.getTime() > 366 * 86_400_000)
      throw invalid('receivedAt', 'too_long_ago');
    return await receiveReport(ctx, {
      kind,
      area,
      reportId,
      channel,
      receivedAt: received,
      report,
      files,
      organisationId,
      strictIdentity: true,
    });
  },
});
