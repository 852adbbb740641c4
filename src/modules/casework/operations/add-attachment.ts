import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { AddAttachment } from '../attachment-contract.ts';
import { keepContent, linkAttachment } from '../store/attachments.ts';
import { signatureOf } from '../store/events.ts';

/** Adds a document to a case. Sent again with the same id and content it is the same document. */
export const addAttachment = defineOperation({
  name: 'casework.add-attachment',
  kind: 'command',
  permission: 'casework:attachment:add',
  audit: 'attachment.added',
  summary: 'Add a file to a case; the same attachmentId and content again is the same file',
  files: 'takes-one',
  input: AddAttachment,
  output: z.object({ caseId: z.string(), attachmentId: z.string() }).meta({ id: 'AddedAttachment' }),
  caseId: (input) => input.caseId,
  run: async (ctx, { caseId, attachmentId, file }) => {
    if (!ctx.opened(caseId).open) throw conflict('CASE_CLOSED');
    await keepContent(ctx, attachmentId, file);
    const by = await signatureOf(ctx);
    const belongs = { receivedAt: ctx.now, addedBy: `${by.name}, ${by.functionTitle}` };
    await linkAttachment(ctx, caseId, attachmentId, file, belongs);
    return { caseId, attachmentId };
  },
});
