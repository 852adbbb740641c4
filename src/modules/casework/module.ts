import type { AnyOperation } from '#core/operation';
import { addAttachment } from './operations/add-attachment.ts';
import { assessProtection } from './operations/assess-protection.ts';
import { assignCase } from './operations/assign-case.ts';
import { assignCases } from './operations/assign-cases.ts';
import { decidePreliminary } from './operations/decide-preliminary.ts';
import { existenceCheck } from './operations/existence-check.ts';
import { extendPreliminary } from './operations/extend-preliminary.ts';
import { discardDraft } from './operations/journal/discard-draft.ts';
import { saveDraft } from './operations/journal/save-draft.ts';
import { signEntry } from './operations/journal/sign-entry.ts';
import { registerReport } from './operations/register-report.ts';
import { submitConcernReport } from './operations/submit-concern-report.ts';
import { assignableFunctions } from './read/assignable-functions.ts';
import { attachment } from './read/attachment.ts';
import { attachments } from './read/attachments.ts';
import { readCase } from './read/case.ts';
import { caseLog } from './read/case-log.ts';
import { cases, find } from './read/cases.ts';
import { counts } from './read/counts.ts';
import { handover } from './read/handover.ts';
import { inbox } from './read/inbox.ts';
import { journal } from './read/journal/journal.ts';
import { printJournal } from './read/journal/print.ts';
import { myDay } from './read/my-day.ts';
import { myWatch } from './read/my-watch.ts';
import { notices } from './read/notices.ts';
import { unitOverview } from './read/unit-overview.ts';
import { watch } from './read/watch.ts';

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  myDay,
  myWatch,
  notices,
  counts,
  inbox,
  cases,
  find,
  readCase,
  caseLog,
  journal,
  printJournal,
  saveDraft,
  discardDraft,
  signEntry,
  attachments,
  attachment,
  addAttachment,
  assignableFunctions,
  existenceCheck,
  registerReport,
  submitConcernReport,
  assessProtection,
  decidePreliminary,
  extendPreliminary,
  assignCase,
  assignCases,
  watch,
  unitOverview,
  handover,
];
