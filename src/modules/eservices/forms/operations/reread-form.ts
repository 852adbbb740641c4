import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { becomeReport } from '../store/become-report.ts';
import { formFiles } from '../store/form-files.ts';
import { answersOf, forgetSender, formHead, settleForm, tried } from '../store/forms.ts';
import { isShielded } from '../store/shielded.ts';

/** Faults that another mapping can mend. */
const MENDABLE: ReadonlySet<string | null> = new Set(['unmapped', 'mapping_failed']);

/**
 * Reads a form that waits by the mapping in force now. It becomes a report that came in when the form did, and the original stays. What a
 * person has settled is left alone.
 */
export const rereadForm = defineOperation({
  name: 'eservices.reread-form',
  kind: 'command',
  permission: 'eservices:form:receive',
  audit: 'form.reread',
  summary: 'Read a form that waits by what its questions mean now',
  input: z.object({ formId: id() }),
  output: z.object({ formId: z.string(), reportId: z.string().nullable() }).meta({ id: 'RereadForm' }),
  run: async (ctx, { formId }) => {
    await ctx.adoptContent(formId);
    const head = await formHead(ctx, formId, true);
    if (head.state !== 'waiting' || !MENDABLE.has(head.fault)) {
      ctx.changed({ formId, settled: true });
      return { formId, reportId: head.report_id };
    }
    // By itself it would become a report that says who: somebody who may know makes one of it.
    if (await isShielded(ctx, head)) {
      await tried(ctx, formId, { fault: 'changed', mappingId: head.tried_mapping });
      ctx.changed({ formId, fault: 'changed', reportId: null });
      return { formId, reportId: null };
    }
    const became = await becomeReport(ctx, {
      formId,
      form: { familyId: head.family_id, version: head.version, answers: await answersOf(ctx, formId) },
      receivedAt: head.received_at,
      files: await formFiles(ctx, formId),
      leftOut: head.left_out,
    });
    const { reportId, reference, fault, mappingId } = became;
    ctx.changed({ formId, fault, reportId });
    if (reportId === null) {
      await tried(ctx, formId, { fault, mappingId });
      return { formId, reportId };
    }
    if (became.isAnonymous) await forgetSender(ctx, formId);
    await settleForm(ctx, formId, { state: 'report', reportId, reference, by: null });
    return { formId, reportId };
  },
});
