import { useState } from 'react';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { dutyForm } from '../../../app/sv/placement-duties.ts';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { newId } from '../../../ui/new-id.ts';
import { type DutyValues, lastDay } from './DutyForm.tsx';
import type { Owed } from './use-duties.ts';

interface Corrected {
  recordId: string;
  onDay: string;
  body: string | null;
}

/** What is being written of a duty, kept while one looks at something else. */
export function useDutyDraft<V extends object>(kind: string, owed: Owed, corrects: Corrected | null, own: V) {
  const [initial] = useState<V & DutyValues>(() => ({
    ...own,
    recordId: newId(),
    onDay: corrects?.onDay ?? lastDay(owed),
    body: corrects?.body ?? '',
    correctionReason: '',
  }));
  return useDraft(`${kind}:${owed.duties.placementId}:${corrects?.recordId ?? 'new'}`, initial);
}

export const isEmpty = (text: string): boolean => text.trim() === '';

/** The day as it is read, and what is wrong with what every record has. */
export function checkDuty(values: DutyValues, owed: Owed, corrects: Corrected | null) {
  const day = readDayWithin(values.onDay, { min: owed.duties.startedOn, max: lastDay(owed) });
  const faults = [
    [
      'correctionReason',
      corrects !== null && isEmpty(values.correctionReason) && dutyForm.correctionReasonMissing,
    ],
    ['onDay', !day.ok && day.message],
  ] as const;
  return { day, faults };
}

/** What every command says. */
export const dutyCommand = (values: DutyValues, owed: Owed, day: string, corrects: Corrected | null) => ({
  caseId: owed.caseId,
  placementId: owed.duties.placementId,
  recordId: values.recordId,
  onDay: day,
  body: values.body,
  ...(corrects && { corrects: corrects.recordId, correctionReason: values.correctionReason }),
});
