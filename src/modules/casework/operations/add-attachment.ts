import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { conflict } from '#platform/errors';
import { AddAttachment } from '../attachment-contract.ts';
import { isLinked, keepContent, linkAttachment } from '../store/attachments.ts';
import { signatureOf } from '../store/events.ts';
import { entryOf } from '../store/journal/entries.ts';

/**
 * Adds a document to a case, or to an entry of its journal that is not yet signed: a signature covers what the entry has by then. Sent
 * again with the same id and content it is the same document. A closed case takes in what belongs to an entry, as it takes in the entry.
 */
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
  run: async (ctx, { caseId, attachmentId, entryId, file }) => {
    const fact = ctx.opened(caseId);
    const toEntry = entryId !== undefined && ctx.may('casework:journal:write', fact).allowed;
    if (!fact.open && !toEntry) throw conflict('CASE_CLOSED');
    if (entryId && (await entryOf(ctx, caseId, entryId))) throw conflict('ALREADY_SIGNED');
    // One file stands in one place: what is thrown away with a draft is nobody else's.
    const isNew = await keepContent(ctx, attachmentId, file);
    if (!isNew && !(await isLinked(ctx, caseId, attachmentId, entryId)))
      throw conflict('SAME_FILE_ID_OTHER_CONTENT');
    const by = await signatureOf(ctx);
    const belongs = {
      receivedAt: ctx.now,
      addedBy: `${by.name}, ${by.functionTitle}`,
      ...(entryId ? { entryId } : {}),
    };
    await linkAttachment(ctx, caseId, attachmentId, file, belongs);
    return { caseId, attachmentId };
  },
});
