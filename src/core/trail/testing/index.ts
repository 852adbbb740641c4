export { TestTrail } from './trail.ts';
