import type { Grants } from '#core/access';

const READS = { 'economy:figures:read': 'authority' } as const;
const DRILLS = { ...READS, 'economy:rows:read': 'authority' } as const;
const STEERS = {
  ...DRILLS,
  'economy:ledger:list': 'authority',
  'economy:budget:set': 'authority',
  'economy:forecast:set': 'authority',
  'economy:fund:set': 'authority',
} as const;
const KEEPS = {
  ...STEERS,
  'economy:ledger:import': 'authority',
  'economy:mapping:set': 'authority',
} as const;

/**
 * Who may do what with the board's money; nobody is in it. All who follow up see areas and parts. The rows of accounts are for whoever keeps or steers
 * them, and for a manager those of the own areas, who also says what is expected of them.
 */
export const grants: Grants = {
  unit_manager: { ...READS, 'economy:rows:read': 'unit', 'economy:forecast:set': 'unit' },
  director: STEERS,
  developer_quality: KEEPS,
  board_secretary: READS,
  board_member: READS,
  auditor: READS,
  administrator: KEEPS,
  system: KEEPS,
};
