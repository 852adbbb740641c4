import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, line, text, timedDay } from '#platform/schema';
import { FateView } from './conclusion-contract.ts';
import { CaseEventKind } from './domain/case-events.ts';
import {
  Area,
  CaseState,
  Channel,
  ContactKind,
  EntryKind,
  NotOpenedReason,
  Protection,
  ProtectionOutcome,
  ReporterCategory,
  ReportKind,
  Worry,
} from './domain/codes.ts';
import { LeftDraft, OwnDraft } from './journal-contract.ts';
import { PreliminaryView } from './preliminary-contract.ts';
import { ToDecide } from './proposal-contract.ts';

/** What the reporter knows of a child. Everything may be missing: the child may be unknown or unborn. */
export const ReportedChild = z.object({
  givenName: line(100).optional(),
  familyName: line(100).optional(),
  /** Personal or coordination number, with or without century and hyphen. */
  identityNumber: line(20).optional(),
  birthDate: calendarDate().optional(),
  /** "9 år", "går i fyran": as the reporter put it. */
  ageText: line(100).optional(),
  unborn: z.boolean().default(false),
  /** Where the child can be found by day: school, pre-school. */
  whereabouts: line(200).optional(),
  address: line(200).optional(),
});

export const Guardian = z.object({ name: line(200, 1), phone: line(50).optional() });

export const ConcernReportInput = z.object({
  children: z.array(ReportedChild).min(1).max(10),
  guardians: z.array(Guardian).max(6).default([]),
  worries: z.array(Worry).max(10).default([]),
  freeText: text(20_000, 1),
  /** What makes the reporter think that the child is in danger right now; empty when not. */
  immediateDanger: text(4_000).optional(),
  interpreterLanguage: line(100).optional(),
  guardiansInformed: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  guardiansNotInformedWhy: text(2_000).optional(),
  reporter: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('professional'),
      category: ReporterCategory,
      name: line(200, 1),
      title: line(100).optional(),
      organisation: line(200, 1),
      phone: line(50).optional(),
      email: line(200).optional(),
      feedbackRequested: z.boolean().default(false),
    }),
    z.object({
      kind: z.literal('private'),
      category: ReporterCategory.default('private_person'),
      name: line(200, 1),
      relation: line(200).optional(),
      phone: line(50).optional(),
      email: line(200).optional(),
    }),
    z.object({ kind: z.literal('anonymous') }),
  ]),
});
export type ConcernReportInput = z.infer<typeof ConcernReportInput>;

/** All that a reporter is told: that it came in. Says nothing about anyone. */
export const Receipt = z.object({ reference: z.string(), receivedAt: z.string() }).meta({ id: 'Receipt' });

export const ChildRef = z.object({
  caseId: z.string(),
  caseNumber: z.string(),
  /** "Alva N." in lists; the full name is on the case page alone. */
  label: z.string(),
  age: z.number().int().nullable(),
  state: CaseState,
});

export const InboxRow = z
  .object({
    reportId: z.string(),
    kind: ReportKind,
    area: Area,
    reference: z.string(),
    receivedAt: z.string(),
    channel: Channel,
    children: z.array(ChildRef),
    worries: z.array(Worry),
    reporterCategory: ReporterCategory,
    reporterOrganisation: z.string().nullable(),
    /** The most pressing protection-assessment clock among the children. */
    protection: ClockView.nullable(),
    preliminary: ClockView.nullable(),
    /** Violence against a child, or witnessed: to be opened at once. */
    openAtOnce: z.boolean(),
    immediateDanger: z.boolean(),
    holderName: z.string().nullable(),
    /** The function that a proposed decision waits for, by title. */
    awaits: z.string().nullable(),
    /** The languages of the interpreters that are needed, each once; an empty one is not known. */
    interpreters: z.array(z.string()),
    mine: z.boolean(),
  })
  .meta({ id: 'InboxRow' });

export const Inbox = z
  .object({
    today: z.string(),
    rows: z.array(InboxRow),
    reportCount: z.number().int(),
    childCount: z.number().int(),
  })
  .meta({ id: 'Inbox' });

