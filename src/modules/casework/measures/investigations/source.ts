import { factCounts } from '../facts/source.ts';
import { problemFacts } from './problems.ts';
import { spanFacts } from './spans.ts';

/** Investigations and what is done in them, counted from days and codes. */
export const investigationCounts = factCounts([...spanFacts, ...problemFacts]);
