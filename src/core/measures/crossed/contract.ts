import { z } from 'zod';
import { Count, PeriodView, Share } from '../contract.ts';
import { CountView } from '../counted/contract.ts';

/** How many there were, divided in two ways at once. */
export const CrossAnswer = z
  .object({
    today: z.string(),
    measure: CountView,
    period: PeriodView,
    ongoing: z.boolean(),
    through: z.string().nullable(),
    state: z.enum(['measured', 'not_measured']),
    why: z.enum(['before_start', 'not_begun', 'no_whole_month', 'not_adopted']).nullable(),
    unit: z.object({ unitId: z.string(), name: z.string() }).nullable(),
    reach: z.enum(['board', 'units']),
    disclosure: z.object({ protected: z.boolean(), limit: z.number().int() }),
    rows: z.boolean(),
    by: z.object({ rows: z.string(), columns: z.string() }),
    /** Whether the inside is told for a period of that kind: where small counts are withheld, of whole years alone. */
    insideTold: z.boolean(),
    columns: z.array(z.object({ key: z.string(), label: z.string(), total: Count })),
    groups: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        total: Count,
        /** By the columns. */
        cells: z.array(Count),
        /** Where the columns are what a share is made of: the row's own. */
        share: z.object({ numerator: Count, denominator: Count, ratio: Share }).nullable(),
      }),
    ),
    total: Count,
  })
  .meta({ id: 'CrossAnswer' });
export type CrossAnswer = z.output<typeof CrossAnswer>;
