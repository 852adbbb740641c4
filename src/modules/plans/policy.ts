import type { Grants } from '#core/access';

const READS = { 'plans:plan:read': 'authority', 'plans:project:read': 'authority' } as const;
const KEEPS = {
  ...READS,
  'plans:plan:write': 'authority',
  'plans:plan:decide': 'authority',
  'plans:plan:follow-up': 'authority',
  'plans:project:write': 'authority',
  'plans:project:report': 'authority',
} as const;

/**
 * Who may do what with the board's plans and projects; nobody is in them. Those who follow up write them, a manager those of the own units; a
 * coordinator follows up, and reports, what the own function answers for. The secretary notes what the board has decided. Who decides and who audits reads.
 */
export const grants: Grants = {
  unit_manager: {
    ...READS,
    'plans:plan:write': 'unit',
    'plans:plan:follow-up': 'unit',
    'plans:project:write': 'unit',
    'plans:project:report': 'unit',
  },
  coordinator: { ...READS, 'plans:plan:follow-up': 'assigned', 'plans:project:report': 'assigned' },
  director: KEEPS,
  developer_quality: KEEPS,
  board_secretary: { ...READS, 'plans:plan:decide': 'authority' },
  board_member: READS,
  auditor: READS,
};
