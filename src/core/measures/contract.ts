import { z } from 'zod';
import { CHAPTERS } from './chapter.ts';
import { askablePeriod } from './period.ts';
import { PARTS } from './tally.ts';

export const PartCode = z.enum(PARTS);

/** A period as it is written: `2026-05`, `2026-Q2`, `2026-T2`, `2026-H1`, `2026`. */
export const PeriodKey = z.string().refine((text) => askablePeriod(text) !== null, { error: 'period' });

/** What is counted, by whom it concerns, and on what basis; texts in Swedish. */
export const MeasureView = z
  .object({
    measureId: z.string(),
    version: z.number().int(),
    validFrom: z.string(),
    chapter: z.enum(CHAPTERS),
    title: z.string(),
    counted: z.string(),
    unitOfCounting: z.string(),
    unitOfCountingText: z.string(),
    included: z.string(),
    excluded: z.array(z.string()),
    where: z.string(),
    /** Those that can occur: of a measure whose time can't be extended, none is within an extended time. */
    parts: z.array(z.object({ part: PartCode, label: z.string(), text: z.string() })),
    better: z.object({ part: PartCode, direction: z.enum(['higher', 'lower']) }),
    basis: z.enum(['due_in_period']),
    /** Why it does not apply to a unit that it does not apply to. */
    notApplicable: z.string(),
    ruleId: z.string(),
    legalBasis: z.string(),
  })
  .meta({ id: 'Measure' });

/**
 * A count, or why it is not shown to a reader who may not see the rows: `small`, it is from 1 to the disclosure limit less one;
 * `protected`, it would give such a count away.
 */
export const Count = z
  .object({ n: z.number().int().nullable(), hidden: z.enum(['small', 'protected']).nullable() })
  .meta({ id: 'MeasureCount' });

/**
 * From 0 to 1 at full precision. `from` and `to` differ when counts are hidden: it lies somewhere between. Null when nothing fell due, and
 * when it is not told how much did.
 */
export const Share = z.object({ from: z.number(), to: z.number() }).nullable();

/** What is known of one unit, or of several together, in a period. */
export const Figure = z
  .object({
    state: z.enum(['measured', 'not_measured', 'not_applicable']),
    why: z.enum(['before_start', 'not_begun', 'no_whole_month', 'not_adopted', 'not_their_duty']).nullable(),
    /** All that fell due, cancelled ones not among them; 0 means that no time limit ran out. Null when not measured. */
    due: Count.nullable(),
    /** Sum to `due`. */
    parts: z.array(z.object({ part: PartCode, count: Count, share: Share })),
    cancelled: z
      .object({
        count: Count,
        /** By code; `other` for a reason that is no code. */
        reasons: z.array(z.object({ code: z.string(), count: Count })),
      })
      .nullable(),
  })
  .meta({ id: 'MeasureFigure' });

export const PeriodView = z
  .object({
    key: z.string(),
    kind: z.enum(['month', 'quarter', 'tertial', 'half_year', 'year']),
    from: z.string(),
    to: z.string(),
  })
  .meta({ id: 'MeasurePeriod' });

export const MeasureAnswer = z
  .object({
    today: z.string(),
    measure: MeasureView,
    period: PeriodView,
    /** The period is not over: counted until `through`. */
    ongoing: z.boolean(),
    /** The last day that is counted; null when none is yet. */
    through: z.string().nullable(),
    previousPeriod: z.string(),
    nextPeriod: z.string(),
    /** The unit asked for; null for all that the reader may see: the board, or the units that the reader leads. */
    unit: z.object({ unitId: z.string(), name: z.string() }).nullable(),
    reach: z.enum(['board', 'units']),
    /** Whether small counts are withheld, and below what. Then whole months alone are counted. */
    disclosure: z.object({ protected: z.boolean(), limit: z.number().int() }),
    /** Whether the reader may ask for rows, unit by unit. */
    rows: z.boolean(),
    total: Figure,
    unitsMeasured: z.number().int(),
    /** Whose duty it is, measured or not. */
    unitsConcerned: z.number().int(),
    /** Measured ones first, then not measured, then not applicable; empty when one unit was asked for. */
    units: z.array(z.object({ unitId: z.string(), name: z.string(), figure: Figure })),
    /** The months of the period, in order. */
    months: z.array(z.object({ period: PeriodView, figure: Figure })),
  })
  .meta({ id: 'MeasureAnswer' });

export const MeasureRow = z
  .object({
    caseId: z.string(),
    caseNumber: z.string(),
    /** The day by which it is judged. */
    dueOn: z.string(),
    /** Before any extension. */
    originalDueOn: z.string(),
    extension: z.enum(['none', 'in_time', 'too_late']),
    /** Null while it is still not done. */
    endedOn: z.string().nullable(),
    daysLate: z.number().int(),
    cancelledReason: z.string().nullable(),
  })
  .meta({ id: 'MeasureRow' });

export const MeasureRows = z
  .object({
    today: z.string(),
    rows: z.array(MeasureRow),
    /** What the figure counts. */
    total: z.number().int(),
    /** Counted, but the reader may not see the case: it has gone to another unit, or the person is protected. */
    hidden: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
  })
  .meta({ id: 'MeasureRows' });
