import type { Grants } from '#core/access';

/** Who may do what with transitions from child to adult. Reach: see `Reach` in core/access. */
export const grants: Grants = {
  intake: {
    'transitions:transition:read': 'unit',
    'transitions:transition:edit': 'unit',
    'transitions:transition:confirm': 'unit',
    'transitions:list:read': 'unit',
    'transitions:setting:read': 'any',
  },
  caseworker: {
    'transitions:transition:read': 'assigned',
    'transitions:transition:edit': 'assigned',
    'transitions:transition:confirm': 'assigned',
    'transitions:list:read': 'assigned',
    'transitions:setting:read': 'any',
  },
  unit_manager: {
    'transitions:transition:read': 'unit',
    'transitions:transition:edit': 'unit',
    'transitions:transition:confirm': 'unit',
    // Takes somebody who has not been reached off the list.
    'transitions:transition:settle': 'unit',
    'transitions:list:read': 'unit',
    'transitions:setting:read': 'any',
  },
  // Who owns the transitions is the board's own choice, and holds no case.
  administrator: { 'transitions:setting:read': 'any', 'transitions:setting:set': 'any' },
  developer_quality: { 'transitions:setting:read': 'any', 'transitions:setting:set': 'any' },
  // The worker begins what is to begin, in every unit of the board, and reads no words of anybody.
  system: { 'transitions:transition:begin': 'unit' },
};
