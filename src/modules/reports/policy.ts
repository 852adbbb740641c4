import type { Grants } from '#core/access';

export const READ_PUBLISHED = 'reports:published:read';
export const READ = 'reports:report:read';
export const WRITE = 'reports:section:write';
export const START = 'reports:report:start';
export const REVIEW = 'reports:section:review';
export const DECIDE = 'reports:report:decide';
export const READ_FIGURES = 'reports:figures:read';

const PUBLISHED = { [READ_PUBLISHED]: 'authority', [READ_FIGURES]: 'authority' } as const;
const KEEPS = {
  ...PUBLISHED,
  [READ]: 'authority',
  [WRITE]: 'authority',
  [START]: 'authority',
  [REVIEW]: 'authority',
} as const;

/**
 * A report names nobody. A manager reads those that the own units write in, and writes the sections of those units; who keeps the board's
 * reports starts, writes and reviews them; the board's decision is recorded by its secretary or the director. What is decided is read by the board and its auditors.
 * The command line is run by who has the database.
 */
export const grants: Grants = {
  unit_manager: { ...PUBLISHED, [READ]: 'unit', [WRITE]: 'unit' },
  director: { ...KEEPS, [DECIDE]: 'authority' },
  developer_quality: KEEPS,
  board_secretary: { ...PUBLISHED, [READ]: 'authority', [DECIDE]: 'authority' },
  board_member: PUBLISHED,
  auditor: PUBLISHED,
  system: PUBLISHED,
};
