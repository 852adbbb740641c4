export { migrations } from './migrations.ts';
export { operations } from './module.ts';
export { grants } from './policy.ts';
