import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { fileContent, MEDIA_TYPES } from '#platform/files';
import { id } from '#platform/schema';
import { readAttachment } from '../store/attachments.ts';

/** A document of a case, unchanged since it was taken in. */
export const attachment = defineOperation({
  name: 'casework.attachment',
  kind: 'query',
  permission: 'casework:case:read',
  audit: 'attachment.read',
  summary: 'A file of a case, to be saved; its checksum is verified',
  files: 'gives-one',
  input: z.object({ caseId: id(), attachmentId: id() }),
  output: fileContent(MEDIA_TYPES),
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, attachmentId }) => {
    ctx.concerning({ kind: 'attachment', id: attachmentId });
    return await readAttachment(ctx, caseId, attachmentId);
  },
});
