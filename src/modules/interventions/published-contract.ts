import { z } from 'zod';
import { PublishedGroup } from './domain/published.ts';

/** A count, or why it is not told to a reader who may not see the cases behind it. */
const Told = z
  .object({ n: z.number().int().nullable(), hidden: z.enum(['small']).nullable() })
  .meta({ id: 'PublishedCount' });

export const PublishedOpenCare = z
  .object({
    today: z.string(),
    reach: z.enum(['board', 'units']),
    /** Whether counts below the limit are withheld. Then whole months alone are counted. */
    disclosure: z.object({ protected: z.boolean(), limit: z.number().int() }),
    /** Whether the reader may see the cases. */
    rows: z.boolean(),
    /** The last first. */
    years: z.array(
      z.object({
        year: z.number().int(),
        /** The last day that is counted; null when none is yet. */
        through: z.string().nullable(),
        ongoing: z.boolean(),
        groups: z.array(
          z.object({
            group: PublishedGroup,
            /** Under way on any day of the year. */
            interventions: Told,
            /** The persons who had them, each once in the group. */
            individuals: Told,
          }),
        ),
        /** What was given to whoever asked, without anybody's identity: apart, since nobody knows who came. */
        without: z.object({ occasions: Told, participants: Told }),
      }),
    ),
  })
  .meta({ id: 'PublishedOpenCare' });

export const PublishedRows = z
  .object({
    today: z.string(),
    rows: z.array(
      z.object({
        caseId: z.string(),
        number: z.string(),
        entryName: z.string(),
        unit: z.string(),
        startedOn: z.string(),
        endedOn: z.string().nullable(),
      }),
    ),
    /** Counted, but the reader may not see the case: the person is protected. */
    hidden: z.number().int(),
  })
  .meta({ id: 'PublishedRows' });
