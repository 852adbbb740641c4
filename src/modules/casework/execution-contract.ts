import { z } from 'zod';
import { calendarDate, id, text } from '#platform/schema';
import { DecisionKind } from './domain/decision/delegation-order.ts';
import { ExecutionCause, ExecutionRule, ReportedAs } from './domain/decision/execution.ts';

/** The last wait of a decision: since it was taken, or since what it gives was interrupted. */
export const ExecutionView = z
  .object({
    rule: ExecutionRule,
    sinceOn: z.string(),
    dueOn: z.string(),
    standing: ReportedAs,
    endedOn: z.string().nullable(),
    cause: ExecutionCause.nullable(),
  })
  .meta({ id: 'Execution' });
export type ExecutionView = z.infer<typeof ExecutionView>;

/** That a decision is executed since a day; or, without one, why it is not yet. */
export const RecordExecution = z.object({
  caseId: id(),
  decisionId: id(),
  executedOn: calendarDate().optional(),
  cause: ExecutionCause.optional(),
  /** Why a day that was in time is told of only when the time has run out. */
  lateReason: text(1000).optional(),
});

const QuarterReport = z.object({
  version: z.number().int(),
  sentOn: z.string(),
  waiting: z.number().int(),
  executed: z.number().int(),
  fellAway: z.number().int(),
  setBy: z.string(),
  setAt: z.string(),
});

/** The board's report of a quarter on decisions that were not executed in their three months. Holds nobody's name. */
export const Unexecuted = z
  .object({
    today: z.string(),
    /** First and last day of the quarter. */
    from: z.string(),
    to: z.string(),
    /** The quarters that can be read, the last first: the one that goes on, and two years back. */
    quarters: z.array(z.object({ from: z.string(), to: z.string(), sentOn: z.string().nullable() })),
    /** Those that have waited longest first. */
    rows: z.array(
      z.object({
        /** Null when the reader may not open the case. */
        caseId: z.string().nullable(),
        caseNumber: z.string(),
        kind: DecisionKind,
        unit: z.string(),
        rule: ExecutionRule,
        sinceOn: z.string(),
        dueOn: z.string(),
        standing: ReportedAs,
        endedOn: z.string().nullable(),
        /** How many days after the last day: till it ended, or till the quarter did. */
        daysLate: z.number().int(),
        cause: ExecutionCause.nullable(),
      }),
    ),
    counts: z.object({ waiting: z.number().int(), executed: z.number().int(), fellAway: z.number().int() }),
    /** As it was marked as sent, the last time; null while it has not been. */
    report: QuarterReport.nullable(),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Unexecuted' });

export const ReportUnexecuted = z.object({
  /** First day of the quarter. */
  quarter: calendarDate(),
  /** When it was sent to IVO and the auditors. */
  sentOn: calendarDate(),
  /** The version that the caller has seen; 0 while it has not been sent. */
  seenVersion: z.number().int().min(0).max(10_000),
});
