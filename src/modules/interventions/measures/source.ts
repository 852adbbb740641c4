import { factCounts } from '#modules/casework';
import { changeFacts } from './changes.ts';
import { commissionFacts } from './commissions.ts';
import { openServiceFacts } from './open-service.ts';

/** Interventions, how they go and end, and what is given to whoever asks. */
export const interventionCounts = factCounts([...commissionFacts, ...changeFacts, ...openServiceFacts]);
