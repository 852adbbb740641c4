import type { Grants } from '#core/access';

/** Who takes reports in, who has the case and who leads do it; those who perform have no part in it, and no other role sees who it is about. */
const WORKS = (reach: 'assigned' | 'unit') =>
  ({
    'youth:notice:read': reach,
    'youth:notice:record': reach,
    'youth:talk:record': reach,
    'youth:risk:read': reach,
    'youth:risk:record': reach,
    'youth:list:read': reach,
  }) as const;

/** Who may do what. */
export const grants: Grants = {
  caseworker: WORKS('assigned'),
  intake: WORKS('unit'),
  unit_manager: WORKS('unit'),
};
