export type { Fault, FaultKind } from './faults.ts';
export { migrations } from './migrations.ts';
export { type HeadLine, headsAfter, sealPending } from './seal.ts';
export { BY_GLASS, GLASS_BROKEN, searchTrail, type TrailFilter } from './search.ts';
export type { TrailTables } from './tables.ts';
export { type Verification, verifyTrail } from './verify.ts';
export { type Subject, type TrailEvent, writeTrail } from './write.ts';
