import { z } from 'zod';
import { CommitmentState } from '#core/commitments';
import { Figure, FigureRef } from '#core/figures';
import { calendarDate, id, line, text } from '#platform/schema';
import { Assessment, FollowedUp, ItemKind, RecommendationState, Stance } from './domain/codes.ts';

const Answer = z.object({
  version: z.number().int(),
  stance: Stance,
  otherBoard: z.string().nullable(),
  words: z.string(),
  /** What the words refer to, as it stands now. */
  figures: z.array(Figure),
  saidAt: z.string(),
  saidBy: z.string(),
});

const Recommendation = z.object({
  itemId: z.string(),
  number: z.number().int(),
  text: z.string(),
  questionId: z.string().nullable(),
  state: RecommendationState,
  answer: Answer.nullable(),
  /** What has been promised for it. */
  actions: z.array(
    z.object({
      commitmentId: z.string(),
      title: z.string(),
      state: CommitmentState,
      functionTitle: z.string(),
      dueOn: z.string(),
      daysLate: z.number().int(),
    }),
  ),
  events: z.array(z.object({ at: z.string(), step: z.enum(['closed', 'reopened']), why: z.string() })),
  /** By when what is done about it anew is to be settled; null when it has not opened again. */
  settledAnewBy: z.string().nullable(),
  /** When it is to be followed up the next time; null when it is not. */
  followUpOn: z.string().nullable(),
  /** How it was followed up, the last first. */
  followUps: z.array(
    z.object({
      followUpId: z.string(),
      followedOn: z.string(),
      outcome: FollowedUp,
      words: z.string(),
      saidBy: z.string(),
    }),
  ),
  /** Recommended before, in much the same words: the most alike first. */
  before: z.array(
    z.object({
      auditId: z.string(),
      auditTitle: z.string(),
      receivedOn: z.string(),
      itemId: z.string(),
      text: z.string(),
      /** Of the words that either has, so many that are in both: from 0 to 1. */
      likeness: z.number(),
      state: RecommendationState,
    }),
  ),
});
export type Recommendation = z.input<typeof Recommendation>;

const AuditHead = z.object({
  auditId: z.string(),
  title: z.string(),
  madeBy: z.string(),
  receivedOn: z.string(),
  /** As it is now, after any respite. */
  answerDueOn: z.string(),
  functionTitle: z.string(),
  /** When it was last answered; null while it is not. */
  sentOn: z.string().nullable(),
  daysLate: z.number().int(),
  recommendations: z.number().int(),
  closed: z.number().int(),
  repeated: z.number().int(),
});

export const Audits = z
  .object({
    today: z.string(),
    audits: z.array(AuditHead),
    /** The functions that can see to an answer; empty for whoever keeps no audits. */
    functions: z.array(z.object({ functionId: z.string(), title: z.string(), unitName: z.string() })),
    questions: z.array(z.object({ questionId: z.string(), text: z.string() })),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'Audits' });

export const Audit = z
  .object({
    today: z.string(),
    audit: AuditHead,
    items: z.array(
      z.object({
        itemId: z.string(),
        kind: ItemKind,
        number: z.number().int(),
        text: z.string(),
        criteria: z.string().nullable(),
        assessment: Assessment.nullable(),
        questionId: z.string().nullable(),
      }),
    ),
    recommendations: z.array(Recommendation),
    respites: z.array(
      z.object({
        respiteId: z.string(),
        askedUntil: z.string(),
        why: z.string(),
        askedAt: z.string(),
        askedBy: z.string(),
        settled: z.enum(['granted', 'refused']).nullable(),
        grantedUntil: z.string().nullable(),
      }),
    ),
    letters: z.array(z.object({ number: z.number().int(), sentOn: z.string(), sentBy: z.string() })),
    mayKeep: z.boolean(),
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Audit' });

export const RegisterAudit = z.object({
  auditId: id(),
  title: line(200, 1),
  /** The auditors, and who helped them. */
  madeBy: line(200, 1),
  receivedOn: calendarDate(),
  answerDueOn: calendarDate(),
  /** Who sees to the answer. */
  functionId: id(),
  items: z
    .array(
      z.object({
        itemId: id(),
        kind: ItemKind,
        text: text(1_000, 1),
        criteria: text(1_000).optional(),
        /** The auditors' own, of a question. */
        assessment: Assessment.optional(),
        /** The question of the continuous audit that it is about. */
        questionId: id().optional(),
      }),
    )
    .min(1)
    .max(80),
});

export const AnswerRecommendation = z.object({
  itemId: id(),
  /** 0 for the first answer. */
  seenVersion: z.number().int().min(0).max(10_000),
  stance: Stance,
  /** Which board it belongs to, where it is another's. */
  otherBoard: line(200).optional(),
  /** `{1}` stands for the first of the figures. */
  words: text(4_000, 1),
  figures: z.array(FigureRef).max(20).default([]),
});

export const AskRespite = z.object({
  respiteId: id(),
  auditId: id(),
  until: calendarDate(),
  why: text(1_000, 1),
});

export const SettleRespite = z.object({
  respiteId: id(),
  settled: z.enum(['granted', 'refused']),
  /** Until when, when it is granted. */
  until: calendarDate().optional(),
});

export const SendAuditAnswer = z.object({
  auditId: id(),
  /** 0 while none has been sent. */
  seenLetters: z.number().int().min(0).max(1_000),
  sentOn: calendarDate(),
  /** When the recommendations that the board agrees with are followed up. */
  followUpOn: calendarDate().optional(),
});

export const FollowUpRecommendation = z.object({
  followUpId: id(),
  itemId: id(),
  followedOn: calendarDate(),
  outcome: FollowedUp,
  words: text(2_000, 1),
  /** When it is followed up the next time. */
  nextOn: calendarDate().optional(),
});
