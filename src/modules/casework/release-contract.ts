import { z } from 'zod';
import { id, line, text, timedDay } from '#platform/schema';
import {
  AttachmentChoice,
  FilePartKind,
  MaskGround,
  ReleaseBasis,
  ReleaseRecipient,
  ReleaseState,
} from './domain/person-codes.ts';

export const ReleaseRow = z.object({
  releaseId: z.string(),
  state: ReleaseState,
  recipientKind: ReleaseRecipient,
  recipientName: z.string(),
  legalBasis: ReleaseBasis,
  /** The day on which it was asked for, and whole days from then until today, or until it was answered. */
  askedOn: z.string(),
  daysAsked: z.number().int(),
  startedAt: z.string(),
  startedBy: z.string(),
  reviewedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
});

export const FileReleases = z
  .object({ caseId: z.string(), rows: z.array(ReleaseRow), allowed: z.array(z.string()) })
  .meta({ id: 'FileReleases' });

const Passage = { partId: z.string(), field: z.string(), start: z.number().int(), end: z.number().int() };

export const MaskedPart = z.object({
  partId: z.string(),
  kind: FilePartKind,
  at: z.string(),
  fields: z.array(
    z.object({
      field: z.string(),
      /** What it is called, in Swedish. */
      name: z.string(),
      coded: z.boolean(),
      /** Text, a code in words, or the section by which text is not there. */
      segments: z.array(z.object({ text: z.string().nullable(), masked: MaskGround.nullable() })),
    }),
  ),
});

/** A decision not to let out, in writing, that can be appealed. */
export const Refusal = z.object({
  scope: z.enum(['whole', 'part']),
  reasons: z.string(),
  grounds: z.array(MaskGround),
  at: z.string(),
  by: z.string(),
  byFunction: z.string(),
});

/** A reservation that the file is let out with (OSL 10:14). */
export const Reservation = z.object({
  /** What whoever gets the file may not do with what it says. */
  terms: z.string(),
  reasons: z.string(),
  at: z.string(),
  by: z.string(),
  byFunction: z.string(),
});

export const FileRelease = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    releaseId: z.string(),
    version: z.number().int(),
    state: ReleaseState,
    recipientKind: ReleaseRecipient,
    recipientName: z.string(),
    legalBasis: ReleaseBasis,
    request: z.string(),
    /** The day on which it was asked for. */
    askedOn: z.string(),
    /** Whole days from then until today, or until it was answered. */
    daysAsked: z.number().int(),
    personName: z.string(),
    startedAt: z.string(),
    startedBy: z.string(),
    review: z.object({ at: z.string(), by: z.string(), note: z.string().nullable() }).nullable(),
    ended: z.object({ at: z.string(), by: z.string(), note: z.string().nullable() }).nullable(),
    /** The file with nothing masked, for whoever masks; empty when it has been released. */
    source: z.array(
      z.object({
        partId: z.string(),
        kind: FilePartKind,
        at: z.string(),
        fields: z.array(z.object({ field: z.string(), value: z.string(), coded: z.boolean() })),
      }),
    ),
    masks: z.array(z.object({ ...Passage, ground: MaskGround, by: z.string(), at: z.string() })),
    /** Names of others of the same reports that still can be read. */
    namesLeft: z.array(z.object({ ...Passage, text: z.string() })),
    /** Who reported is shielded, and is not pointed out to this reader: somebody who may know who reviews. */
    shieldedNotPointedOut: z.boolean(),
    /** Who must learn nothing by which the child can be found; also a guardian may stand here. */
    protectedAgainst: z.array(z.object({ name: z.string(), relation: z.string() })),
    /** The file as it goes out, or as it went out. */
    preview: z.array(MaskedPart),
    /** Each document of the file with what becomes of it; null when nobody has said so yet. */
    attachments: z.array(
      z.object({
        attachmentId: z.string(),
        name: z.string(),
        byteSize: z.number().int(),
        choice: AttachmentChoice.nullable(),
        ground: MaskGround.nullable(),
        /** Why it is not let out: for those who work here. */
        reason: z.string().nullable(),
        /** The masked copy that goes out in its place. */
        copyId: z.string().nullable(),
        /** It is itself the masked copy of another. */
        isCopy: z.boolean(),
        /** A letter with an address on it, of a person who is protected now. */
        hasHiddenAddress: z.boolean(),
      }),
    ),
    refusal: Refusal.nullable(),
    reservation: Reservation.nullable(),
    /** SHA-256 of what was released, in hexadecimal. */
    sha256: z.string().nullable(),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'FileRelease' });

export const StartRelease = z.object({
  caseId: id(),
  recipientKind: ReleaseRecipient,
  recipientName: line(200, 1),
  legalBasis: ReleaseBasis,
  /** What was asked for, by whom and when. */
  request: text(2_000, 1),
  /** The day on which it was asked for; today without it. */
  askedOn: timedDay().optional(),
});

export const MaskRelease = z.object({
  caseId: id(),
  releaseId: id(),
  version: z.number().int().min(1).max(1_000_000),
  /** All of them, as they are to be from now on. */
  masks: z
    .array(
      z.object({
        partId: line(60, 1),
        field: line(60, 1),
        start: z.number().int().min(0).max(100_000),
        end: z.number().int().min(1).max(100_000),
        ground: MaskGround,
      }),
    )
    .max(2_000),
  /** What becomes of the documents, all of them as it is to be from now on; left out, what was said stands. */
  attachments: z
    .array(
      z.object({
        attachmentId: id(),
        choice: AttachmentChoice,
        ground: MaskGround.optional(),
        reason: text(1_000).optional(),
        copyId: id().optional(),
      }),
    )
    .max(500)
    .optional(),
});

export const ReviewRelease = z.object({
  caseId: id(),
  releaseId: id(),
  version: z.number().int().min(1).max(1_000_000),
  /** Why whoever masked reviews alone, or why names of others may stand. */
  note: text(1_000).optional(),
});

export const EndRelease = z.object({
  caseId: id(),
  releaseId: id(),
  version: z.number().int().min(1).max(1_000_000),
  /** How it was handed over, or why it was not. */
  note: text(1_000, 1),
});

export const RefuseRelease = z.object({
  caseId: id(),
  releaseId: id(),
  version: z.number().int().min(1).max(1_000_000),
  /** Goes to the one who asked: says why, and nothing of what is secret. */
  reasons: text(4_000, 1),
  grounds: z.array(MaskGround).min(1).max(10),
});

export const ReserveRelease = z.object({
  caseId: id(),
  releaseId: id(),
  version: z.number().int().min(1).max(1_000_000),
  /** Goes to whoever gets the file; null takes back what was decided. */
  reservation: z.object({ terms: text(4_000, 1), reasons: text(4_000, 1) }).nullable(),
});
