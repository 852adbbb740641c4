import { z } from 'zod';
import { id, line, text } from '#platform/schema';

export const SetMeasureTarget = z.object({
  targetId: id(),
  measureId: line(100, 1),
  /** Of one unit; the whole board without it. */
  unitId: id().optional(),
  direction: z.enum(['at_least', 'at_most']),
  /** Of a share from 0 to 1, else a number or days. */
  threshold: z.number().min(0).max(1_000_000),
});

export const WithdrawMeasureTarget = z.object({ targetId: id(), why: text(2_000, 1) });

export const MeasureTargets = z
  .object({
    targets: z.array(
      z.object({
        targetId: z.string(),
        measureId: z.string(),
        title: z.string(),
        unitName: z.string().nullable(),
        direction: z.enum(['at_least', 'at_most']),
        threshold: z.number(),
        setBy: z.string(),
        setAt: z.string(),
        holds: z.enum(['yes', 'no', 'unknown']),
        /** In a sentence; without numbers where they are small. */
        why: z.string(),
      }),
    ),
    /** What a limit can be set for. */
    measures: z.array(
      z.object({
        measureId: z.string(),
        title: z.string(),
        kind: z.enum(['share', 'count', 'duration']),
      }),
    ),
    maySet: z.boolean(),
  })
  .meta({ id: 'MeasureTargets' });
