export { type Actor, isRole, ROLES, type Role } from './actor.ts';
export {
  BREAK_GLASS,
  type CaseFact,
  type Decision,
  decide,
  type Grants,
  joinGrants,
  mayBeOpenedByGlass,
  type Permission,
  READ_PROTECTED,
  type Reach,
  type RefusalReason,
} from './decide.ts';
export {
  type AccessTables,
  caseFactByNumber,
  caseFacts,
  caseFactsOfPersons,
  casesBarredTo,
  lockedCaseFactsOfPerson,
  lookupKey,
  putCaseFact,
} from './facts.ts';
export {
  type BrokenGlass,
  brokenGlassOf,
  GLASS_MINUTES,
  type GlassTables,
  keepBrokenGlass,
} from './glass.ts';
export { migrations } from './migrations.ts';
export { hasOrdersUnderWay, ordersUnderWay } from './ordered.ts';
export { SHIFT_HOURS, type Shift, type ShiftTables, shiftOf } from './shift.ts';
