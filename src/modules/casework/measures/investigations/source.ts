import { factCounts } from '../facts/source.ts';
import { problemFacts } from './problems.ts';
import { requiredFacts } from './required.ts';
import { reviewFacts } from './reviews.ts';
import { spanFacts } from './spans.ts';

/** Investigations, what is done in them, and reviews of cases, counted from days and codes. */
export const investigationCounts = factCounts([
  ...spanFacts,
  ...requiredFacts,
  ...problemFacts,
  ...reviewFacts,
]);
