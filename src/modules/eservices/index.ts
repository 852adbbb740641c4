export { addClient, clientOfKey } from './clients.ts';
export type { ConcernReport } from './domain/report.ts';
export { migrations } from './migrations.ts';
export { type Limits, type OroDeps, oroPages } from './oro-pages.ts';
