import type { ActionPlan, PlanActivity } from '../../api/action-plans.ts';
import { forms } from '../../app/sv/action-plans.ts';

const words = forms.followUp;

type Period = ActionPlan['periods'][number];
export type Outcome = Period['followUps'][number]['lines'][number]['outcome'];

/** How an aim or an activity went, as it is typed. */
export interface LineDraft {
  about: 'aim' | 'activity';
  id: string;
  title: string;
  /** Of an activity, as its owner has said. */
  state: PlanActivity['state'] | null;
  outcome: Outcome | '';
  words: string;
}

/** Periods that are over: those that wait, and those that can be put right. */
export const askedPeriods = ({ periods, today }: ActionPlan): Period[] => periods.filter((p) => p.to < today);

/** Every aim and activity; as it was said last of the period, else as the activity's owner has said. */
export function linesFor(plan: ActionPlan, period: Period | undefined): LineDraft[] {
  const before = period?.followUps[0]?.lines ?? [];
  const saidOf = (id: string) => before.find((l) => l.aboutId === id);
  return [
    ...plan.aims.map((aim): LineDraft => {
      const said = saidOf(aim.aimId);
      return {
        about: 'aim',
        id: aim.aimId,
        title: aim.title,
        state: null,
        outcome: said?.outcome ?? '',
        words: said?.words ?? '',
      };
    }),
    ...plan.activities.map((activity): LineDraft => {
      const said = saidOf(activity.commitmentId);
      return {
        about: 'activity',
        id: activity.commitmentId,
        title: activity.title,
        state: activity.state,
        outcome: said?.outcome ?? OUTCOME_OF[activity.state],
        words: said?.words ?? (activity.state === 'dropped' ? (activity.lastWords ?? '') : ''),
      };
    }),
  ];
}

const OUTCOME_OF: Readonly<Record<PlanActivity['state'], Outcome>> = {
  planned: 'not_begun',
  under_way: 'under_way',
  done: 'done',
  confirmed: 'done',
  dropped: 'dropped',
};

/** What is wrong in a line, by field; the same that the server says of all of them at once. */
export function faultsOf({ id, state, outcome, words: typed }: LineDraft): [string, string][] {
  if (outcome === '') return [[`${id}.outcome`, words.outcomeMissing]];
  if (outcome === 'done' && state !== null && state !== 'done' && state !== 'confirmed')
    return [[`${id}.outcome`, words.notSaidDone]];
  if (outcome === 'dropped' && state !== null && state !== 'dropped')
    return [[`${id}.outcome`, words.notDropped]];
  return outcome === 'dropped' && typed.trim() === '' ? [[`${id}.words`, words.whyDroppedMissing]] : [];
}
