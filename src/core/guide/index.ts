export { migrations } from './migrations.ts';
export { grants, keepTour, operations, tour } from './operations.ts';