export const DayRow = z
  .object({
    clock: ClockView,
    /** Code of the duty; the client has its words ("Besluta förhandsbedömning"). */
    duty: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    label: z.string(),
    age: z.number().int().nullable(),
    /** Who the report came from, as code; the client words it ("anmälan från skola"). */
    reporterCategory: ReporterCategory.nullable(),
    /** Violence against a child, or witnessed: due today whatever the clock says. */
    openAtOnce: z.boolean(),
    /** The operation that stops the clock, when this actor may do it now. */
    action: z.string().nullable(),
    /** The function that a proposed decision waits for, by title. */
    awaits: z.string().nullable(),
    /** What was promised, of a clock that runs for a commitment. */
    promised: z.string().nullable(),
  })
  .meta({ id: 'DayRow' });

export const MyDay = z
  .object({
    today: z.string(),
    /** What others have proposed and the caller is to decide. */
    toDecide: z.array(ToDecide),
    overdue: z.array(DayRow),
    dueToday: z.array(DayRow),
    next: z.array(DayRow),
    /** Due later than seven days from today. */
    laterCount: z.number().int(),
    /** Cases in which the emergency unit has done something that nobody has taken over. */
    fromShift: z.number().int(),
    /** What the reader's functions owe the board, in no case. */
    promised: z.object({
      owed: z.number().int(),
      overdue: z.number().int(),
      nearest: z.object({ title: z.string(), dueOn: z.string() }).nullable(),
    }),
    newToMe: z.array(
      z.object({
        caseId: z.string(),
        label: z.string(),
        age: z.number().int().nullable(),
        assignedAt: z.string(),
        assignedBy: z.string(),
      }),
    ),
    /** What the caller has begun to write and not signed. */
    drafts: z.array(OwnDraft),
    /** The same in cases that are no longer the caller's. */
    leftDrafts: z.array(LeftDraft),
  })
  .meta({ id: 'MyDay' });

export const CaseRow = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    label: z.string(),
    age: z.number().int().nullable(),
    area: Area,
    state: CaseState,
    unitName: z.string(),
    holderName: z.string().nullable(),
    /** The function that has the case, also when nobody holds it today. */
    holderTitle: z.string().nullable(),
    standing: z.enum(['held', 'absent', 'vacant', 'unassigned']),
    /** Those who work in it beside the holder, by name, or by title where nobody holds the function. */
    coWorkers: z.array(z.string()),
    openedOn: z.string(),
    protection: Protection,
    nextClock: ClockView.nullable(),
    /** Violence against a child, or witnessed, and not decided: `nextClock` is no time to spare. */
    openAtOnce: z.boolean(),
    /** The language of the interpreter that is needed, empty when it is not known; null when none is. */
    interpreter: z.string().nullable(),
    /** The caller has it, or works in it beside whoever has. */
    mine: z.boolean(),
  })
  .meta({ id: 'CaseRow' });

/** `open` and `ended` are all of them; the others are parts of `open`. */
export const CasesShown = z.enum([
  'open',
  'mine',
  'preliminary',
  'investigation',
  'concluded',
  'follow_up',
  'performing',
  'ended',
]);

export const CaseList = z
  .object({
    today: z.string(),
    rows: z.array(CaseRow),
    /** Cases of the kind asked for, of which `rows` is a page. */
    total: z.number().int(),
    pageSize: z.number().int(),
    counts: z.object({
      open: z.number().int(),
      mine: z.number().int(),
      preliminary: z.number().int(),
      investigation: z.number().int(),
      concluded: z.number().int(),
      follow_up: z.number().int(),
      performing: z.number().int(),
      /** Counted when asked for: they are all that the years have left. */
      ended: z.number().int().nullable(),
    }),
  })
  .meta({ id: 'CaseList' });

export const TimelineItem = z.object({
  id: z.string(),
  at: z.string(),
  on: z.string(),
  kind: z.enum([...CaseEventKind.options, 'clock_missed']),
  /** The words that go with the kind: reasons, outcome text, receiving function. */
  text: z.string().nullable(),
  by: z.string().nullable(),
});

