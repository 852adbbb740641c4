import { z } from 'zod';
import { Count, PeriodView, Share } from '../contract.ts';

const GroupFigure = z.object({
  /** Of a share its numerator; else how many. Null when it is not told or not measured. */
  n: Count.nullable(),
  /** Of a share its denominator. */
  of: Count.nullable(),
  share: Share,
  /** Of a duration, in days. */
  median: z.number().nullable(),
});

/** Several measures of the same thing by group. */
export const GroupAnswer = z
  .object({
    today: z.string(),
    viewId: z.string(),
    title: z.string(),
    period: PeriodView,
    ongoing: z.boolean(),
    through: z.string().nullable(),
    previousPeriod: z.string(),
    nextPeriod: z.string(),
    unit: z.object({ unitId: z.string(), name: z.string() }).nullable(),
    reach: z.enum(['board', 'units']),
    /** Of which one can be chosen; none where small counts are withheld. */
    units: z.array(z.object({ unitId: z.string(), name: z.string() })),
    disclosure: z.object({ protected: z.boolean(), limit: z.number().int() }),
    rows: z.boolean(),
    by: z.string(),
    ways: z.array(z.object({ by: z.string(), label: z.string() })),
    measures: z.array(
      z.object({
        measureId: z.string(),
        label: z.string(),
        counted: z.string(),
        value: z.enum(['count', 'share', 'duration']),
        /** Whether it is divided in this way at all. */
        divided: z.boolean(),
        state: z.enum(['measured', 'not_measured']),
        why: z.enum(['before_start', 'not_begun', 'no_whole_month', 'not_adopted']).nullable(),
        total: GroupFigure,
        /** What it can be divided by in two ways. */
        columns: z.array(z.object({ by: z.string(), label: z.string() })),
      }),
    ),
    persons: z.object({ label: z.string(), counted: z.string(), total: Count }),
    groups: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        persons: Count,
        /** By the measures. */
        figures: z.array(GroupFigure),
      }),
    ),
  })
  .meta({ id: 'GroupAnswer' });
export type GroupAnswer = z.output<typeof GroupAnswer>;
export type GroupFigure = z.output<typeof GroupFigure>;
