import type { AnyOperation } from '#core/operation';
import { watchesCases } from '#modules/casework';
import { apply } from './operations/apply.ts';
import { beginTransitions } from './operations/begin-transitions.ts';
import { confirm } from './operations/confirm.ts';
import { recordAttempt } from './operations/record-attempt.ts';
import { recordOutcome } from './operations/record-outcome.ts';
import { sendBack } from './operations/send-back.ts';
import { setOwner } from './operations/set-owner.ts';
import { setOwnerSetting } from './operations/set-owner-setting.ts';
import { settle } from './operations/settle.ts';
import { listTransitions } from './read/list.ts';
import { readOwnerSetting } from './read/owner-setting.ts';
import { readTransition } from './read/transition.ts';
import { followCase } from './store/follow-case.ts';

watchesCases({ given: followCase });

/** Every operation of the module; what is not here can't be called. */
export const operations: readonly AnyOperation[] = [
  listTransitions,
  readTransition,
  recordAttempt,
  apply,
  recordOutcome,
  settle,
  confirm,
  sendBack,
  setOwner,
  readOwnerSetting,
  setOwnerSetting,
  beginTransitions,
];