export const ReportInCase = z.object({
  reportId: z.string(),
  kind: ReportKind,
  /** About a child or a young person under 21: its need of protection is assessed at once (SoL 20:1). */
  young: z.boolean(),
  reference: z.string(),
  receivedAt: z.string(),
  channel: Channel,
  worries: z.array(Worry),
  freeText: z.string(),
  immediateDanger: z.string().nullable(),
  interpreterLanguage: z.string().nullable(),
  guardians: z.array(z.object({ name: z.string(), phone: z.string().nullable() })),
  guardiansInformed: z.enum(['yes', 'no', 'unknown']),
  guardiansNotInformedWhy: z.string().nullable(),
  whereabouts: z.string().nullable(),
  /** It says where the child is by day, which is not shown: the registration is protected. */
  whereaboutsHidden: z.boolean(),
  ageText: z.string().nullable(),
  reporter: z.object({
    category: ReporterCategory,
    anonymous: z.boolean(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    organisation: z.string().nullable(),
    relation: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    feedbackRequested: z.boolean(),
    /** Who it is is shielded after a secrecy test (OSL 26:5): the fields above are empty for that reason. */
    protected: z.boolean(),
  }),
  /** What the case was called in which it came in, when it was joined to this one. */
  joinedFrom: z.string().nullable(),
  /** Other children of the same report that this actor may open; others are not even counted. */
  siblings: z.array(ChildRef),
});

export const CaseView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    area: Area,
    /** Under 18, in a case of any area; in a child's area also unborn, or of an age that nobody knows. When an investigation has been opened, on that day. */
    aboutChild: z.boolean(),
    state: CaseState,
    /** A performing unit's own case, of what another case has ordered. */
    performs: z.boolean(),
    /** Something has been ordered of a performing unit by this case. */
    hasCommissions: z.boolean(),
    openedOn: z.string(),
    investigationOpenedOn: z.string().nullable(),
    closedOn: z.string().nullable(),
    person: z.object({
      personId: z.string(),
      name: z.string(),
      label: z.string(),
      identityNumber: z.string().nullable(),
      birthDate: z.string().nullable(),
      age: z.number().int().nullable(),
      unborn: z.boolean(),
      protection: Protection,
      language: z.string().nullable(),
      /** The language of the interpreter that is needed, empty when it is not known; null when none is. */
      interpreter: z.string().nullable(),
    }),
    unit: z.object({ id: z.string(), name: z.string() }),
    holder: z.object({
      functionId: z.string().nullable(),
      title: z.string().nullable(),
      employeeName: z.string().nullable(),
    }),
    /** Functions that work in it beside the holder, by the day they began. */
    coWorkers: z.array(
      z.object({
        functionId: z.string(),
        title: z.string(),
        /** Who has what the function does today. */
        employeeName: z.string().nullable(),
        task: z.string().nullable(),
        fromOn: z.string(),
      }),
    ),
    clocks: z.array(ClockView),
    reports: z.array(ReportInCase),
    protectionAssessments: z.array(
      z.object({
        id: z.string(),
        reportId: z.string(),
        madeAt: z.string(),
        outcome: ProtectionOutcome,
        reasons: z.string(),
        measures: z.string().nullable(),
        by: z.string(),
      }),
    ),
    decision: z
      .object({
        decidedAt: z.string(),
        outcome: z.enum(['open', 'not_open']),
        reasonCode: NotOpenedReason.nullable(),
        text: z.string(),
        by: z.string(),
        function: z.string(),
        /** Of a report that was to be opened at once: why it was not. */
        notAtOnceReason: z.string().nullable(),
        /** The section of the delegation order; null while the board has set none. */
        delegationSection: z.string().nullable(),
      })
      .nullable(),
    preliminary: PreliminaryView,
    /** What becomes of the investigation in time; null where none has been opened. */
    fate: FateView.nullable(),
    openAtOnce: z.boolean(),
    secrecy: z.object({
      /** Who must not learn where the person is; also a parent who is party. */
      against: z.array(z.object({ name: z.string(), relation: z.string() })),
      /** The caller reads the case by an emergency opening until then. */
      glassEndsAt: z.string().nullable(),
    }),
    timeline: z.array(TimelineItem),
    /** The entries of the journal signed last, newest first; their text is in the journal. */
    latestEntries: z.array(
      z.object({
        entryId: z.string(),
        kind: EntryKind,
        contactKind: ContactKind.nullable(),
        counterpart: z.string().nullable(),
        eventOn: z.string(),
        signedAt: z.string(),
        author: z.string(),
        isCorrection: z.boolean(),
      }),
    ),
    /** Who has begun an entry of the journal and not signed it; whoever loses the case may finish it for a while. */
    unsignedDrafts: z.array(z.object({ name: z.string(), savedAt: z.string() })),
    /** Operations that this actor may do with the case now, by name. */
    allowed: z.array(z.string()),
    /** Operations that people would look for here, with the named reason why not now. */
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

export const AssessProtection = z.object({
  caseId: id(),
  reportId: id(),
  outcome: ProtectionOutcome,
  reasons: text(10_000, 1),
  /** What was done to protect; needed unless the outcome is `no_need`. */
  measures: text(10_000).optional(),
});

export const DecidePreliminary = z.object({
  caseId: id(),
  outcome: z.enum(['open', 'not_open']),
  reasonCode: NotOpenedReason.optional(),
  text: text(10_000, 1),
  /** Why it is not opened at once; required when it should be and the outcome is `not_open`. */
  notAtOnceReason: text(10_000).optional(),
  /** The function that is to investigate; required when the outcome is `open`. */
  functionId: id().optional(),
  /** Why it is opened so shortly after another about the same child; required when it would be flagged. */
  reopeningReason: text(10_000).optional(),
});

export const ExtendPreliminary = z.object({
  caseId: id(),
  until: timedDay(),
  reason: text(4_000, 1),
  /** Why it is not opened at once; required when it should be. */
  notAtOnceReason: text(10_000).optional(),
});

export const AssignCase = z.object({ caseId: id(), functionId: id() });

export const AddCoWorker = z.object({
  caseId: id(),
  functionId: id(),
  /** What they are to do in the case. */
  task: line(200).optional(),
});

export const EndCoWorker = z.object({ caseId: id(), functionId: id(), reason: line(300).optional() });

export const AssignableFunction = z.object({
  functionId: z.string(),
  title: z.string(),
  unitName: z.string(),
  employeeName: z.string().nullable(),
  openCases: z.number().int(),
  /** Whoever does its work has the degree that SoL 25:1 asks for; without it no case about a child can be given to it. */
  competent: z.boolean(),
  /** Whom a case is mostly given to: a caseworker's function of a unit that investigates; of what a unit performs, a practitioner's. */
  investigates: z.boolean(),
  /** May work in a case beside whoever has it. */
  worksBeside: z.boolean(),
});

export const RegisterReport = ConcernReportInput.extend({
  kind: ReportKind.default('concern_report'),
  /** Of the case that it becomes. Whoever is under 18 has one in `child_youth`, and an application by LSS in `disability`. */
  area: Area.default('child_youth'),
  /** Made by the client, so that a second press of the button is the same report. */
  reportId: id(),
  channel: Channel,
  /** The organisation that reports, chosen from the register. Without it the written name says which. */
  organisationId: id().optional(),
  /** When it came in, if not now. Instant, ISO 8601; never later than now. */
  receivedAt: z.iso.datetime({ offset: true }).optional(),
});

/** Who is asked about, by number or by the whole name, and why: a child by intake, an adult by a unit for adults. */
export const ExistenceCheck = z
  .object({
    identityNumber: line(20).optional(),
    givenName: line(100).optional(),
    familyName: line(100).optional(),
    reason: text(500, 1),
  })
  .refine((v) => v.identityNumber || (v.givenName && v.familyName), {
    error: 'identity_or_name_needed',
    path: ['identityNumber'],
  });

export const ExistenceAnswer = z
  .object({
    known: z.array(
      z.object({
        label: z.string(),
        birthYear: z.number().int().nullable(),
        earlierReports: z.number().int(),
        openCase: z.boolean(),
        unitName: z.string().nullable(),
        holderName: z.string().nullable(),
        /** What the one is to somebody who was asked for; `self` for whoever was. */
        relation: z.enum(['self', 'sibling', 'half_sibling', 'lives_with', 'same_guardian']),
        /** Unit and holder are not told: the person has protected registration, and the asker's role may not see it. */
        withheld: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ExistenceAnswer' });

/** Only that, and how old: no names, no unit, no case. */
export const ChildrenAnswer = z
  .object({
    /** By name somebody else of that name may be meant. */
    by: z.enum(['number', 'name']),
    children: z.array(z.object({ age: z.number().int().nullable(), unborn: z.boolean() })),
  })
  .meta({ id: 'ChildrenAnswer' });
