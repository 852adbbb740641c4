import type { Grants } from '#core/access';

const READS = { 'interventions:catalogue:read': 'any' } as const;
const KEEPS = { ...READS, 'interventions:catalogue:set': 'any' } as const;

/** Of a commission the one side has the case that orders and the other the performer's: each grant reaches as far as its holder's cases. */
const ORDERS = (reach: 'assigned' | 'unit') =>
  ({
    'interventions:commission:read': reach,
    'interventions:commission:send': reach,
  }) as const;

/** What one's own units give to whoever asks: counted without anybody. */
const GIVES = {
  'interventions:open-service:read': 'unit',
  'interventions:open-service:record': 'unit',
} as const;

/** Who performs carries it out and documents it: the plan with its agreements and reviews. Its manager takes on and gives back. */
const PERFORMS = (reach: 'assigned' | 'unit') =>
  ({ 'interventions:commission:carry-out': reach, 'interventions:plan:write': reach }) as const;

/** Both sides measure and end; to follow up is the orderer's. */
const ENDS = (reach: 'assigned' | 'unit') =>
  ({
    'interventions:measurement:record': reach,
    'interventions:commission:end': reach,
  }) as const;
const FOLLOWS_UP = (reach: 'assigned' | 'unit') =>
  ({ ...ENDS(reach), 'interventions:follow-up:record': reach }) as const;

/** What one does with a commission that one's cases order or perform. */
const BOTH = (reach: 'assigned' | 'unit') =>
  ({ ...ORDERS(reach), ...PERFORMS(reach), ...FOLLOWS_UP(reach) }) as const;

/** Who may do what with interventions. The catalogue holds no person: those who work with cases read it, and those who follow up. */
export const grants: Grants = {
  caseworker: { ...READS, ...GIVES, ...BOTH('assigned') },
  intake: { ...READS, ...GIVES, ...ORDERS('unit') },
  practitioner: {
    ...READS,
    ...GIVES,
    ...PERFORMS('assigned'),
    ...ENDS('assigned'),
    'interventions:commission:read': 'assigned',
    'interventions:own:read': 'assigned',
  },
  unit_manager: { ...READS, ...GIVES, ...BOTH('unit'), 'interventions:commission:receive': 'unit' },
  director: READS,
  developer_quality: KEEPS,
  coordinator: READS,
  board_secretary: READS,
  board_member: READS,
  auditor: READS,
  administrator: KEEPS,
};
