import { defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { fileContent, MEDIA_TYPES } from '#platform/files';
import { FormFileRef } from '../contract.ts';
import { formFile as fileOf } from '../store/form-files.ts';
import { formHead } from '../store/forms.ts';
import { isClosed } from '../store/shielded.ts';

/** A file of a form that waits. When the form has become a report its files are in the children's files, for those who have the cases. */
export const formFile = defineOperation({
  name: 'eservices.form-file',
  kind: 'query',
  permission: 'eservices:form:read',
  audit: 'form-file.read',
  summary: 'A file of a form that waits, to be saved; its checksum is verified',
  files: 'gives-one',
  input: FormFileRef,
  output: fileContent(MEDIA_TYPES),
  run: async (ctx, { formId, position }) => {
    const head = await formHead(ctx, formId);
    if (head.state === 'report' || (await isClosed(ctx, head))) throw notFound();
    await ctx.adoptContent(formId);
    return await fileOf(ctx, formId, position);
  },
});
