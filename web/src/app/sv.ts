import * as actions from './sv/actions.ts';
import * as adultWords from './sv/adults.ts';
import * as casework from './sv/casework.ts';
import * as codes from './sv/codes.ts';
import * as decisionWords from './sv/decisions.ts';
import * as files from './sv/files.ts';
import * as frame from './sv/frame.ts';
import * as glassWords from './sv/glass.ts';
import * as guide from './sv/guide.ts';
import * as investigationCodes from './sv/investigation-codes.ts';
import * as journal from './sv/journal.ts';
import * as operations from './sv/operations.ts';
import * as parts from './sv/parts.ts';
import * as proposals from './sv/proposals.ts';
import * as reminders from './sv/reminders.ts';
import * as rules from './sv/rules.ts';

/** Every Swedish word of the staff client. Screens hold none of their own. */
export const sv = {
  ...frame,
  ...parts,
  ...casework,
  ...actions,
  ...adultWords,
  ...operations,
  ...investigationCodes,
  ...decisionWords,
  ...journal,
  ...proposals,
  ...reminders,
  ...rules,
  ...files,
  ...glassWords,
  ...guide,
  codes,
};
