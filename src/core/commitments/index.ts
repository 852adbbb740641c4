export { promiseCounts } from './board/counts.ts';
export { type PromiseFor, promiseFor, promisesFor } from './board/for-subject.ts';
export {
  type BoardCommitment,
  boardCommitmentsOf,
  boardGrants,
  type ProofSource,
  type ProofStanding,
  type SubjectSource,
} from './board/index.ts';
export { ownPromises } from './board/own.ts';
export { promisedBy } from './board/promised-by.ts';
export { sayerOf } from './board/read.ts';
export { migrations } from './migrations.ts';
export { moveCommitments } from './moving.ts';
export { commitmentsFor } from './of-subject.ts';
export { CommitmentView, commitmentsOf } from './read.ts';
export {
  COMMITMENT_RULE,
  makeCommitment,
  type Proof,
  type Sayer,
  type Step,
  stepCommitment,
} from './register.ts';
export {
  type CommitmentHindrance,
  CommitmentState,
  CommitmentStep,
  isOwed,
  takeStep,
} from './state.ts';
export { judged } from './targets/proof.ts';
export type { MeasureTitle } from './texts/targets.ts';
