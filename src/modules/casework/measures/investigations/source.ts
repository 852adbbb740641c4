import { clockFacts } from '../clocks/clocks.ts';
import { waitFacts } from '../clocks/waits.ts';
import { applicationFacts } from '../decisions/applications.ts';
import { decisionFacts } from '../decisions/decisions.ts';
import { factCounts } from '../facts/source.ts';
import { intakeFacts } from '../intake/intake.ts';
import { personFacts } from './persons.ts';
import { problemFacts } from './problems.ts';
import { requiredFacts } from './required.ts';
import { reviewFacts } from './reviews.ts';
import { spanFacts } from './spans.ts';

/** What comes in, investigations, what is done in them, and whose problems they are about, reviews of cases, decisions, appeals and time limits, counted from days and codes. */
export const investigationCounts = factCounts([
  ...spanFacts,
  ...requiredFacts,
  ...problemFacts,
  ...reviewFacts,
  ...decisionFacts,
  ...clockFacts,
  ...waitFacts,
  ...intakeFacts,
  ...personFacts,
  ...applicationFacts,
]);
