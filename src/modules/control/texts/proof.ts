import type { ControlResult } from '../domain/codes.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Stockholm',
});
const RESULT: Readonly<Record<ControlResult, string>> = {
  without_remark: 'utan anmärkning',
  remark: 'med anmärkning',
  serious_remark: 'med allvarlig anmärkning',
};

/** "Internkontroll utan anmärkning: Beslut är motiverade" */
export const proofTitle = (what: string): string => `Internkontroll utan anmärkning: ${what}`;

/** In a sentence, what the last control showed. */
export const proofWhy = (last: { readonly result: ControlResult; readonly at: Date } | null): string =>
  last
    ? `Kontrollen utfördes senast den ${DAY.format(last.at)}, ${RESULT[last.result]}.`
    : 'Kontrollen har inte utförts.';
