export { type Actor, isRole, ROLES, type Role } from './actor.ts';
export {
  type CaseFact,
  type Decision,
  decide,
  type Grants,
  joinGrants,
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
  lookupKey,
  putCaseFact,
} from './facts.ts';
export { migrations } from './migrations.ts';
