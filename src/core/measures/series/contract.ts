import { z } from 'zod';
import { Count, PeriodView, Share } from '../contract.ts';

/** Of any measure in a period: what is counted, of how many, and what is looked at when it is compared. */
export const SeriesFigure = z
  .object({
    state: z.enum(['measured', 'not_measured', 'not_applicable']),
    why: z.enum(['before_start', 'not_begun', 'no_whole_month', 'not_adopted', 'not_their_duty']).nullable(),
    /** Of a share its numerator; else how many. */
    n: Count.nullable(),
    /** Of a share its denominator. */
    of: Count.nullable(),
    /** From 0 to 1 at full precision; `from` and `to` differ when counts are hidden. */
    share: Share,
    /** Of a duration, in days. */
    median: z.number().nullable(),
  })
  .meta({ id: 'SeriesFigure' });
export type SeriesFigure = z.output<typeof SeriesFigure>;

/** This period against the last one in which it was measured. Follows from what is told alone. */
export const Trend = z
  .object({
    /** Null when it can't be said: see `whyNot`. */
    direction: z.enum(['up', 'down', 'same']).nullable(),
    /** Null of what is neither better nor worse. */
    verdict: z.enum(['better', 'worse', 'same']).nullable(),
    /** `withheld`: small counts are not told, and it would give them away. `ongoing`: a count of a period that is not over. */
    whyNot: z.enum(['not_measured', 'nothing', 'no_earlier', 'withheld', 'ongoing']).nullable(),
    against: z.object({ period: z.string(), figure: SeriesFigure }).nullable(),
    /** Periods in between without a value, the last first. */
    skipped: z.array(z.object({ period: z.string(), why: z.string() })),
  })
  .meta({ id: 'MeasureTrend' });
export type Trend = z.output<typeof Trend>;

export const SeriesMeasure = z
  .object({
    measureId: z.string(),
    kind: z.enum(['clocks', 'facts']),
    title: z.string(),
    value: z.enum(['share', 'count', 'duration']),
    /** Of a share: what its numerator is called. */
    label: z.string().nullable(),
    /** What stands after a number. */
    one: z.string().nullable(),
    several: z.string().nullable(),
    /** Null of what is neither better nor worse. */
    better: z.enum(['higher', 'lower']).nullable(),
    notApplicable: z.string(),
  })
  .meta({ id: 'SeriesMeasure' });

export const MeasureSeries = z
  .object({
    today: z.string(),
    measure: SeriesMeasure,
    /** The one that is compared. */
    period: PeriodView,
    previousPeriod: z.string(),
    nextPeriod: z.string(),
    unit: z.object({ unitId: z.string(), name: z.string() }).nullable(),
    reach: z.enum(['board', 'units']),
    disclosure: z.object({ protected: z.boolean(), limit: z.number().int() }),
    /** The oldest first. */
    periods: z.array(z.object({ period: PeriodView, ongoing: z.boolean(), through: z.string().nullable() })),
    /** By the periods, as `periods`. */
    total: z.array(SeriesFigure),
    trend: Trend,
    /** By name. Empty when one unit was asked for. */
    units: z.array(
      z.object({ unitId: z.string(), name: z.string(), figures: z.array(SeriesFigure), trend: Trend }),
    ),
    unitsMeasured: z.number().int(),
    unitsConcerned: z.number().int(),
  })
  .meta({ id: 'MeasureSeries' });

/** In short: a period's figure with its trend, of every measure. */
export const MeasureTrends = z
  .object({
    today: z.string(),
    period: PeriodView,
    disclosure: z.object({ protected: z.boolean(), limit: z.number().int() }),
    measures: z.array(
      z.object({
        measure: SeriesMeasure,
        figure: SeriesFigure,
        trend: Trend,
        /** Where it was asked for: each unit in the period. */
        units: z.array(z.object({ unitId: z.string(), figure: SeriesFigure })),
      }),
    ),
  })
  .meta({ id: 'MeasureTrends' });
