import { z } from 'zod';
import { Figure, FigureChoice } from '#core/figures';
import { PeriodKey } from '#core/measures';
import { ReportBlock, ReportDocument } from '#platform/documents';
import { calendarDate, id, line, text } from '#platform/schema';
import { Body, inTablesOf, lengthOf } from './domain/body.ts';
import { DecidingHindrance, ReportKind, ReportState, SectionState, SectionStep } from './domain/codes.ts';

const Day = z.string();
const Instant = z.string();

const EditionHead = z
  .object({
    number: z.number().int(),
    decidedOn: Day,
    reference: z.string(),
    reason: z.string().nullable(),
    recordedAt: Instant,
    recordedBy: z.string(),
    recordedByTitle: z.string(),
    /** What says something else than in the edition before; none of the first. */
    differences: z.array(
      z.object({
        title: z.string(),
        period: z.string(),
        was: z.string(),
        is: z.string(),
        reason: z.string().nullable(),
        label: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportEditionHead' });

const ReportHead = z
  .object({
    reportId: z.string(),
    kind: ReportKind,
    /** In Swedish. */
    kindTitle: z.string(),
    period: z.string(),
    title: z.string(),
    state: ReportState,
    startedAt: Instant,
    startedBy: z.string(),
    /** How many sections stand where; none for whoever reads what is decided alone. */
    sections: z.object({
      all: z.number().int(),
      handedIn: z.number().int(),
      approved: z.number().int(),
      late: z.number().int(),
    }),
    /** The nearest day of what is not handed in. */
    nextDueOn: Day.nullable(),
    /** What the reader's own functions owe. */
    own: z.number().int(),
    /** The last first. */
    editions: z.array(EditionHead),
    /** Whether the reader may read what is being written. */
    mayOpen: z.boolean(),
  })
  .meta({ id: 'ReportHead' });

export const Reports = z
  .object({ today: Day, reports: z.array(ReportHead), mayStart: z.boolean() })
  .meta({ id: 'Reports' });

export const StartChoices = z
  .object({
    today: Day,
    kinds: z.array(
      z.object({
        kind: ReportKind,
        title: z.string(),
        /** Those that end nearest to today, the last first. */
        periods: z.array(z.string()),
        sections: z.array(
          z.object({
            key: z.string(),
            by: z.enum(['controller', 'each_unit']),
            title: z.string(),
            help: z.string(),
          }),
        ),
      }),
    ),
    /** Functions that can write a section. */
    writers: z.array(
      z.object({
        functionId: z.string(),
        title: z.string(),
        unitId: z.string(),
        unitName: z.string(),
        holderName: z.string().nullable(),
        /** Leads a unit: writes the section of it. */
        leads: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ReportStartChoices' });

export const StartReport = z.object({
  /** Made by the client, so that a second press of the button is the same report. */
  reportId: id(),
  kind: ReportKind,
  period: PeriodKey,
  title: line(200, 1),
  sections: z
    .array(
      z.object({
        sectionId: id(),
        /** Of the template, or the reporter's own. */
        key: line(40, 1),
        title: line(200, 1),
        help: line(500),
        functionId: id(),
        dueOn: calendarDate(),
      }),
    )
    .min(1)
    .max(60),
});

const Numbered = z.object({ number: z.number().int(), figure: Figure });

const Composed = z.object({
  /** As it is read: what its references say now. */
  blocks: z.array(ReportBlock),
  /** Those of its figures that are used. */
  figures: z.array(Numbered),
  /** Numbers that stand in its words and refer to nothing. */
  unreferenced: z.array(z.string()),
});

const Parted = z.object({
  sectionId: z.string(),
  body: Body,
  blocks: z.array(ReportBlock),
  version: z.number().int(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
});

export const SectionView = Composed.extend({
  sectionId: z.string(),
  key: z.string(),
  title: z.string(),
  help: z.string(),
  unitName: z.string(),
  functionTitle: z.string(),
  holderName: z.string().nullable(),
  dueOn: Day,
  /** Of what is not handed in. */
  daysLate: z.number().int(),
  state: SectionState,
  body: Body,
  version: z.number().int(),
  savedAt: Instant.nullable(),
  savedBy: z.string().nullable(),
  /** What was written at the same time by somebody else, and is not put together yet. */
  parted: z.array(Parted),
  events: z.array(
    z.object({
      step: SectionStep,
      words: z.string().nullable(),
      dueOn: Day.nullable(),
      at: Instant,
      by: z.string(),
      byTitle: z.string(),
    }),
  ),
  /** The reader's own to write. */
  own: z.boolean(),
  may: z.array(z.enum(['write', 'hand_in', 'return', 'approve'])),
}).meta({ id: 'ReportSection' });

const Writer = z.object({ name: z.string(), sectionId: z.string(), savedAt: Instant });

export const Workspace = z
  .object({
    today: Day,
    report: ReportHead,
    sections: z.array(SectionView),
    /** Others who write in it just now. */
    writers: z.array(Writer),
    hindrances: z.array(z.object({ hindrance: DecidingHindrance, sectionTitle: z.string().nullable() })),
    /** What is referred to and has not been published. */
    unpublished: z.array(z.object({ sectionTitle: z.string(), figure: Figure })),
    mayDecide: z.boolean(),
    mayReview: z.boolean(),
  })
  .meta({ id: 'ReportWorkspace' });

export const FigureChoices = z
  .object({
    period: z.string(),
    choices: z.array(FigureChoice),
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
  })
  .meta({ id: 'ReportFigureChoices' });

/** Each period is asked for by itself, with those before it: a report compares a few years' tertials. */
const MOST_PERIODS = 24;
/** Of all parts of a section together: some eighty pages. Whoever opens a report is sent every section, and those that stand beside. */
const LONGEST = 200_000;
/** In all tables of a section, each of which may be told of every unit or through time: more take seconds to write out at every letter. */
const MOST_IN_TABLES = 500;
/** A section that is not too much to save, also when two texts have been put together. */
export const SectionBody = Body.refine(
  (body) => new Set(body.figures.map((f) => f.ref.period)).size <= MOST_PERIODS,
  { error: 'too_many_periods', path: ['figures'] },
)
  .refine((body) => lengthOf(body) <= LONGEST, { error: 'section_too_long', path: ['blocks'] })
  .refine((body) => inTablesOf(body) <= MOST_IN_TABLES, { error: 'tables_too_large', path: ['blocks'] });

export const SaveSection = z.object({
  reportId: id(),
  /** The section, or a text that has parted from it. */
  sectionId: id(),
  /** The version that the window began from. */
  version: z.number().int().min(0).max(1_000_000),
  /** The window that writes, made by it anew after each parting. A text that parts gets it as its id. */
  writerId: id(),
  body: SectionBody,
});

export const SavedSection = Composed.extend({
  sectionId: z.string(),
  version: z.number().int(),
  savedAt: Instant,
  /** Why it became a text of its own; null when it did not. */
  parted: z.enum(['written_elsewhere', 'signed_elsewhere', 'gone']).nullable(),
  writers: z.array(Writer),
}).meta({ id: 'SavedReportSection' });

export const SettleSection = z.object({
  reportId: id(),
  /** The text that parted. */
  sectionId: id(),
  /** As it was seen: what has been written in it since is not thrown away unread. */
  version: z.number().int().min(0).max(1_000_000),
  /** `take_in`: it is put last in the section. `discard`: it goes. */
  how: z.enum(['take_in', 'discard']),
});

export const HandIn = z.object({
  reportId: id(),
  sectionId: id(),
  /** As it was read. */
  version: z.number().int().min(0).max(1_000_000),
});

export const ReviewSection = z
  .object({
    reportId: id(),
    sectionId: id(),
    version: z.number().int().min(0).max(1_000_000),
    step: z.enum(['returned', 'approved']),
    /** Why it is returned. */
    words: text(4_000).optional(),
    /** By when it is to be handed in anew. */
    dueOn: calendarDate().optional(),
  })
  .superRefine((input, check) => {
    if (input.step === 'approved') return;
    for (const field of ['words', 'dueOn'] as const)
      if (!input[field]) check.addIssue({ code: 'custom', path: [field], message: 'required' });
  });

export const DecideReport = z.object({
  reportId: id(),
  /** Made by the client, so that a second press of the button is the same edition. */
  editionId: id(),
  /** The day of the board's meeting. */
  decidedOn: calendarDate(),
  /** Of its minutes. */
  reference: line(60, 1),
  /** Why there is a later one: asked of every edition but the first. */
  reason: text(2_000).optional(),
  /** How many editions have been seen: somebody else's in between is read first. */
  seenEditions: z.number().int().min(0).max(10_000),
});

export const ReportEdition = z
  .object({
    today: Day,
    report: ReportHead,
    edition: EditionHead,
    document: ReportDocument,
    figures: z.array(Figure),
    /** What says something else now than in the last edition. */
    newer: z.array(
      z.object({
        title: z.string(),
        period: z.string(),
        was: z.string(),
        is: z.string(),
        reason: z.string().nullable(),
        label: z.string().nullable(),
      }),
    ),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'ReportEdition' });

const Contradiction = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  sentence: z.string(),
  todo: z.string(),
  where: z.array(z.string()),
});

/** What stands in a tertial's figures alone, without anybody's words. */
export const TertialFigures = z
  .object({
    /** Of this shape; another one gets another number. */
    schema: z.literal('samsyn/tertial-report/1'),
    board: z.string(),
    municipality: z.string().nullable(),
    period: z.object({ key: z.string(), from: Day, to: Day }),
    madeAt: Instant,
    groups: z.array(z.object({ title: z.string(), figures: z.array(Figure.extend({ text: z.string() })) })),
    count: z.object({
      figures: z.number().int(),
      told: z.number().int(),
      notMeasured: z.number().int(),
      notApplicable: z.number().int(),
      withheld: z.number().int(),
      unpublished: z.number().int(),
    }),
    contradictions: z.array(Contradiction),
    /** The same as it is read. */
    document: ReportDocument,
  })
  .meta({ id: 'TertialFigures' });
