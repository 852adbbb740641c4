import type { Commissions, SendCommission } from '../../api/commissions.ts';
import { sendForm as words } from '../../app/sv/interventions.ts';
import { readDay, readDayWithin } from '../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../ui/form/field-errors.ts';

export interface SendValues {
  orderId: string;
  decisionId: string;
  entryId: string;
  unitId: string;
  plannedFrom: string;
  plannedTo: string;
  purpose: string;
  scope: string;
  goals: readonly string[];
}

/** What can be chosen in one way alone is chosen. */
export function emptyOrder(view: Commissions, orderId: string): SendValues {
  const [decision] = view.decisions;
  const only = view.decisions.length === 1 ? decision : undefined;
  const from = only?.fromOn ?? view.today;
  return {
    orderId,
    decisionId: only?.decisionId ?? '',
    entryId: '',
    unitId: view.units.length === 1 ? (view.units[0]?.unitId ?? '') : '',
    plannedFrom: from < view.today ? view.today : from,
    plannedTo: only?.untilOn ?? '',
    purpose: '',
    scope: '',
    goals: [''],
  };
}

const written = (goals: readonly string[]): string[] => goals.map((g) => g.trim()).filter((g) => g !== '');

export function checkOrder(values: SendValues): FieldErrors {
  const from = readDay(values.plannedFrom);
  const until =
    values.plannedTo.trim() === '' ? null : readDayWithin(values.plannedTo, from.ok ? { min: from.day } : {});
  return collectErrors([
    ['decisionId', values.decisionId === '' && words.decisionMissing],
    ['entryId', values.entryId === '' && words.entryMissing],
    ['unitId', values.unitId === '' && words.unitMissing],
    ['plannedFrom', !from.ok && from.message],
    ['plannedTo', until !== null && !until.ok && until.message],
    ['purpose', values.purpose.trim() === '' && words.purposeMissing],
    ['scope', values.scope.trim() === '' && words.scopeMissing],
    ['goals.0', written(values.goals).length === 0 && words.goalMissing],
  ]);
}

/** What is sent, when nothing is wrong with it. */
export function toOrder(caseId: string, values: SendValues): SendCommission | null {
  const from = readDay(values.plannedFrom);
  const until = readDay(values.plannedTo);
  if (!from.ok) return null;
  const { orderId, decisionId, entryId, unitId, purpose, scope } = values;
  return {
    caseId,
    orderId,
    decisionId,
    entryId,
    unitId,
    purpose,
    scope,
    plannedFrom: from.day,
    ...(until.ok && { plannedTo: until.day }),
    goals: written(values.goals),
  };
}
