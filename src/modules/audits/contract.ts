import { z } from 'zod';
import { EvidenceChoice, EvidenceRef, EvidenceStanding } from '#core/evidence';
import { id, line, text } from '#platform/schema';
import { Assessment, Standing, Topic } from './domain/codes.ts';

const StandingChange = z.object({
  at: z.string(),
  standing: Standing,
  /** Null of the first. */
  before: Standing.nullable(),
  /** In a sentence, what changed it. */
  why: z.string(),
});

/** A question of the continuous audit, as the office's own reckoning has it today. */
const QuestionHead = z.object({
  questionId: z.string(),
  version: z.number().int(),
  templateCode: z.string().nullable(),
  topic: Topic,
  text: z.string(),
  criteria: z.string(),
  missing: z.string().nullable(),
  withdrawn: z.boolean(),
  standing: Standing,
  /** What it rests on, as it stands today. */
  evidence: z.array(EvidenceStanding),
  /** When the standing that it has now began, and how it stood before; null while nobody has kept any. */
  since: z.object({ at: z.string(), before: Standing.nullable(), why: z.string() }).nullable(),
  /** What is left of what was promised for recommendations that are about it. */
  actionsLeft: z.number().int(),
});
export type QuestionHead = z.input<typeof QuestionHead>;

export const AuditQuestions = z
  .object({
    now: z.string(),
    questions: z.array(QuestionHead),
    counts: z.object({
      holds: z.number().int(),
      partly: z.number().int(),
      does_not_hold: z.number().int(),
      no_evidence: z.number().int(),
    }),
    /** How many of the template the board has not adopted. */
    notAdopted: z.number().int(),
    /** What has changed the last thirty days, the last first. */
    changes: z.array(StandingChange.extend({ questionId: z.string(), text: z.string() })),
    maySet: z.boolean(),
  })
  .meta({ id: 'AuditQuestions' });

export const AuditQuestion = z
  .object({
    now: z.string(),
    question: QuestionHead,
    refs: z.array(EvidenceRef),
    history: z.array(
      StandingChange.extend({ version: z.number().int(), evidence: z.array(EvidenceStanding) }),
    ),
    /** As it was put before, the last first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        text: z.string(),
        setAt: z.string(),
        setBy: z.string(),
        why: z.string().nullable(),
      }),
    ),
    recommendations: z.array(
      z.object({ auditId: z.string(), auditTitle: z.string(), itemId: z.string(), text: z.string() }),
    ),
    maySet: z.boolean(),
    mayKeepPapers: z.boolean(),
  })
  .meta({ id: 'AuditQuestion' });

export const EvidenceChoices = z
  .object({ choices: z.array(EvidenceChoice) })
  .meta({ id: 'AuditEvidenceChoices' });

export const SetQuestion = z.object({
  questionId: id(),
  /** 0 for a new one. */
  seenVersion: z.number().int().min(0).max(10_000),
  topic: Topic,
  text: line(300, 1),
  criteria: text(1_000, 1),
  evidence: z.array(EvidenceRef).max(12),
  missing: text(1_000).optional(),
  withdrawn: z.boolean().default(false),
  /** Why it is edited; needed of all but the first. */
  why: text(1_000).optional(),
});

export const QuestionsRechecked = z
  .object({ changed: z.number().int(), closed: z.number().int(), reopened: z.number().int() })
  .meta({ id: 'AuditQuestionsRechecked' });

export const KeepPaper = z.object({
  paperId: id(),
  questionId: id(),
  judgement: Assessment.optional(),
  words: text(4_000, 1),
});

export const AuditPapers = z
  .object({
    papers: z.array(
      z.object({
        paperId: z.string(),
        questionId: z.string(),
        judgement: Assessment.nullable(),
        words: z.string(),
        saidAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'AuditPapers' });
