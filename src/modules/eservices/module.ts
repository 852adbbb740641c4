import type { AnyOperation } from '#core/operation';
import { formFile } from './forms/operations/form-file.ts';
import { formMappings, setFormMapping } from './forms/operations/mappings.ts';
import { readForm } from './forms/operations/read-form.ts';
import { receiveForm } from './forms/operations/receive-form.ts';
import { registerForm } from './forms/operations/register-form.ts';
import { rereadForm } from './forms/operations/reread-form.ts';
import { setAsideForm } from './forms/operations/set-aside-form.ts';
import { waitingForms } from './forms/operations/waiting-forms.ts';
import { pollNow } from './polling/operations/poll-now.ts';
import { polling } from './polling/operations/polling.ts';
import { setPolling } from './polling/operations/set-polling.ts';

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  receiveForm,
  waitingForms,
  readForm,
  formFile,
  registerForm,
  rereadForm,
  setAsideForm,
  formMappings,
  setFormMapping,
  polling,
  setPolling,
  pollNow,
];
