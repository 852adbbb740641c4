import type { Grants } from '#core/access';

const READS = { 'goals:goal:read': 'authority' } as const;
const OVERVIEW = { ...READS, 'goals:overview:read': 'authority' } as const;
const KEEPS = {
  ...OVERVIEW,
  'goals:goal:write': 'authority',
  'goals:comment:write': 'authority',
  'goals:goal:assess': 'authority',
} as const;

/**
 * Who may do what with the board's goals; nobody in care is in them. Who follows up keeps and assesses them, a manager says how it goes in the
 * own units. Who decides and who audits reads all and changes nothing.
 */
export const grants: Grants = {
  unit_manager: { ...READS, 'goals:comment:write': 'unit' },
  director: KEEPS,
  developer_quality: KEEPS,
  board_secretary: READS,
  board_member: OVERVIEW,
  auditor: OVERVIEW,
  system: READS,
};
