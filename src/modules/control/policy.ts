import type { Grants, Role } from '#core/access';

const READS = { 'control:plan:read': 'authority' } as const;
const KEEPS = {
  ...READS,
  'control:plan:edit': 'authority',
  'control:plan:decide': 'authority',
  'control:control:perform': 'authority',
  'control:sample:draw': 'authority',
} as const;

/**
 * Whoever follows up keeps the board's risks and its plan, and draws samples without seeing what is drawn. A manager performs the controls of the own
 * units and checks the drawn cases there; intake checks those that it may open, when it has been decided for it. The board, its secretary and the
 * auditor read what was found, as counts; the secretary notes what the board has decided.
 */
export const grants: Grants = {
  intake: { 'control:sample:check': 'unit' },
  unit_manager: {
    ...READS,
    'control:control:perform': 'unit',
    'control:sample:check': 'unit',
    'control:sample:lead': 'unit',
  },
  director: KEEPS,
  developer_quality: KEEPS,
  board_secretary: { ...READS, 'control:plan:decide': 'authority' },
  board_member: READS,
  auditor: READS,
};

/** Whether it can be decided for functions of that role that they check drawn cases: they may open them, and do not without a decision. */
export function mayBeDecidedToCheck(role: string): boolean {
  const own = grants[role as Role];
  return own?.['control:sample:check'] !== undefined && own['control:sample:lead'] === undefined;
}
