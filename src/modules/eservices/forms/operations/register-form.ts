import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { Receipt, receiptOf, receiveReport, shieldReporter, signatureOf } from '#modules/casework';
import { conflict } from '#platform/errors';
import { shieldedInSameForm } from '../../texts/forms.ts';
import { RegisterForm } from '../contract.ts';
import { withFiles } from '../store/become-report.ts';
import { formFiles } from '../store/form-files.ts';
import { forgetSender, formHead, settleForm } from '../store/forms.ts';
import { isShielded, mustBeReadable } from '../store/shielded.ts';

/** Intake makes a report of a form by hand. It came in when the form did, and its clocks run from then. */
export const registerForm = defineOperation({
  name: 'eservices.register-form',
  kind: 'command',
  permission: 'eservices:form:settle',
  audit: 'form.registered',
  summary: 'Register a concern report from a form that was not read by itself',
  input: RegisterForm,
  output: Receipt.extend({ reportId: z.string(), caseIds: z.array(z.string()) }).meta({
    id: 'RegisteredForm',
  }),
  run: async (ctx, { formId, reportId, organisationId, kind, area, ...report }) => {
    const head = await formHead(ctx, formId, true);
    await mustBeReadable(ctx, head);
    if (head.state !== 'waiting' && head.report_id !== reportId) throw conflict('FORM_SETTLED');
    const isAnonymous = report.reporter.kind === 'anonymous';
    // Sent again: of the form there is nothing left to compare with.
    if (isAnonymous && head.state !== 'waiting') return await receiptOf(ctx, reportId);
    await ctx.adoptContent(formId);
    const all = await withFiles(report, await formFiles(ctx, formId), head.left_out);
    const received = await receiveReport(ctx, {
      reportId,
      kind,
      area,
      channel: 'e_platform',
      receivedAt: head.received_at,
      ...all,
      organisationId,
      strictIdentity: true,
    });
    if (head.state === 'waiting') {
      if (isAnonymous) await forgetSender(ctx, formId);
      else if (await isShielded(ctx, head))
        await shieldReporter(ctx, { ...received, reasons: shieldedInSameForm });
      const { name } = await signatureOf(ctx);
      await settleForm(ctx, formId, { state: 'report', reportId, by: name });
    }
    return received;
  },
});
