import type { Actor, Role } from './actor.ts';

/** `module:subject:act`, e.g. `casework:case:read`. */
export type Permission = `${string}:${string}:${string}`;

/**
 * How far a grant reaches when the permission concerns a case: `assigned` the cases that the actor's functions hold,
 * `unit` also those of the actor's units, `authority` all of the board's. For permissions without a subject it has no meaning
 * beyond `any`.
 */
export type Reach = 'assigned' | 'unit' | 'authority' | 'any';

export type Grants = { readonly [role in Role]?: { readonly [permission: Permission]: Reach } };

/** What `decide` may know of a case: facts, never content. */
export interface CaseFact {
  readonly tenantId: string;
  readonly caseId: string;
  readonly authorityId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly caseNumber: string;
  readonly holderFunctions: readonly string[];
  readonly excludedEmployees: readonly string[];
  readonly protection: 'none' | 'secrecy_marking' | 'protected_registration';
  readonly open: boolean;
}

export type RefusalReason =
  | 'ROLE_LACKS_PERMISSION'
  | 'NO_SUCH_CASE'
  | 'OTHER_TENANT'
  | 'OTHER_AUTHORITY'
  | 'OTHER_UNIT'
  | 'NOT_ASSIGNED'
  | 'PROTECTED_PERSON'
  | 'CONFLICT_OF_INTEREST';

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: RefusalReason };

const yes: Decision = { allowed: true };
const no = (reason: RefusalReason): Decision => ({ allowed: false, reason });

/** Protected registration is opened by those who hold the case and by those whose grant says so by name. */
export const READ_PROTECTED: Permission = 'casework:protected:read';

/**
 * May this actor do this, with this case? Default is deny. Pure: the same answer drives the runner, the list of allowed
 * operations in every record and the refusal that the trail keeps.
 * @param fact the case it concerns; `undefined` for permissions without a case
 */
export function decide(grants: Grants, actor: Actor, permission: Permission, fact?: CaseFact): Decision {
  const reach = grants[actor.role]?.[permission];
  if (!reach) return no('ROLE_LACKS_PERMISSION');
  if (!fact) return yes;
  if (fact.tenantId !== actor.tenantId) return no('OTHER_TENANT');
  if (fact.authorityId !== actor.authorityId) return no('OTHER_AUTHORITY');
  if (actor.employeeId && fact.excludedEmployees.includes(actor.employeeId))
    return no('CONFLICT_OF_INTEREST');
  if (fact.holderFunctions.some((f) => actor.functionIds.includes(f))) return yes;
  const inUnit = actor.unitIds.includes(fact.unitId);
  if (reach === 'assigned') return no(fact.unitId === actor.unitId ? 'NOT_ASSIGNED' : 'OTHER_UNIT');
  if (reach === 'unit' && !inUnit) return no('OTHER_UNIT');
  if (fact.protection === 'protected_registration' && !grants[actor.role]?.[READ_PROTECTED]) {
    return no('PROTECTED_PERSON');
  }
  return yes;
}

/** Joins the grants of the modules to one table. Throws when two modules grant the same permission to the same role. */
export function joinGrants(parts: readonly Grants[]): Grants {
  const joined: { [role in Role]?: Record<Permission, Reach> } = {};
  for (const part of parts) {
    for (const [role, permissions] of Object.entries(part) as [Role, Record<Permission, Reach>][]) {
      const target = joined[role] ?? {};
      joined[role] = target;
      for (const [permission, reach] of Object.entries(permissions) as [Permission, Reach][]) {
        if (target[permission]) throw new Error(`${permission} is granted twice to ${role}`);
        target[permission] = reach;
      }
    }
  }
  return joined;
}
