import type { NotOpenedReason, PreliminaryOutcome } from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { sv } from '../../../../app/sv.ts';
import { collectErrors, type FieldErrors } from '../../../../ui/form/field-errors.ts';

export interface DecisionValues {
  outcome: PreliminaryOutcome | null;
  functionId: string | null;
  reasonCode: NotOpenedReason | null;
  text: string;
  /** Why a report of violence is not opened at once. */
  notAtOnceReason: string;
  /** Why it is opened so shortly after another about the same child. */
  reopeningReason: string;
}

export const NO_DECISION: DecisionValues = {
  outcome: null,
  functionId: null,
  reasonCode: null,
  text: '',
  notAtOnceReason: '',
  reopeningReason: '',
};

/**
 * What must be filled in before it is worth sending. The server judges again.
 * @param openAtOnce a report of violence, which needs written reasons when it is not opened
 * @param soonReopened an investigation about the child ended shortly before, which needs written reasons when another is opened
 */
export function checkDecision(
  values: DecisionValues,
  { openAtOnce, soonReopened }: { openAtOnce: boolean; soonReopened: boolean },
): FieldErrors {
  const { outcome, functionId, reasonCode, text } = values;
  const hasNoText = text.trim() === '';
  if (outcome === null) return { outcome: sv.decide.outcomeMissing };
  if (outcome === 'open') {
    return collectErrors([
      ['functionId', functionId === null && sv.decide.functionMissing],
      ['text', hasNoText && sv.decide.textMissing],
      [
        'reopeningReason',
        soonReopened && values.reopeningReason.trim() === '' && fateWords.soonReopened.reasonMissing,
      ],
    ]);
  }
  return collectErrors([
    ['reasonCode', reasonCode === null && sv.decide.reasonMissing],
    ['text', hasNoText && sv.decide.textMissing],
    ['notAtOnceReason', openAtOnce && values.notAtOnceReason.trim() === '' && sv.decide.atOnceMissing],
  ]);
}
