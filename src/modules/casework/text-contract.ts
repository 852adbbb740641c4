import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import {
  CorrectionAnswer,
  HeadingArea,
  HeadingKind,
  SourceKind,
  SourceNature,
  ViewKind,
  ViewParty,
} from './domain/investigation/text-codes.ts';
import { SIGNING_HINDRANCES } from './domain/investigation/written.ts';

/** Longest text under one heading, in UTF-16 units: some forty pages. */
export const SECTION_LENGTH = 100_000;

const Day = z.string();
const Instant = z.string();
const headingKey = () =>
  line(40, 1).refine((s) => /^[a-z0-9][a-z0-9_-]*$/.test(s), { error: 'forbidden_characters' });

const Heading = z.object({
  key: z.string(),
  title: z.string(),
  kind: HeadingKind,
  areas: z.array(HeadingArea),
  required: z.boolean(),
  help: z.string(),
});

/** The board's headings with their history, the last first; of version 0 are those that the product comes with. */
export const TextTemplate = z
  .object({
    headings: z.array(Heading),
    version: z.number().int(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        headings: z.array(Heading),
        reason: z.string(),
        setAt: Instant,
        setBy: z.string(),
      }),
    ),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'TextTemplate' });

export const SetTextTemplate = z.object({
  headings: z
    .array(
      z.object({
        key: headingKey(),
        title: line(120, 1),
        kind: HeadingKind,
        areas: z.array(HeadingArea).max(HeadingArea.options.length),
        required: z.boolean(),
        help: text(500),
      }),
    )
    .min(1)
    .max(40),
  reason: text(2_000, 1),
  seenVersions: z.number().int().min(0).max(100_000),
});

const SourceRefs = z.array(z.object({ kind: SourceKind, id: id() })).max(500);

const Source = z.object({
  kind: SourceKind,
  id: z.string(),
  nature: SourceNature,
  /** The day that it is about. */
  day: Day,
  /** Who said it; with whom, of a contact. Never who a shielded reporter is. */
  saidBy: z.string().nullable(),
  author: z.string(),
});

const DocumentedSource = Source.extend({
  /** What would tell who a shielded reporter is (OSL 26:5) is taken out. */
  text: z.string(),
  /** A later entry corrects it. */
  corrected: z.boolean(),
});

const SectionWords = z.object({
  sectionId: z.string(),
  text: z.string(),
  sources: z.array(z.object({ kind: SourceKind, id: z.string() })),
  version: z.number().int(),
  /** Null until somebody has written. */
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
});

export const TextView = z
  .object({
    viewId: z.string(),
    kind: ViewKind,
    heading: z.string().nullable(),
    party: ViewParty,
    partyName: z.string().nullable(),
    saidOn: Day,
    text: z.string(),
    recordedAt: Instant,
    recordedBy: z.string(),
    answer: z.object({ answer: CorrectionAnswer, text: z.string(), at: Instant, by: z.string() }).nullable(),
  })
  .meta({ id: 'TextView' });

/** Somebody else who writes in the text just now. */
const TextWriter = z.object({ name: z.string(), heading: z.string(), savedAt: Instant });

const FrozenView = z.object({
  kind: ViewKind,
  heading: z.string().nullable(),
  party: ViewParty,
  partyName: z.string().nullable(),
  saidOn: Day,
  text: z.string(),
  recordedBy: z.string(),
  answer: CorrectionAnswer.nullable(),
  answerText: z.string().nullable(),
});

