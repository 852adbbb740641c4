export {
  GoalAssessment,
  GoalLevel,
  IndicatorSource,
  IndicatorStanding,
  TargetDirection,
} from './domain/codes.ts';
export { migrations } from './migrations.ts';
export { operationsOf } from './module.ts';
export { grants } from './policy.ts';
export type { GoalFigures } from './read/outcomes.ts';
export { goalFigures, goalMetProofs, goalSubjects } from './read/sources.ts';
