import type { Grants } from '#core/access';

/** A placement is reached as the case that it is of: whoever has that records what happens with it. What is considered is a committee's. */
const WORKS = (reach: 'assigned' | 'unit') =>
  ({
    'placements:placement:read': reach,
    'placements:placement:edit': reach,
    'placements:list:read': reach,
  }) as const;

/** How many there are, with no name and no small number: whoever answers for the board's care or follows it up. */
const OVERSEES = { 'placements:overview:read': 'any' } as const;

/** Who may do what with care away from home. */
export const grants: Grants = {
  caseworker: WORKS('assigned'),
  intake: WORKS('unit'),
  unit_manager: { ...WORKS('unit'), ...OVERSEES },
  director: OVERSEES,
  developer_quality: OVERSEES,
  board_secretary: OVERSEES,
  board_member: OVERSEES,
  auditor: OVERSEES,
};
