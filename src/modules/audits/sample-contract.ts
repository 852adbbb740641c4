import { z } from 'zod';
import { ClockState } from '#core/clocks';
import { PeriodKey } from '#core/measures';
import { calendarDate, id, text } from '#platform/schema';

/** The most that can be drawn for auditors at once: a sample is no register. */
const MOST = 60;

const Sample = z
  .object({
    sampleId: z.string(),
    questionId: z.string(),
    populationTitle: z.string(),
    period: z.string(),
    fromOn: z.string(),
    toOn: z.string(),
    /** Null when it would tell of so few that they could be known; so the one below. */
    population: z.number().int().nullable(),
    drawn: z.number().int().nullable(),
    seed: z.string(),
    decision: z.string(),
    decidedAt: z.string(),
    decidedBy: z.string(),
    openTo: z.string(),
    auditors: z.array(z.string()),
    /** Set when it was ended before its last day. */
    ended: z.object({ at: z.string(), by: z.string() }).nullable(),
    isOpen: z.boolean(),
    /** The reader is one of those to whom it is open. */
    mayOpen: z.boolean(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'AuditSample' });
export type SampleView = z.input<typeof Sample>;

export const AuditSamples = z
  .object({
    today: z.string(),
    samples: z.array(Sample),
    /** What there is to draw from, and for whom; empty for whoever decides about no sample. */
    populations: z.array(z.object({ measureId: z.string(), title: z.string() })),
    periods: z.array(z.string()),
    auditors: z.array(z.object({ functionId: z.string(), title: z.string(), holderName: z.string() })),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'AuditSamples' });

export const DecideSample = z.object({
  sampleId: id(),
  questionId: id(),
  /** What is drawn from: a measure. */
  measureId: z.string().max(100),
  period: PeriodKey,
  size: z.number().int().min(1).max(MOST),
  /** The last day on which the drawn files can be opened. */
  openTo: calendarDate(),
  auditors: z.array(id()).min(1).max(20),
  /** Who decided it, when and by which paragraph. */
  decision: text(1_000, 1),
});

export const ReadAuditSample = z.object({ sampleId: id() });

export const DrawnFiles = z
  .object({
    today: z.string(),
    sample: Sample,
    questionText: z.string(),
    rows: z.array(
      z.object({
        number: z.number().int(),
        caseId: z.string(),
        caseNumber: z.string(),
        happenedOn: z.string(),
        unitName: z.string(),
      }),
    ),
    /** Drawn, and not shown: the person is hidden, or the reader has an interest in it. */
    hidden: z.number().int(),
  })
  .meta({ id: 'AuditDrawnFiles' });

export const OpenDrawnFile = z.object({
  sampleId: id(),
  caseId: id(),
  number: z.number().int().min(1).max(MOST),
});

export const DrawnFile = z
  .object({
    number: z.number().int(),
    caseNumber: z.string(),
    clocks: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        startedOn: z.string(),
        dueOn: z.string(),
        state: ClockState,
        daysLate: z.number().int(),
      }),
    ),
    /** The file in words, in the order of time. */
    parts: z.array(
      z.object({
        partId: z.string(),
        at: z.string(),
        title: z.string(),
        fields: z.array(z.object({ name: z.string(), value: z.string() })),
      }),
    ),
  })
  .meta({ id: 'AuditDrawnFile' });
export type DrawnFile = z.input<typeof DrawnFile>;
