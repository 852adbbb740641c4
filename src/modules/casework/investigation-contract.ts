import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { calendarDate, id, instant, line, text } from '#platform/schema';
import { CaseState } from './domain/codes.ts';
import {
  ConcernedAs,
  NoticeWay,
  QuestionedParty,
  QuestionOutcome,
  QuestionSubject,
  SafetySign,
} from './domain/investigation/codes.ts';
import { CONCLUSION_HINDRANCES } from './domain/investigation/standing.ts';
import { InvestigationPlan, Standpoints } from './standpoint-contract.ts';

const signed = { by: z.string(), function: z.string(), recordedAt: z.string() };

/** Who is told of the opened investigation, and whether that is safe (SoL 20:4). */
export const OpeningNotices = z.object({
  /** A child's investigation: those concerned are to be told at once. */
  isRequired: z.boolean(),
  isSettled: z.boolean(),
  /** The last first: it holds. */
  checks: z.array(
    z.object({
      checkId: z.string(),
      signs: z.array(SafetySign),
      persons: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          relation: ConcernedAs,
          relationId: z.string().nullable(),
          mayBeTold: z.boolean(),
          why: z.string().nullable(),
        }),
      ),
      reasons: z.string(),
      ...signed,
    }),
  ),
  /** Those whom a check has to judge, or may: the guardians first. */
  concerned: z.array(
    z.object({
      relationId: z.string().nullable(),
      name: z.string(),
      relation: ConcernedAs,
      /** The child is protected against them: they can't be told. */
      isProtectedAgainst: z.boolean(),
    }),
  ),
  notices: z.array(
    z.object({
      noticeId: z.string(),
      personId: z.string(),
      name: z.string(),
      relation: ConcernedAs,
      given: z.boolean(),
      way: NoticeWay.nullable(),
      toldAt: z.string().nullable(),
      whyNot: z.string().nullable(),
      ...signed,
    }),
  ),
});

/** The standard questions on violence and honour, the last asked first. */
export const StandardQuestions = z.object({
  asked: z.array(
    z.object({
      questionsId: z.string(),
      subject: QuestionSubject,
      askedOf: QuestionedParty,
      personName: z.string().nullable(),
      askedOn: z.string(),
      alone: z.boolean().nullable(),
      outcome: QuestionOutcome,
      text: z.string().nullable(),
      ...signed,
    }),
  ),
  /** Subjects that have neither been asked about nor have a reason why not. */
  missing: z.array(QuestionSubject),
  /** What was told proposes that a problem is coded, and none is. */
  proposesCoding: z.boolean(),
});

/** How the child has been heard, the last recorded first. What the child said is in the journal. */
export const ChildTalks = z.object({
  childName: z.string(),
  /** From 15 the young person speaks for themselves in the case (SoL 3:4). */
  hasOwnRight: z.boolean(),
  talks: z.array(
    z.object({
      talkId: z.string(),
      /** Null when none was held: `whyNot` says why. */
      heldOn: z.string().nullable(),
      /** `HH:MM`, Swedish time. */
      heldTime: z.string().nullable(),
      place: z.string().nullable(),
      tookPart: z.string().nullable(),
      language: z.string().nullable(),
      interpreter: z.boolean(),
      alone: z.boolean().nullable(),
      isInJournal: z.boolean(),
      whyNot: z.string().nullable(),
      ...signed,
    }),
  ),
});

/** The investigation of a case as its page shows it. What belongs to a part with a page of its own is read there. */
export const InvestigationView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    state: CaseState,
    /** Null of a case in which no investigation has been opened. */
    openedOn: z.string().nullable(),
    /** The person was under 18 when it was opened, or is of an age that is not known. */
    aboutChild: z.boolean(),
    /** It is of what a child needs of protection or support (SoL chapter 20). What is applied for by LSS is not, of a child either. */
    protection: z.boolean(),
    /** The four months of an investigation about a child (BU-040), or the municipality's own target for others; null when none is set. */
    clock: ClockView.nullable(),
    /** What stands in the way of concluding it, in the order of the work. */
    hindrances: z.array(z.enum(CONCLUSION_HINDRANCES)),
    notices: OpeningNotices,
    questions: StandardQuestions,
    childTalks: ChildTalks,
    standpoints: Standpoints,
    plan: InvestigationPlan,
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Investigation' });

export const CheckSafety = z.object({
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same check. */
  checkId: id(),
  signs: z.array(SafetySign).max(10),
  persons: z
    .array(
      z.object({
        /** Made by the client; the same in a later check of the same person. */
        personId: id(),
        name: line(200, 1),
        relation: ConcernedAs,
        relationId: id().optional(),
        mayBeTold: z.boolean(),
        /** Why not; needed when they may not. */
        why: text(4_000).optional(),
      }),
    )
    .min(1)
    .max(20),
  reasons: text(10_000, 1),
});

export const RecordNotice = z.object({
  caseId: id(),
  noticeId: id(),
  /** Of those whom the last safety check judged. */
  personId: id(),
  given: z.boolean(),
  way: NoticeWay.optional(),
  toldAt: instant().optional(),
  /** The special reasons for not telling them. */
  whyNot: text(4_000).optional(),
});

export const RecordChildTalk = z.object({
  caseId: id(),
  /** Made by the client; the id of the journal's entry too. */
  talkId: id(),
  held: z.boolean(),
  heldOn: calendarDate().optional(),
  heldTime: line(5)
    .refine((s) => s === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(s), { error: 'time_of_day' })
    .optional(),
  /** As the journal names whom the conversation was with. */
  childName: line(200).optional(),
  place: line(200).optional(),
  /** Who else was there. */
  tookPart: line(400).optional(),
  language: line(100).optional(),
  interpreter: z.boolean().default(false),
  alone: z.boolean().optional(),
  /** What the child said, as near the child's own words as may be. Signed as an entry of the journal. */
  ownWords: text(100_000).optional(),
  /** Why no conversation is held. */
  whyNot: text(4_000).optional(),
});

export const RecordQuestions = z.object({
  caseId: id(),
  questionsId: id(),
  askedOf: QuestionedParty,
  personName: line(200).optional(),
  askedOn: calendarDate().optional(),
  /** Whether whoever was asked was alone with the asker; needed when a question was asked. */
  alone: z.boolean().optional(),
  answers: z
    .array(
      z.object({
        subject: QuestionSubject,
        outcome: QuestionOutcome,
        /** What was told, or why it was not asked. */
        text: text(10_000).optional(),
      }),
    )
    .min(1)
    .max(2),
});
