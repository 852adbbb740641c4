import { z } from 'zod';
import { ClockView } from '#core/clocks';
import { CaseState } from './domain/codes.ts';
import { CONCLUSION_HINDRANCES } from './domain/investigation/standing.ts';

/** The investigation of a case as its page shows it. What belongs to a part with a page of its own is read there. */
export const InvestigationView = z
  .object({
    today: z.string(),
    caseId: z.string(),
    state: CaseState,
    /** Null of a case in which no investigation has been opened. */
    openedOn: z.string().nullable(),
    /** The four months of an investigation about a child (BU-040); null of others. */
    clock: ClockView.nullable(),
    /** What stands in the way of concluding it, in the order of the work. */
    hindrances: z.array(z.enum(CONCLUSION_HINDRANCES)),
    allowed: z.array(z.string()),
    refused: z.array(z.object({ operation: z.string(), reason: z.string() })),
  })
  .meta({ id: 'Investigation' });
