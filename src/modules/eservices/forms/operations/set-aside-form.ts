import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { signatureOf } from '#modules/casework';
import { conflict } from '#platform/errors';
import { SetAsideForm } from '../contract.ts';
import { formHead, settleForm } from '../store/forms.ts';
import { mustBeReadable } from '../store/shielded.ts';

/** A form that is no report (a test, a question, a second copy) is set aside with the reason. It stays as it came. */
export const setAsideForm = defineOperation({
  name: 'eservices.set-aside-form',
  kind: 'command',
  permission: 'eservices:form:settle',
  audit: 'form.set-aside',
  summary: 'Set aside a form that is no concern report, with the reason',
  input: SetAsideForm,
  output: z.object({ formId: z.string() }).meta({ id: 'SetAsideForm' }),
  run: async (ctx, { formId, reason }) => {
    const head = await formHead(ctx, formId, true);
    await mustBeReadable(ctx, head);
    if (head.state !== 'waiting') throw conflict('FORM_SETTLED');
    const { name } = await signatureOf(ctx);
    await settleForm(ctx, formId, { state: 'set_aside', by: name, reason });
    return { formId };
  },
});
