export { planFigures } from './figures.ts';
export { migrations } from './migrations.ts';
export { plansOf } from './module.ts';
export { grants } from './policy.ts';
export { planProofs, planSubjects } from './sources.ts';
