export { migrations } from './migrations.ts';
export { auditsOf } from './module.ts';
export { grants } from './policy.ts';
export { recommendationSubjects } from './promises.ts';
