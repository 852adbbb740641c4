import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { CaseState } from './domain/codes.ts';
import { BodyKind, ItemOutcome, ItemState, MeetingState } from './domain/committee/committee.ts';
import { DecisionResult } from './domain/decision/decision.ts';
import { DecisionKind, DecisionLaw } from './domain/decision/delegation-order.ts';

const signed = { by: z.string(), function: z.string(), recordedAt: z.string() };

const Present = z.object({ functionId: z.string(), title: z.string(), name: z.string() });

const when = {
  meetingId: z.string(),
  committeeId: z.string(),
  committeeName: z.string(),
  kind: BodyKind,
  /** Swedish day. */
  day: z.string(),
  /** Time of day in Sweden, HH:MM. */
  startsAt: z.string(),
  place: z.string(),
};

const Seat = z.object({
  functionId: z.string(),
  title: z.string(),
  /** Who holds it today; null when it is vacant. */
  holder: z.string().nullable(),
});

export const MeetingsView = z
  .object({
    today: z.string(),
    committees: z.array(
      z.object({
        committeeId: z.string(),
        name: z.string(),
        kind: BodyKind,
        takesReports: z.boolean(),
        chairFunctionId: z.string().nullable(),
        members: z.array(Seat),
        version: z.number().int(),
      }),
    ),
    /** Those to come first, the nearest at the top; then those that have been, the last at the top. */
    meetings: z.array(z.object({ ...when, state: MeetingState, items: z.number().int() })),
    /** Items that wait for the reader to let them go to a meeting. */
    waiting: z.array(z.object({ itemId: z.string(), caseId: z.string(), caseNumber: z.string() })),
    /** Whom a committee can be made of; for whoever keeps them. */
    seats: z.array(Seat),
    allowed: z.array(z.string()),
  })
  .meta({ id: 'Meetings' });

export const SetCommittee = z.object({
  committeeId: id(),
  name: line(100, 1),
  kind: BodyKind,
  takesReports: z.boolean(),
  memberFunctionIds: z.array(id()).min(1).max(50),
  chairFunctionId: id(),
  /** The version that the caller has seen; 0 of a new one. */
  seenVersion: z.number().int().min(0).max(100_000),
});

export const PlanMeeting = z.object({
  /** Made by the client: the same id again changes the meeting. */
  meetingId: id(),
  committeeId: id(),
  day: calendarDate(),
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  place: line(200, 1),
});

/** What a meeting did with an item, as it is printed by itself: it names nobody of another item. */
export const Extract = z
  .object({
    ...when,
    /** Who was there, but for those with a conflict of interest in this item. */
    present: z.array(Present),
    chair: z.string().nullable(),
    conflicts: z.array(z.object({ name: z.string(), title: z.string() })),
    /** Section of the minutes (§), and the year in which it is counted. */
    number: z.number().int(),
    year: z.number().int(),
    outcome: ItemOutcome,
    result: DecisionResult.nullable(),
    section: z.string().nullable(),
    wording: z.string(),
    reasons: z.string(),
    fromOn: z.string().nullable(),
    untilOn: z.string().nullable(),
    reservations: z.string().nullable(),
    decisionId: z.string().nullable(),
    nextDay: z.string().nullable(),
    adjusted: z.array(Present.extend({ at: z.string() })),
    adjustedAt: z.string().nullable(),
    ...signed,
  })
  .meta({ id: 'MinutesExtract' });

export const Paper = z
  .object({
    version: z.number().int(),
    personName: z.string(),
    birthDate: z.string().nullable(),
    kind: DecisionKind,
    law: DecisionLaw,
    result: DecisionResult,
    section: z.string(),
    wording: z.string(),
    reasons: z.string(),
    fromOn: z.string().nullable(),
    untilOn: z.string().nullable(),
    appealable: z.boolean(),
    investigation: z
      .object({
        signedAt: z.string(),
        author: z.string(),
        sections: z.array(z.object({ heading: z.string(), text: z.string() })),
      })
      .nullable(),
    ...signed,
  })
  .meta({ id: 'CommitteePaper' });

