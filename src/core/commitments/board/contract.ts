import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { CommitmentView } from '../read.ts';
import { CommitmentState } from '../state.ts';

/** What a list can be narrowed to: `owed` is planned or under way. */
export const CommitmentStretch = z.enum(['owed', 'overdue', 'done', 'confirmed', 'dropped', 'all']);
export type CommitmentStretch = z.infer<typeof CommitmentStretch>;

/** What is promised the board, in no case. */
export const BoardCommitment = CommitmentView.extend({
  unitId: z.string(),
  unitName: z.string(),
  /** What it is promised for. */
  subject: z.object({ kind: z.string(), id: z.string(), title: z.string() }),
  /** What shows that it was done, as it stands today. */
  proof: z.array(
    z.object({
      kind: z.string(),
      proofId: z.string(),
      /** Null for what is not there any more. */
      title: z.string().nullable(),
      addedBy: z.string(),
      failed: z.boolean(),
      failedWhy: z.string().nullable(),
      holds: z.enum(['yes', 'no', 'unknown']).nullable(),
      why: z.string().nullable(),
    }),
  ),
  effectDueOn: z.string().nullable(),
  /** What the reader may do with it now. */
  may: z.array(
    z.enum(['begin', 'finish', 'prove', 'confirm', 'reopen', 'drop', 'hand_over', 'check_effect']),
  ),
}).meta({ id: 'BoardCommitment' });
export type BoardCommitment = z.input<typeof BoardCommitment>;

export const BoardCommitments = z
  .object({
    today: z.string(),
    reach: z.enum(['board', 'units', 'own']),
    commitments: z.array(BoardCommitment),
    /** Of all that the reader may see, whatever the list is narrowed to. */
    counts: z.object({
      owed: z.number().int(),
      overdue: z.number().int(),
      done: z.number().int(),
      confirmed: z.number().int(),
      dropped: z.number().int(),
    }),
    /** The functions that the reader may let promise something; empty for whoever may not. */
    owers: z.array(
      z.object({
        functionId: z.string(),
        title: z.string(),
        unitName: z.string(),
        holderName: z.string().nullable(),
      }),
    ),
    /** The functions that owe or have owed anything. */
    functions: z.array(z.object({ functionId: z.string(), title: z.string() })),
    /** The kinds of what anything is promised for; `own` for what is promised for nothing but itself. */
    subjectKinds: z.array(z.string()),
    /** As many as the list is narrowed to, of which a page is sent. */
    total: z.number().int(),
    pageSize: z.number().int(),
  })
  .meta({ id: 'BoardCommitments' });

export const ListCommitments = z.object({
  stretch: CommitmentStretch.default('owed'),
  functionId: id().optional(),
  /** What it is promised for: `goal`, `plan_activity`, `risk`. */
  subjectKind: line(40).optional(),
  subjectId: id().optional(),
  /** What is owed stands before what is settled in all of them; then by day. */
  order: z.enum(['day', 'function', 'subject']).default('day'),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

const ProofInput = z.object({ kind: line(40, 1), id: id() });

export const MakeBoardCommitment = z.object({
  commitmentId: id(),
  title: line(200, 1),
  /** The function that owes it. */
  functionId: id(),
  dueOn: calendarDate(),
  /** When somebody is to look at whether it helped; not before the day that it is owed by. */
  effectDueOn: calendarDate().optional(),
  /** What it is promised for; nothing but itself without it. */
  subject: z.object({ kind: line(40, 1), id: id() }).optional(),
});

export const HandOverCommitment = z.object({
  commitmentId: id(),
  /** The function that is to owe it from now on. */
  functionId: id(),
  /** Why. */
  words: text(2_000, 1),
});

export const CarryOutBoardCommitment = z.object({
  commitmentId: id(),
  step: z.enum(['begun', 'done']),
  words: text(2_000).optional(),
  proof: z.array(ProofInput).max(10).default([]),
});

export const ProveCommitment = z.object({ commitmentId: id(), proof: z.array(ProofInput).min(1).max(10) });

export const SettleBoardCommitment = z.object({
  commitmentId: id(),
  step: z.enum(['confirmed', 'reopened', 'dropped']),
  /** Why: needed unless it is confirmed. */
  words: text(2_000).optional(),
  /** The new day, when it is owed anew. */
  dueOn: calendarDate().optional(),
});

export const CheckEffect = z.object({
  commitmentId: id(),
  /** What was found when somebody looked at whether it had helped. */
  words: text(2_000, 1),
});

export const ProofChoices = z
  .object({
    proofs: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string() })),
  })
  .meta({ id: 'ProofChoices' });

export const OneCommitment = z.object({ today: z.string(), commitment: BoardCommitment }).meta({
  id: 'OneBoardCommitment',
});

export { CommitmentState };
