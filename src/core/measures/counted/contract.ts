import { z } from 'zod';
import { CHAPTERS } from '../chapter.ts';
import { Count, PeriodView, Share } from '../contract.ts';

/** What is counted, by whom it concerns, and how it can be divided; texts in Swedish. */
export const CountView = z
  .object({
    measureId: z.string(),
    version: z.number().int(),
    validFrom: z.string(),
    chapter: z.enum(CHAPTERS),
    title: z.string(),
    counted: z.string(),
    unitOfCounting: z.string(),
    unitOfCountingText: z.string(),
    /** What stands after the number. */
    one: z.string(),
    several: z.string(),
    included: z.string(),
    excluded: z.array(z.string()),
    where: z.string(),
    legalBasis: z.string(),
    /** Where the figures come from. */
    source: z.string(),
    value: z.enum(['count', 'share', 'duration']),
    basis: z.enum([
      'received_in_period',
      'begun_in_period',
      'decided_in_period',
      'ended_in_period',
      'due_in_period',
      'at_period_end',
    ]),
    /** Of a share: which groups of which breakdown it is made of, and what they are called. */
    share: z
      .object({
        by: z.string(),
        numerator: z.array(z.string()),
        outside: z.array(z.string()),
        numeratorText: z.string(),
        denominatorText: z.string(),
        better: z.enum(['higher', 'lower']).nullable(),
      })
      .nullable(),
    /** Of a duration: how the days are counted. */
    durationText: z.string().nullable(),
    /** National key figures that it is; `near` when it differs, in what. */
    kolada: z.array(z.object({ kpi: z.string(), title: z.string(), near: z.string().nullable() })),
    /** Whether it is told how many there were as it was known when the period ended. */
    knownThen: z.boolean(),
    /** Days or kronor: withheld by how many individuals stand behind, not by the number. Optional: editions from before say nothing of it. */
    byIndividuals: z.boolean().optional(),
    breakdowns: z.array(z.object({ by: z.string(), label: z.string() })),
    /** The same thing counted by another unit. */
    beside: z.array(z.object({ measureId: z.string(), title: z.string() })),
    notApplicable: z.string(),
  })
  .meta({ id: 'CountMeasure' });

/** How long it took, in days. */
const Length = z
  .object({
    median: z.number(),
    mean: z.number(),
    /** Null where it would be the longest one of all. */
    p90: z.number().nullable(),
  })
  .meta({ id: 'MeasureLength' });

/** How many there were, in a group or altogether. */
const CountFigure = z
  .object({
    state: z.enum(['measured', 'not_measured', 'not_applicable']),
    why: z.enum(['before_start', 'not_begun', 'no_whole_month', 'not_their_duty']).nullable(),
    /** Null when it is not measured: that is not 0. */
    count: Count.nullable(),
    /** In the period before; null when it was not measured then. */
    previous: Count.nullable(),
    /** As it was known when the period ended. Null of other measures, of months, and while the period goes on. */
    knownThen: Count.nullable(),
    /** Null where no share is told: of nothing there is none, and it is not 0. */
    share: z
      .object({
        numerator: Count,
        denominator: Count,
        /** From 0 to 1; `from` and `to` differ when counts are hidden. */
        ratio: Share,
      })
      .nullable(),
    /** Null when nothing ended, and where too few did to be told. */
    length: Length.nullable(),
  })
  .meta({ id: 'CountFigure' });

export const CountAnswer = z
  .object({
    today: z.string(),
    measure: CountView,
    period: PeriodView,
    /** The period is not over: counted until `through`, and the period before is a whole one. */
    ongoing: z.boolean(),
    through: z.string().nullable(),
    previousPeriod: z.string(),
    nextPeriod: z.string(),
    /** How it is divided: a breakdown of the measure, or `unit`. */
    by: z.string(),
    unit: z.object({ unitId: z.string(), name: z.string() }).nullable(),
    reach: z.enum(['board', 'units']),
    disclosure: z.object({ protected: z.boolean(), limit: z.number().int() }),
    rows: z.boolean(),
    total: CountFigure,
    /** Sum to the total. Empty when they are not told for a period of that kind. */
    groups: z.array(
      z.object({ key: z.string(), label: z.string(), note: z.string().nullable(), figure: CountFigure }),
    ),
    /** Whether groups are told for a period of that kind: where small counts are withheld, by tertial and year alone. */
    groupsTold: z.boolean(),
    months: z.array(z.object({ period: PeriodView, figure: CountFigure })),
  })
  .meta({ id: 'CountAnswer' });
export type CountAnswer = z.infer<typeof CountAnswer>;

export const CountRows = z
  .object({
    today: z.string(),
    label: z.string(),
    rows: z.array(
      z.object({
        id: z.string(),
        on: z.string(),
        title: z.string(),
        about: z.array(z.string()),
        /** How many it stands for in the figure. */
        n: z.number().int(),
        cases: z.array(z.object({ caseId: z.string(), caseNumber: z.string() })),
      }),
    ),
    /** What the figure counts. */
    total: z.number().int(),
    /** Counted, but the reader may not see any case of it. */
    hidden: z.number().int(),
    /** How many rows there are, on all pages. */
    rowsInAll: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
  })
  .meta({ id: 'CountRows' });
