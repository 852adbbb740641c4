import type { Context } from '#core/operation';
import { handInReportFiles } from '#modules/casework';
import type { FormTables } from '../tables.ts';
import { type FormFiles, keepFormFiles } from './form-files.ts';
import { formHead } from './forms.ts';

/**
 * Puts the files of a form that came without them where the form is: beside it as long as it waits, else into the files of the children whom it
 * became a report of. The form has been opened as content.
 * @param leftOut files that could not be kept or fetched
 */
export async function addFiles(
  ctx: Context,
  formId: string,
  files: FormFiles,
  leftOut: number,
): Promise<void> {
  const head = await formHead(ctx, formId, true);
  if (head.report_id === null) await keepFormFiles(ctx, formId, files);
  else
    await handInReportFiles(ctx, head.report_id, {
      files: files.attached,
      picture: files.pdf ?? undefined,
      receivedAt: ctx.now,
    });
  await ctx
    .tables<FormTables>()
    .updateTable('eservices.received_form')
    .set({ left_out: head.left_out + leftOut, has_all: true })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', formId)
    .execute();
}
