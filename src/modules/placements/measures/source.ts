import { factCounts } from '#modules/casework';
import { placementFacts } from './placements.ts';

/** Care away from home: whether it is considered in time, and its days and what they cost. */
export const placementCounts = factCounts(placementFacts);
