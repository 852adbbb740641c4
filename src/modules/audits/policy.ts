import type { Grants } from '#core/access';

export const READ = 'audits:question:read';
export const SET = 'audits:question:set';
export const KEEP = 'audits:audit:keep';
export const ANSWER = 'audits:audit:answer';
export const KEEP_PAPERS = 'audits:paper:keep';
/** To decide that auditors may open drawn files for a while. */
export const DECIDE_SAMPLE = 'audits:sample:decide';
/** To open files that have been drawn for oneself: any other is refused by the operation. */
export const OPEN_SAMPLE = 'audits:sample:open';

const READS = { [READ]: 'authority' } as const;

/**
 * How questions stand is told alike to all who follow up, decide or audit: it names nobody and counts no few. The office keeps the questions and
 * answers audits. An auditor's own papers are the auditor's alone: neither the office nor the board has the permission. The director decides that an
 * auditor may open a drawn sample of files for a while, and opens none by it.
 */
export const grants: Grants = {
  unit_manager: READS,
  director: {
    ...READS,
    [SET]: 'authority',
    [KEEP]: 'authority',
    [ANSWER]: 'authority',
    [DECIDE_SAMPLE]: 'authority',
  },
  developer_quality: { ...READS, [SET]: 'authority', [KEEP]: 'authority', [ANSWER]: 'authority' },
  board_secretary: { ...READS, [KEEP]: 'authority' },
  board_member: READS,
  auditor: { ...READS, [KEEP_PAPERS]: 'authority', [OPEN_SAMPLE]: 'authority' },
  system: { 'audits:question:recheck': 'authority' },
};
