export { migrations } from './migrations.ts';
export { reportsOf } from './module.ts';
export { grants } from './policy.ts';
