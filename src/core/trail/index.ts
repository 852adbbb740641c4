export { migrations } from './migrations.ts';
export { type HeadLine, sealPending } from './seal.ts';
export { searchTrail, type TrailFilter } from './search.ts';
export type { TrailTables } from './tables.ts';
export { type Fault, type FaultKind, type Verification, verifyTrail } from './verify.ts';
export { type Subject, type TrailEvent, writeTrail } from './write.ts';
