import { isFew } from '#core/samples';
import type { CheckAnswer } from './codes.ts';

/** How the answers to one checkpoint fell out. What does not apply is in neither the yes nor what it is a share of. */
export interface CheckpointCount {
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
}

/** What has been found in a sample so far: every figure counted from the answers. */
export interface SampleCount {
  readonly drawn: number;
  readonly checked: number;
  readonly withRemark: number;
  readonly withoutRemark: number;
  readonly checkpoints: readonly CheckpointCount[];
}

/** A row has a remark when the answer to any checkpoint is no. */
export const hasRemark = (answers: readonly CheckAnswer[]): boolean => answers.includes('no');

/**
 * @param drawn how many were drawn
 * @param rows the answers of each row that has been checked, one to a checkpoint
 * @param checkpoints how many there are
 */
export function countSample(
  drawn: number,
  rows: readonly (readonly CheckAnswer[])[],
  checkpoints: number,
): SampleCount {
  const withRemark = rows.filter(hasRemark).length;
  const count = (i: number, answer: CheckAnswer) => rows.filter((r) => r[i] === answer).length;
  return {
    drawn,
    checked: rows.length,
    withRemark,
    withoutRemark: rows.length - withRemark,
    checkpoints: Array.from({ length: checkpoints }, (_, i) => ({
      yes: count(i, 'yes'),
      no: count(i, 'no'),
      notApplicable: count(i, 'not_applicable'),
    })),
  };
}

/** Fewest that must be in a sample, and left outside it, for its small counts to be told to whoever may not see the cases. */
const FEW = 5;

export interface Telling {
  readonly population: number;
  /** The last day on which it could be checked has passed. */
  readonly ended: boolean;
  /** Drawn cases that the reader does not open; null for whoever opens none. */
  readonly elsewhere: number | null;
}

/**
 * Whether the reader may be told the outcome. It is told of a sample in which nobody knows who was drawn: at least five were, and at least five of the
 * population were not. Otherwise it is told when no count of it is from one to four. Never while others are checking, when each further case would be
 * the difference from the figures before; nor to whoever knows the answers of all but one to four.
 */
export function mayBeTold(count: SampleCount, { population, ended, elsewhere }: Telling): boolean {
  if (elsewhere !== 0 && !ended && count.checked < count.drawn) return false;
  if (elsewhere !== null && isFew(elsewhere)) return false;
  if (count.drawn >= FEW && population - count.drawn >= FEW) return true;
  const all = [
    count.withRemark,
    count.withoutRemark,
    ...count.checkpoints.flatMap((c) => [c.yes, c.no, c.notApplicable]),
  ];
  return all.every((n) => n === 0 || n >= FEW);
}
