import type { CustodyOutcome, CustodyStep } from '../../../../api/index.ts';

const OUTCOMES: Partial<Record<CustodyStep, readonly CustodyOutcome[]>> = {
  ruled: ['stands', 'annulled', 'other'],
  judged: ['granted', 'rejected', 'other'],
};

/** What the court can have answered in a step; nothing in the others. */
export const outcomesOf = (step: CustodyStep): readonly CustodyOutcome[] => OUTCOMES[step] ?? [];
