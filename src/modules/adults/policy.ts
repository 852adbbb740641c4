import type { Grants } from '#core/access';

const WORKS = (reach: 'assigned' | 'unit') =>
  ({
    'adults:situation:read': reach,
    'adults:situation:edit': reach,
    'adults:list:read': reach,
  }) as const;

/** Who may do what: with one's own cases, those who take in and those who lead with their units'. Whoever performs has a case of their own, without this. */
export const grants: Grants = {
  caseworker: WORKS('assigned'),
  intake: WORKS('unit'),
  unit_manager: WORKS('unit'),
};
