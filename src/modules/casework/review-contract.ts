import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { CommitmentView } from '#core/commitments';
import { calendarDate, id, line, text } from '#platform/schema';
import { CaseState, ContactKind, EntryKind } from './domain/codes.ts';

const Day = z.string();
const Instant = z.string();

/** What is typed of a case under review, as it is kept until the case is gone through: no field refuses a half-written one. */
export const ReviewDraft = z.object({
  note: z.string(),
  actions: z.array(z.object({ title: z.string(), functionId: z.string(), dueOn: z.string() })),
  nextOn: z.string(),
});

/** A function that can be made responsible for what is agreed in a case: it can open the case. */
export const ResponsibleChoice = z.object({
  functionId: z.string(),
  title: z.string(),
  employeeName: z.string().nullable(),
  /** In what capacity it is near the case. */
  as: z.enum(['holder', 'co_worker', 'manager']),
});

/** What was said when a case was gone through. */
export const CaseReview = z
  .object({
    reviewId: z.string(),
    reviewedAt: Instant,
    note: z.string(),
    nextOn: Day,
    by: z.string(),
    function: z.string(),
    /** The caseworker and others who took part, as they were called then. */
    withWhom: z.string().nullable(),
  })
  .meta({ id: 'CaseReview' });

/** One open case on the list that is gone through. */
export const ReviewRow = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    label: z.string(),
    age: z.number().int().nullable(),
    state: CaseState,
    openedOn: Day,
    openAtOnce: z.boolean(),
    /** Those that run. */
    clocks: z.array(ClockView),
    /** The contact signed in the journal that happened last. */
    lastContact: z
      .object({ on: Day, kind: ContactKind.nullable(), counterpart: z.string().nullable(), by: z.string() })
      .nullable(),
    /** Of an investigation that is under way: the latest version of its plan. */
    plan: z
      .object({
        /** Null while none is made. */
        version: z.number().int().nullable(),
        /** None is made, and by now one is looked for. */
        isMissing: z.boolean(),
        readyBy: Day.nullable(),
      })
      .nullable(),
    /** What is owed, and what waits to be confirmed. */
    commitments: z.array(CommitmentView),
    lastReview: CaseReview.nullable(),
    /** Gone through within the weeks that count. */
    recent: z.boolean(),
    /** Gone through in the review that is under way. */
    done: z.boolean(),
    responsible: z.array(ResponsibleChoice),
    /** What the reader has begun to write and not kept. */
    draft: ReviewDraft.nullable(),
  })
  .meta({ id: 'ReviewRow' });

export const ReviewSession = z
  .object({
    sessionId: z.string(),
    begunAt: Instant,
    endedAt: Instant.nullable(),
    ledBy: z.string(),
    /** Who held the function then, and others who took part. */
    holderName: z.string().nullable(),
    others: z.string().nullable(),
    /** Cases gone through, and open cases: when it ended, or now. */
    reviewed: z.number().int(),
    cases: z.number().int(),
  })
  .meta({ id: 'ReviewSession' });

export const ReviewList = z
  .object({
    today: Day,
    functionId: z.string(),
    title: z.string(),
    employeeName: z.string().nullable(),
    unitName: z.string(),
    weeks: z.number().int(),
    /** The day that is proposed for the next review, and the last that it may be. */
    nextLatest: Day,
    session: ReviewSession.nullable(),
    rows: z.array(ReviewRow),
    /** Earlier ones of the same function, the latest first. */
    history: z.array(ReviewSession),
  })
  .meta({ id: 'ReviewList' });

/** The caseworkers of a unit, and how far their cases have been gone through. Counts alone. */
export const ReviewOverview = z
  .object({
    today: Day,
    unitName: z.string(),
    /** Cases are to be gone through within so many weeks. */
    weeks: z.number().int(),
    /** Whether the municipality has said so itself; otherwise it is what is taken without more said, and no clock runs. */
    adopted: z.boolean(),
    functions: z.array(
      z.object({
        functionId: z.string(),
        title: z.string(),
        unitName: z.string(),
        employeeName: z.string().nullable(),
        openCases: z.number().int(),
        /** Of them, gone through within the weeks. */
        recent: z.number().int(),
        never: z.number().int(),
        lastSession: ReviewSession.nullable(),
        /** Under way and not ended. */
        openSession: ReviewSession.nullable(),
      }),
    ),
  })
  .meta({ id: 'ReviewOverview' });

/** What an opened case shows of reviews and of what has been agreed. */
export const CaseReviews = z
  .object({
    today: Day,
    caseId: z.string(),
    reviews: z.array(CaseReview),
    nextOn: Day.nullable(),
    commitments: z.array(
      CommitmentView.extend({ allowed: z.array(z.enum(['begin', 'finish', 'settle', 'drop'])) }),
    ),
    /** Signed entries that can be pointed to as proof, the latest first. */
    entries: z.array(
      z.object({
        entryId: z.string(),
        kind: EntryKind,
        contactKind: ContactKind.nullable(),
        counterpart: z.string().nullable(),
        eventOn: Day,
        author: z.string(),
      }),
    ),
  })
  .meta({ id: 'CaseReviews' });

export const BeginReview = z.object({
  /** Made by the client, so that a second press of the button is the same review. */
  sessionId: id(),
  functionId: id(),
  /** Who takes part beside the leader and whoever holds the function. */
  others: line(300).optional(),
});

export const EndReview = z.object({ sessionId: id(), functionId: id() });

const NOTE = 4_000;
const MOST_ACTIONS = 10;

export const SaveReviewDraft = z.object({
  caseId: id(),
  note: text(NOTE),
  actions: z.array(z.object({ title: line(200), functionId: line(36), dueOn: line(20) })).max(MOST_ACTIONS),
  nextOn: line(20),
});

export const ReviewCase = z.object({
  caseId: id(),
  sessionId: id(),
  /** Made by the client, so that a second press of the key is the same review. */
  reviewId: id(),
  note: text(NOTE, 1),
  actions: z
    .array(z.object({ commitmentId: id(), title: line(200, 1), functionId: id(), dueOn: calendarDate() }))
    .max(MOST_ACTIONS)
    .default([]),
  nextOn: calendarDate(),
});

export const CarryOutCommitment = z.object({
  caseId: id(),
  commitmentId: id(),
  step: z.enum(['begun', 'done']),
  words: text(2_000).optional(),
  /** Signed entries of the case that show it. */
  proof: z.array(id()).max(10).default([]),
});

export const SettleCommitment = z.object({
  caseId: id(),
  commitmentId: id(),
  step: z.enum(['confirmed', 'reopened', 'dropped']),
  /** Why: needed unless it is confirmed. */
  words: text(2_000).optional(),
  /** The new day, when it is owed anew. */
  dueOn: calendarDate().optional(),
  /** Whether it helped, when that has been looked at. */
  effect: text(2_000).optional(),
});
