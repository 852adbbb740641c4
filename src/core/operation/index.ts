export { Context, type Offer, Refused } from './context.ts';
export {
  type AnyOperation,
  defineOperation,
  type OperationFiles,
  type OperationKind,
  type OperationSpec,
} from './define.ts';
export { createRunner, type Runner, type RunnerOptions, subjectsIn } from './runner.ts';
