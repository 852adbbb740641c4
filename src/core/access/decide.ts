import type { Actor, Role } from './actor.ts';

/** `module:subject:act`, e.g. `casework:case:read`. */
export type Permission = `${string}:${string}:${string}`;

/**
 * How far a grant reaches when the permission concerns a case: `glass` no case but by an emergency opening, `shift` all of the board's while
 * the actor is on duty in the social emergency unit and otherwise as `glass`, `assigned` the cases that the
 * actor's functions hold, `unit` also those of the actor's units, `authority` all of the board's. For permissions without a subject it has no
 * meaning beyond `any`.
 */
export type Reach = 'glass' | 'shift' | 'assigned' | 'unit' | 'authority' | 'any';

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
  /** An investigation is under way: a new report about the same person belongs to it. */
  readonly investigating: boolean;
  /** The case that ordered what this one's unit performs; null in an authority's own case. */
  readonly orderedBy: string | null;
}

export type RefusalReason =
  | 'ROLE_LACKS_PERMISSION'
  | 'NO_SUCH_CASE'
  | 'OTHER_TENANT'
  | 'OTHER_AUTHORITY'
  | 'OTHER_UNIT'
  | 'NOT_ASSIGNED'
  | 'PROTECTED_PERSON'
  | 'CONFLICT_OF_INTEREST'
  | 'NOT_YOUR_COMMITTEE'
  | 'PAPERS_NOT_SENT'
  | 'PAPERS_CLOSED';

export type Decision =
  | { readonly allowed: true /** By an emergency opening, and by nothing else. */; readonly byGlass?: true }
  | { readonly allowed: false; readonly reason: RefusalReason };

const yes: Decision = { allowed: true };
const no = (reason: RefusalReason): Decision => ({ allowed: false, reason });

/** Protected registration is opened by those who hold the case and by those whose grant says so by name. */
export const READ_PROTECTED: Permission = 'casework:protected:read';

/** Nödöppning: to open a case of one's own board, for a while, that one has no other right to. */
export const BREAK_GLASS: Permission = 'casework:glass:break';

/** What an emergency opening lets one do: read. Nothing is changed, given away or put in somebody's place by it. */
const OPENED_BY_GLASS: ReadonlySet<Permission> = new Set<Permission>([
  'casework:case:read',
  'casework:journal:read',
]);

export const mayBeOpenedByGlass = (permission: Permission): boolean => OPENED_BY_GLASS.has(permission);

const NO_GLASS: ReadonlySet<string> = new Set();

/**
 * May this actor do this, with this case? Default is deny. Pure: the same answer drives the runner, the list of allowed
 * operations in every record and the refusal that the trail keeps.
 * @param fact the case it concerns; `undefined` for permissions without a case
 * @param brokenGlass the cases that this actor has an emergency opening of, now
 * @param onShift the actor is on duty in the social emergency unit, now
 */
export function decide(
  grants: Grants,
  actor: Actor,
  permission: Permission,
  fact?: CaseFact,
  brokenGlass: ReadonlySet<string> = NO_GLASS,
  onShift = false,
): Decision {
  const reach = grants[actor.role]?.[permission];
  if (!reach) return no('ROLE_LACKS_PERMISSION');
  if (!fact) return yes;
  if (fact.tenantId !== actor.tenantId) return no('OTHER_TENANT');
  if (fact.authorityId !== actor.authorityId) return no('OTHER_AUTHORITY');
  if (actor.employeeId && fact.excludedEmployees.includes(actor.employeeId))
    return no('CONFLICT_OF_INTEREST');
  const refused = refusalByReach(grants, actor, reach === 'shift' && !onShift ? 'glass' : reach, fact);
  if (refused === null) return yes;
  const byGlass =
    mayBeOpenedByGlass(permission) && brokenGlass.has(fact.caseId) && grants[actor.role]?.[BREAK_GLASS];
  return byGlass ? { allowed: true, byGlass: true } : no(refused);
}

/** Why the case lies beyond the reach of the grant; null when it does not. */
function refusalByReach(grants: Grants, actor: Actor, reach: Reach, fact: CaseFact): RefusalReason | null {
  const narrow = fact.unitId === actor.unitId ? 'NOT_ASSIGNED' : 'OTHER_UNIT';
  if (reach === 'glass') return narrow;
  if (fact.holderFunctions.some((f) => actor.functionIds.includes(f))) return null;
  if (reach === 'assigned') return narrow;
  if (reach === 'unit' && !actor.unitIds.includes(fact.unitId)) return 'OTHER_UNIT';
  const hidden = fact.protection === 'protected_registration' && !grants[actor.role]?.[READ_PROTECTED];
  return hidden ? 'PROTECTED_PERSON' : null;
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
