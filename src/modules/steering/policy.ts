import type { Grants } from '#core/access';

const READS = { 'steering:figures:read': 'authority' } as const;
const KEEPS = {
  ...READS,
  'steering:figures:import': 'authority',
  'steering:figures:set': 'authority',
} as const;

/**
 * Who may do what with figures that are typed in or imported; nobody is in them. Who keeps the board's figures imports them, a manager sets
 * those of the own units. The command line is run by who has the database.
 */
export const grants: Grants = {
  unit_manager: { ...READS, 'steering:figures:set': 'unit' },
  director: READS,
  developer_quality: KEEPS,
  board_secretary: READS,
  board_member: READS,
  auditor: READS,
  administrator: KEEPS,
  system: KEEPS,
};
