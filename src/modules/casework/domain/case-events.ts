import { z } from 'zod';

/** What has happened with a case, for its timeline. */
export const CaseEventKind = z.enum([
  'report_received',
  'assigned',
  'protection_assessed',
  'alarmed',
  'contact_recorded',
  'meeting_recorded',
  'proposed',
  'proposal_returned',
  'proposal_withdrawn',
  'opened',
  'not_opened',
  'not_at_once',
  'extended',
  'joined',
  'report_joined',
  'feedback_given',
  'feedback_withheld',
  'identified',
  'persons_joined',
  'persons_separated',
  'problem_coded',
  'coding_ended',
  'file_released',
  'release_refused',
]);
