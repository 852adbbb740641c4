import { factCounts } from '#modules/casework';
import { adultFacts } from './facts.ts';

/** What is counted of adults: contact after violence, safety, treatments, and homes. */
export const adultCounts = factCounts(adultFacts);
