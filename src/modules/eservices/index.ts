export type { ConcernReport } from './domain/report.ts';
export { type Limits, type OroDeps, oroPages } from './oro-pages.ts';
