import type { Grants } from '#core/access';

const READS = { 'interventions:catalogue:read': 'any' } as const;
const KEEPS = { ...READS, 'interventions:catalogue:set': 'any' } as const;

/** Who may do what with interventions. The catalogue holds no person: those who work with cases read it, and those who follow up. */
export const grants: Grants = {
  caseworker: READS,
  intake: READS,
  practitioner: READS,
  unit_manager: READS,
  director: READS,
  developer_quality: KEEPS,
  coordinator: READS,
  board_secretary: READS,
  board_member: READS,
  auditor: READS,
  administrator: KEEPS,
};
