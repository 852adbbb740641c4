import { factCounts } from '#modules/casework';
import { dutyFacts } from './duties.ts';
import { personFacts } from './persons.ts';
import { placementFacts } from './placements.ts';

/** Care away from home: who is placed, whether it is considered in time, its days and what they cost, and what is owed to whoever is placed. */
export const placementCounts = factCounts([...placementFacts, ...personFacts, ...dutyFacts]);
