export { Scenario, somebody } from './scenario.ts';
