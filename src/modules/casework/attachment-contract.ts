import { z } from 'zod';
import { fileContent, MEDIA_TYPES } from '#platform/files';
import { id } from '#platform/schema';

/** A file in a case, without its bytes. */
export const Attachment = z
  .object({
    attachmentId: z.string(),
    name: z.string(),
    mediaType: z.enum(MEDIA_TYPES),
    /** In bytes. */
    byteSize: z.number().int(),
    receivedAt: z.string(),
    /** The report that it came with. */
    reportId: z.string().nullable(),
    reference: z.string().nullable(),
    /** Who added it; null for what came with a report from outside. */
    addedBy: z.string().nullable(),
  })
  .meta({ id: 'Attachment' });

export const Attachments = z
  .object({
    today: z.string(),
    caseId: z.string(),
    rows: z.array(Attachment),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Attachments' });

export const AddAttachment = z.object({
  caseId: id(),
  /** Made by the client, so that a second try is the same file. */
  attachmentId: id(),
  /** The entry of the journal, not yet signed, that it belongs to: the id of its draft. */
  entryId: id().optional(),
  file: fileContent(),
});

/** A file of an entry of the journal. */
export const EntryAttachment = Attachment.pick({
  attachmentId: true,
  name: true,
  mediaType: true,
  byteSize: true,
})
  .extend({
    /** SHA-256 of its bytes, hexadecimal. */
    sha256: z.string(),
  })
  .meta({ id: 'EntryAttachment' });

/** Files that come with a report. Most: as many as one form holds. */
export const reportFiles = () => z.array(fileContent()).max(10).default([]);