export const MeetingView = z
  .object({
    today: z.string(),
    ...when,
    state: MeetingState,
    papersSentAt: z.string().nullable(),
    members: z.array(Seat),
    chairFunctionId: z.string().nullable(),
    present: z.array(Present),
    adjusted: z.array(Present.extend({ at: z.string() })),
    adjustedAt: z.string().nullable(),
    /** Of one that was called off: when, by whom and why. */
    cancelled: z.object({ at: z.string(), by: z.string(), why: z.string() }).nullable(),
    items: z.array(
      z.object({
        itemId: z.string(),
        /** Order on the list, from 1. */
        position: z.number().int(),
        /** Why the reader may not read the papers; null when they may. What else tells of the item is null then. */
        closed: z.enum(['CONFLICT_OF_INTEREST', 'PAPERS_NOT_SENT', 'PAPERS_CLOSED']).nullable(),
        caseNumber: z.string().nullable(),
        kind: DecisionKind.nullable(),
        law: DecisionLaw.nullable(),
        outcome: ItemOutcome.nullable(),
        number: z.number().int().nullable(),
      }),
    ),
    /** Decisions of the chair that are to be reported here, and those that were. */
    matters: z.array(
      z.object({
        decisionId: z.string(),
        caseNumber: z.string(),
        kind: DecisionKind,
        law: DecisionLaw,
        decidedOn: z.string(),
        reportedAt: z.string().nullable(),
      }),
    ),
    /** Later meetings of the same committee, for what is put off. */
    later: z.array(z.object({ meetingId: z.string(), day: z.string() })),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Meeting' });

export const PapersView = z
  .object({
    today: z.string(),
    ...when,
    state: MeetingState,
    itemId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    paper: Paper,
    conflicts: z.array(z.object({ name: z.string(), title: z.string(), reason: z.string() })),
    /** What this meeting did with it; null before. */
    extract: Extract.nullable(),
    /** What earlier meetings did with it, the last first. */
    earlier: z.array(Extract),
    later: z.array(z.object({ meetingId: z.string(), day: z.string() })),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'ItemPapers' });

export const CaseItemsView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    state: CaseState,
    personName: z.string(),
    items: z.array(
      z.object({
        itemId: z.string(),
        state: ItemState,
        /** The meeting that it waits for, or that decided. */
        meeting: z.object({ committeeName: z.string(), day: z.string(), startsAt: z.string() }).nullable(),
        /** Its papers, the last version first. */
        papers: z.array(Paper),
        returned: z.array(z.object({ version: z.number().int(), why: z.string(), ...signed })),
        /** The last first. */
        extracts: z.array(Extract),
        allowed: z.array(z.string()),
        refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
      }),
    ),
    /** Coming meetings to which an item can be let go. */
    meetings: z.array(z.object(when)),
    /** Whether the written investigation is signed, so that it can go with the papers. */
    hasSignedText: z.boolean(),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'CaseItems' });

export const PrepareItem = z.object({
  caseId: id(),
  /** Made by the client; the same id again writes the item anew. */
  itemId: id(),
  kind: DecisionKind,
  law: DecisionLaw,
  result: DecisionResult,
  section: line(100, 1),
  wording: text(10_000, 1),
  reasons: text(20_000, 1),
  fromOn: calendarDate().optional(),
  untilOn: calendarDate().optional(),
  appealable: z.boolean(),
  /** Whether the signed investigation goes with the papers. */
  withInvestigation: z.boolean(),
  /** How many versions the caller has seen; 0 of a new one. */
  seenVersions: z.number().int().min(0).max(10_000),
});

export const ReleaseItem = z.object({
  caseId: id(),
  itemId: id(),
  meetingId: id(),
  /** The version that is let go. */
  version: z.number().int().min(1).max(10_000),
});

export const ReturnItem = z.object({ caseId: id(), itemId: id(), why: text(4_000, 1) });

export const HoldMeeting = z.object({
  meetingId: id(),
  presentFunctionIds: z.array(id()).min(1).max(50),
  chairFunctionId: id(),
});

export const DecideItem = z.object({
  meetingId: id(),
  itemId: id(),
  outcome: ItemOutcome,
  /** Of an own wording. */
  result: DecisionResult.optional(),
  /** What was decided; as proposed when the meeting decided so. */
  wording: text(10_000).optional(),
  reasons: text(20_000).optional(),
  fromOn: calendarDate().optional(),
  untilOn: calendarDate().optional(),
  /** Who reserved themselves against it, and how. */
  reservations: text(10_000).optional(),
  /** Of what is put off (bordlagt). */
  nextMeetingId: id().optional(),
});

export const ReportMatters = z.object({ meetingId: id(), decisionIds: z.array(id()).min(1).max(200) });

export const CancelMeeting = z.object({ meetingId: id(), why: text(2_000, 1) });

export const OneMeeting = z.object({ meetingId: id() });
export const OneItem = z.object({ meetingId: id(), itemId: id() });
export const DeclareItemConflict = OneItem.extend({ reason: text(4_000, 1) });