export const SignedInvestigation = z
  .object({
    signedId: z.string(),
    signedAt: Instant,
    author: z.string(),
    authorTitle: z.string(),
    templateVersion: z.number().int(),
    /** SHA-256 over what was signed, hexadecimal. */
    sha256: z.string(),
    /** Whether what stands here still gives that sum. */
    intact: z.boolean(),
    sections: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        kind: HeadingKind,
        areas: z.array(HeadingArea),
        text: z.string(),
        sources: z.array(Source),
      }),
    ),
    /** What others had said of the text by then. */
    views: z.array(FrozenView),
    /** Oldest first; each points to the text, which stays as it was signed. */
    addenda: z.array(
      z.object({
        signedId: z.string(),
        heading: z.string().nullable(),
        text: z.string(),
        reason: z.string(),
        signedAt: Instant,
        author: z.string(),
        authorTitle: z.string(),
        sha256: z.string(),
        intact: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SignedInvestigation' });

export const InvestigationText = z
  .object({
    today: Day,
    caseId: z.string(),
    state: z.enum(['not_begun', 'writing', 'signed']),
    templateVersion: z.number().int(),
    begunAt: Instant.nullable(),
    begunBy: z.string().nullable(),
    /** The headings of the template that the text began with; of a text that is not begun, those that hold now. */
    headings: z.array(Heading),
    /** What is written, by heading; none before it is begun. */
    sections: z.array(
      SectionWords.extend({
        heading: z.string(),
        /** What parted from it when two wrote at once, and what was typed after it was signed. */
        parted: z.array(SectionWords),
      }),
    ),
    /** What is documented in this case and can be fetched, newest first. */
    documented: z.array(DocumentedSource),
    views: z.array(TextView),
    writers: z.array(TextWriter),
    signed: SignedInvestigation.nullable(),
    /** Somebody who made a report is shielded (OSL 26:5): whoever signs says that they have looked for what would tell who. */
    shieldedReporter: z.boolean(),
    hindrances: z.array(z.object({ hindrance: z.enum(SIGNING_HINDRANCES), heading: z.string().nullable() })),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'InvestigationText' });

export const OneCase = z.object({ caseId: id() });

export const SaveSection = z.object({
  caseId: id(),
  heading: headingKey(),
  /** The heading's own text, or one that has parted from it. */
  sectionId: id(),
  /** The version that the window began from. */
  version: z.number().int().min(0).max(1_000_000),
  /** The window that writes, made by it anew after each parting. A text that parts gets it as its id. */
  writerId: id(),
  text: text(SECTION_LENGTH),
  /** All that the section draws on. */
  sources: SourceRefs,
});

export const SavedSection = z
  .object({
    sectionId: z.string(),
    version: z.number().int(),
    savedAt: Instant,
    /** Why it became a text of its own; null when it did not. */
    parted: z.enum(['written_elsewhere', 'signed_elsewhere', 'gone']).nullable(),
    writers: z.array(TextWriter),
  })
  .meta({ id: 'SavedSection' });

export const SettleSection = z.object({
  caseId: id(),
  /** The text that parted. */
  sectionId: id(),
  /** As it was seen: what has been written in it since is not thrown away unread. */
  version: z.number().int().min(0).max(1_000_000),
  /** `take_in`: it is put last under its heading. `discard`: it goes. */
  how: z.enum(['take_in', 'discard']),
});

export const RecordView = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same view. */
  viewId: id(),
  kind: ViewKind,
  heading: headingKey().optional(),
  party: ViewParty,
  partyName: line(200).optional(),
  saidOn: calendarDate(),
  text: text(20_000, 1),
});

export const AnswerCorrection = z.object({
  caseId: id(),
  viewId: id(),
  answer: CorrectionAnswer,
  text: text(4_000, 1),
});

/** Nothing in it tells who a shielded reporter is; asked of whoever signs where there is one. */
const keepsShielded = z.boolean().default(false);

export const SignInvestigationText = z.object({
  caseId: id(),
  /** The version of each heading's text that the signer has read. */
  read: z.array(z.object({ heading: headingKey(), version: z.number().int().min(0).max(1_000_000) })).max(40),
  keepsShielded,
});

export const AddAddendum = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same addendum. */
  addendumId: id(),
  heading: headingKey().optional(),
  text: text(20_000, 1),
  reason: text(2_000, 1),
  keepsShielded,
  /** The text beside the signed one that the signer has typed it in: it goes when it is signed. */
  sectionId: id().optional(),
});

export const PrintedInvestigation = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    name: z.string(),
    identityNumber: z.string().nullable(),
    birthDate: Day.nullable(),
    unitName: z.string(),
    printedAt: Instant,
    printedBy: z.string(),
    signed: SignedInvestigation,
    /** What has been said of the text since it was signed, and answers since then. */
    later: z.array(TextView),
  })
  .meta({ id: 'PrintedInvestigation' });
