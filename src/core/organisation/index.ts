export { type AccountRow, addAccount, disableAccount, listAccounts, type NewAccount } from './accounts.ts';
export {
  CASE_HOLDING_ROLES,
  DEGREES,
  employeesWith,
  holdsOn,
  isCompetenceCode,
  needsDegree,
  trainedEmployees,
  trainedIn,
} from './competence.ts';
export { type DutyLine, dutyLine, type InLine } from './line.ts';
export { migrations } from './migrations.ts';
export { PASSWORD_MIN } from './passwords.ts';
export {
  type FunctionHolder,
  fullName,
  functionHolders,
  intakeUnit,
  namesOf,
  tenantSecret,
  unitThatTakesIn,
} from './people.ts';
export { type Seat, seatsOf } from './seats.ts';
export { type SessionRow, Sessions, usernameKey } from './sessions.ts';
export { type Organisation, readOrganisation, readOrganisationSnapshot } from './snapshot.ts';
export type { OrganisationTables, UnitKind } from './tables.ts';
export {
  type Acting,
  absenceOn,
  holderName,
  holdersOn,
  leadsUnits,
  managingFunctions,
  managingFunctionsOfUnit,
  type OrganisationSnapshot,
  type Standing,
  standingOn,
  whoActs,
} from './who-acts.ts';
