import type { Grants } from '#core/access';

export const READ = 'audits:question:read';
export const SET = 'audits:question:set';
export const KEEP = 'audits:audit:keep';
export const ANSWER = 'audits:audit:answer';
export const KEEP_PAPERS = 'audits:paper:keep';

const READS = { [READ]: 'authority' } as const;

/**
 * How questions stand is told alike to all who follow up, decide or audit: it names nobody and counts no few. The office keeps the questions and
 * answers audits. An auditor's own papers are the auditor's alone: neither the office nor the board has the permission.
 */
export const grants: Grants = {
  unit_manager: READS,
  director: { ...READS, [SET]: 'authority', [KEEP]: 'authority', [ANSWER]: 'authority' },
  developer_quality: { ...READS, [SET]: 'authority', [KEEP]: 'authority', [ANSWER]: 'authority' },
  board_secretary: { ...READS, [KEEP]: 'authority' },
  board_member: READS,
  auditor: { ...READS, [KEEP_PAPERS]: 'authority' },
  system: { 'audits:question:recheck': 'authority' },
};
