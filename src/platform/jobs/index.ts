export { faultOf, GiveUp } from './fault.ts';
export { asWorker } from './lease.ts';
export { type JobsList, listJobs } from './list.ts';
export type { PeriodicJob } from './periodic.ts';
export { enqueue, type QueuedHandler, retryJob } from './queue.ts';
export { createJobs, type Jobs, type JobsOptions } from './runner.ts';
export type { JobTables, Payload } from './tables.ts';
