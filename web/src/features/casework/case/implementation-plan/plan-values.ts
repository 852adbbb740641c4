import type { ImplementationPlan, SetPlan } from '../../../../api/plans.ts';
import { planForm as words } from '../../../../app/sv/implementation-plan.ts';
import { readDayWithin } from '../../../../ui/form/date-text.ts';
import { collectErrors, type FieldErrors } from '../../../../ui/form/field-errors.ts';
import { newId } from '../../../../ui/new-id.ts';

export interface GoalValues {
  goalId: string;
  text: string;
  /** The goal of the commission that it serves; empty for one of the plan's own. */
  serves: string;
  ownWhy: string;
  how: string;
  who: string;
  when: string;
}

export interface PlanValues {
  reason: string;
  startsOn: string;
  endsOn: string;
  goals: GoalValues[];
  /** Why a goal of the commission is left aside, by its id. */
  left: Record<string, string>;
  others: string;
  contact: string;
}

export const emptyGoal = (serves: string): GoalValues => ({
  goalId: newId(),
  text: '',
  serves,
  ownWhy: '',
  how: '',
  who: '',
  when: '',
});

/** A new version begins from the last; the first has a goal for each that is ordered. */
export function planValues({ versions: [last], order, today }: ImplementationPlan): PlanValues {
  const ordered = new Set(order.goals.map(({ goalId }) => goalId));
  return {
    reason: '',
    startsOn: today,
    endsOn: last?.endsOn && last.endsOn > today ? last.endsOn : '',
    goals: last
      ? last.goals.map(({ goalId, text, serves, ownWhy, how, who, when }) => ({
          goalId,
          text,
          serves: serves !== null && ordered.has(serves) ? serves : '',
          ownWhy: ownWhy ?? '',
          how,
          who: who ?? '',
          when: when ?? '',
        }))
      : order.goals.map(({ goalId }) => emptyGoal(goalId)),
    left: Object.fromEntries((last?.left ?? []).map(({ goalId, why }) => [goalId, why])),
    others: last?.others ?? '',
    contact: last?.contact ?? '',
  };
}

/** The goals of the commission that nothing in the plan serves, as it now stands. */
export const unservedBy = (
  values: PlanValues,
  plan: ImplementationPlan,
): ImplementationPlan['order']['goals'] =>
  plan.order.goals.filter(({ goalId }) => values.goals.every(({ serves }) => serves !== goalId));

export function checkPlan(values: PlanValues, seenVersion: number): FieldErrors {
  const { reason, startsOn, endsOn, goals } = values;
  const from = readDayWithin(startsOn, {});
  const to = endsOn.trim() === '' ? null : readDayWithin(endsOn, {});
  return collectErrors([
    ['reason', seenVersion > 0 && reason.trim() === '' && words.reasonMissing],
    ['startsOn', !from.ok && from.message],
    ['endsOn', to !== null && !to.ok && to.message],
    ['endsOn', from.ok && to?.ok === true && to.day < from.day && words.endsFirst],
    ...goals.flatMap(({ text, how }, n): [string, string | false][] => [
      [`goals.${n}.text`, text.trim() === '' && words.goalMissing],
      [`goals.${n}.how`, how.trim() === '' && words.howMissing],
    ]),
  ]);
}

/** What is sent of values that have been checked. */
export function toSetPlan(values: PlanValues, plan: ImplementationPlan, seenVersion: number): SetPlan {
  const from = readDayWithin(values.startsOn, {});
  const to = readDayWithin(values.endsOn, {});
  return {
    commissionId: plan.commissionId,
    seenVersion,
    startsOn: from.ok ? from.day : values.startsOn,
    ...(to.ok && { endsOn: to.day }),
    goals: values.goals.map(({ serves, ownWhy, ...goal }) => ({
      ...goal,
      ...(serves === '' ? { ownWhy } : { serves }),
    })),
    left: unservedBy(values, plan).flatMap(({ goalId }) => {
      const why = values.left[goalId]?.trim() ?? '';
      return why === '' ? [] : [{ goalId, why }];
    }),
    others: values.others,
    contact: values.contact,
    ...(seenVersion > 0 && { reason: values.reason }),
  };
}
