export {
  CheckAnswer,
  ControlResult,
  Frequency,
  Handling,
  OccasionStanding,
  Remaining,
  RiskLevel,
} from './domain/codes.ts';
export { controlEvidence } from './evidence.ts';
export { controlFigures } from './figures.ts';
export { migrations } from './migrations.ts';
export { controlOf } from './module.ts';
export { grants } from './policy.ts';
export { controlProofs, controlSubjects } from './promises.ts';
