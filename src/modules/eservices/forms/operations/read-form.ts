import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { ReceivedForm } from '../contract.ts';
import { answersAsText } from '../flow-instance.ts';
import { listFormFiles } from '../store/form-files.ts';
import { answersOf, formHead } from '../store/forms.ts';
import { isClosed, isShielded } from '../store/shielded.ts';
import { headView } from './waiting-forms.ts';

/**
 * A form as it came: its questions and answers, until it has become a report. From then on they are in the children's files, for those
 * who have the cases.
 */
export const readForm = defineOperation({
  name: 'eservices.form',
  kind: 'query',
  permission: 'eservices:form:read',
  audit: 'form.read',
  summary: 'A form as it came in, with its questions and answers',
  input: z.object({ formId: id() }),
  output: ReceivedForm,
  run: async (ctx, { formId }) => {
    const head = await formHead(ctx, formId);
    const closed = head.state === 'report' || (await isClosed(ctx, head));
    const answers = closed ? [] : await answersOf(ctx, formId);
    const files = closed ? [] : await listFormFiles(ctx, formId);
    const waits = !closed && head.state === 'waiting' && ctx.may('eservices:form:settle').allowed;
    return {
      ...headView(head),
      today: ctx.today,
      state: head.state,
      reportId: head.report_id,
      shielded: await isShielded(ctx, head),
      answers: answers.map(({ question, fields }) => ({
        question,
        said: fields.flatMap(({ name, values }) =>
          values.map((value) => (name === 'Value' ? value : `${name}: ${value}`)),
        ),
      })),
      text: answersAsText(answers).trim(),
      files: files.map((f) => ({
        position: f.position,
        name: f.name,
        mediaType: f.media_type,
        byteSize: f.size,
        isForm: f.is_form,
      })),
      filesLeftOut: head.left_out,
      allowed: waits ? ['eservices.register-form', 'eservices.set-aside-form'] : [],
    };
  },
});
