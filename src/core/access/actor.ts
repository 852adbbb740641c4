/** The roles of the product. A role is a set of grants; code asks for permissions, never for a role. */
export const ROLES = [
  'caseworker',
  'intake',
  'practitioner',
  'unit_manager',
  'director',
  'developer_quality',
  'coordinator',
  'outreach',
  'board_secretary',
  'board_member',
  'on_call',
  'auditor',
  'log_reviewer',
  'administrator',
  'partner',
  /** The public e-service and clients with a key: may hand in, may read nothing. */
  'e_service',
  /** The command line and the worker, acting in their own name. */
  'system',
] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: string): value is Role => (ROLES as readonly string[]).includes(value);

/** Who acts, in which function, for which authority. Made per request from the holdings of the day. */
export interface Actor {
  readonly kind: 'employee' | 'system';
  /** What the trail calls the actor when no employee stands behind it ("e-service", "cli"). */
  readonly name: string;
  readonly tenantId: string;
  readonly authorityId: string | null;
  readonly employeeId: string | null;
  /** The function chosen for the session; null for system actors. */
  readonly functionId: string | null;
  /** The functions whose cases are this actor's own: the chosen one, and those the actor stands in for as deputy. */
  readonly functionIds: readonly string[];
  readonly unitId: string | null;
  /** The unit of the chosen function and, for managers, the units below it. */
  readonly unitIds: readonly string[];
  readonly role: Role;
}
