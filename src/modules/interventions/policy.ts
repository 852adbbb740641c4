import type { Grants } from '#core/access';

const READS = { 'interventions:catalogue:read': 'any' } as const;
const KEEPS = { ...READS, 'interventions:catalogue:set': 'any' } as const;

/** Of a commission the one side has the case that orders and the other the performer's: each grant reaches as far as its holder's cases. */
const ORDERS = (reach: 'assigned' | 'unit') =>
  ({
    'interventions:commission:read': reach,
    'interventions:commission:send': reach,
  }) as const;

/** Who may do what with interventions. The catalogue holds no person: those who work with cases read it, and those who follow up. */
export const grants: Grants = {
  caseworker: { ...READS, ...ORDERS('assigned') },
  intake: { ...READS, ...ORDERS('unit') },
  practitioner: { ...READS, 'interventions:commission:read': 'assigned' },
  unit_manager: { ...READS, ...ORDERS('unit') },
  director: READS,
  developer_quality: KEEPS,
  coordinator: READS,
  board_secretary: READS,
  board_member: READS,
  auditor: READS,
  administrator: KEEPS,
};
