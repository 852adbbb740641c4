import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { EntryAttachment } from './attachment-contract.ts';
import { ContactKind, EntryKind } from './domain/codes.ts';
import { MaskedPart } from './release-contract.ts';

/** Longest text of one entry, in UTF-16 units: some forty pages. */
export const ENTRY_LENGTH = 100_000;

const Day = z.string();
const Instant = z.string();

export const JournalEntry = z
  .object({
    entryId: z.string(),
    kind: EntryKind,
    /** The day that is written about. */
    eventOn: Day,
    /** `HH:MM`, Swedish time. */
    eventTime: z.string().nullable(),
    contactKind: ContactKind.nullable(),
    /** With whom a contact was; who made a statement. */
    counterpart: z.string().nullable(),
    text: z.string(),
    signedAt: Instant,
    /** Name and title of the author as they were then. */
    author: z.string(),
    authorTitle: z.string(),
    afterClosing: z.boolean(),
    corrects: z.object({ entryId: z.string(), eventOn: Day, author: z.string() }).nullable(),
    correctionReason: z.string().nullable(),
    /** The entries that correct this one, oldest first. */
    correctedBy: z.array(
      z.object({ entryId: z.string(), signedAt: Instant, author: z.string(), reason: z.string() }),
    ),
    /** SHA-256 over what was signed, hexadecimal. */
    sha256: z.string(),
    attachments: z.array(EntryAttachment),
    /** Whether what stands here still gives that sum. */
    intact: z.boolean(),
  })
  .meta({ id: 'JournalEntry' });

/** One of the caller's own drafts, with what has been typed so far. */
export const JournalDraft = z
  .object({
    draftId: z.string(),
    caseId: z.string(),
    version: z.number().int(),
    kind: EntryKind.nullable(),
    eventOn: z.string(),
    eventTime: z.string(),
    contactKind: ContactKind.nullable(),
    counterpart: z.string(),
    text: z.string(),
    corrects: z.string().nullable(),
    correctionReason: z.string(),
    attachments: z.array(EntryAttachment),
    /** The draft that it parted from, when two windows wrote in it at once. */
    splitFrom: z.string().nullable(),
    begunAt: Instant,
    savedAt: Instant,
  })
  .meta({ id: 'JournalDraft' });

const JournalWriter = z.object({ name: z.string(), begunAt: Instant, savedAt: Instant });

export const Journal = z
  .object({
    today: Day,
    caseId: z.string(),
    rows: z.array(JournalEntry),
    /** Of the kind that is asked for. */
    total: z.number().int(),
    pageSize: z.number().int(),
    /** How many of each kind, whatever is asked for. */
    counts: z.object({
      fact: z.number().int(),
      statement: z.number().int(),
      assessment: z.number().int(),
      contact: z.number().int(),
      decision: z.number().int(),
    }),
    /** The caller's own drafts in the case, last saved first. */
    drafts: z.array(JournalDraft),
    /** Others who have begun and not signed. Their words are theirs until then. */
    writers: z.array(JournalWriter),
    closed: z.boolean(),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Journal' });

export const ReadJournal = z.object({
  caseId: id(),
  kind: EntryKind.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

const DraftFields = z.object({
  caseId: id(),
  /** Made by the client; the entry's id when it is signed. */
  draftId: id(),
  /** The version that the window began from; 0 for a new draft. */
  version: z.number().int().min(0).max(1_000_000),
  /** The window that writes, made by it anew after each parting. A draft that parts gets it as its id. */
  writerId: id(),
});

export const SaveDraft = DraftFields.extend({
  kind: EntryKind.nullable(),
  eventOn: line(20),
  eventTime: line(20),
  contactKind: ContactKind.nullable(),
  counterpart: line(200),
  text: text(ENTRY_LENGTH),
  corrects: id().nullable(),
  correctionReason: text(2_000),
});

export const SavedDraft = z
  .object({
    /** Another than the one sent when somebody else had written in it meanwhile: both texts are kept. */
    draftId: z.string(),
    version: z.number().int(),
    savedAt: Instant,
    /** Why it became a draft of its own; null when it did not. */
    parted: z.enum(['written_elsewhere', 'signed_elsewhere', 'gone']).nullable(),
    /** Others who are writing in the case, so that each sees the other's name. */
    writers: z.array(JournalWriter),
  })
  .meta({ id: 'SavedDraft' });

export const DiscardDraft = z.object({ caseId: id(), draftId: id() });

export const SignEntry = DraftFields.extend({
  kind: EntryKind,
  eventOn: calendarDate(),
  eventTime: line(5)
    .refine((s) => /^([01]\d|2[0-3]):[0-5]\d$/.test(s), { error: 'time_of_day' })
    .optional(),
  contactKind: ContactKind.optional(),
  counterpart: line(200).optional(),
  text: text(ENTRY_LENGTH, 1),
  corrects: id().optional(),
  correctionReason: text(2_000).optional(),
});

/** As an entry is signed, of a draft that is known by itself: the case is not the caller's to name. */
export const SignLeftDraft = SignEntry.omit({ caseId: true, writerId: true, corrects: true });

/** A draft in a case that has gone to somebody else: its author's words and what the case is called, nothing of the case. */
export const LeftDraft = z
  .object({
    draftId: z.string(),
    caseNumber: z.string(),
    kind: EntryKind.nullable(),
    savedAt: Instant,
    /** The last day on which its author may finish it; later it waits for whoever can give them the case. */
    until: Day,
    expired: z.boolean(),
  })
  .meta({ id: 'LeftDraft' });

export const LeftDraftWords = LeftDraft.extend({
  version: z.number().int(),
  eventOn: z.string(),
  eventTime: z.string(),
  contactKind: ContactKind.nullable(),
  counterpart: z.string(),
  text: z.string(),
  corrects: z.string().nullable(),
  correctionReason: z.string(),
  /** The files that were added to it, by name. */
  files: z.array(z.string()),
}).meta({ id: 'LeftDraftWords' });

export const OneLeftDraft = z.object({ draftId: id() });

export const PrintedJournal = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    name: z.string(),
    identityNumber: z.string().nullable(),
    birthDate: Day.nullable(),
    /** The language of the interpreter that is needed, empty when it is not known; null when none is. */
    interpreter: z.string().nullable(),
    unitName: z.string(),
    printedAt: Instant,
    printedBy: z.string(),
    /** All of them, oldest first. */
    entries: z.array(JournalEntry),
    /** What was asked, assessed, planned, decided and told beside the journal, in order of time. */
    parts: z.array(MaskedPart),
  })
  .meta({ id: 'PrintedJournal' });

/** A draft on Min dag. */
export const OwnDraft = z
  .object({
    draftId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    label: z.string(),
    age: z.number().int().nullable(),
    kind: EntryKind.nullable(),
    savedAt: Instant,
    /** Whole days since it was begun. */
    days: z.number().int(),
    /** Has stood unsigned for longer than it should. */
    late: z.boolean(),
  })
  .meta({ id: 'OwnDraft' });
