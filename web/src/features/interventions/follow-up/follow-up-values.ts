import type {
  FollowUp,
  FollowUpOutcome,
  FollowUps,
  GoalAttainment,
  RecordFollowUp,
} from '../../../api/follow-ups.ts';
import { followUpForm as words } from '../../../app/sv/follow-ups.ts';
import { readDayWithin } from '../../../ui/form/date-text.ts';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { newId } from '../../../ui/new-id.ts';

export interface GoalValues {
  goalId: string;
  body: string;
  attainment: GoalAttainment | '';
  why: string;
}

/** A follow-up as it is written: days as text. */
export interface FollowUpValues {
  followUpId: string;
  heldOn: string;
  tookPart: string;
  ownView: string;
  ownViewWhyNot: string;
  childView: string;
  childViewWhyNot: string;
  goals: GoalValues[];
  outcome: FollowUpOutcome | '';
  outcomeReason: string;
  nextOn: string;
  correctionReason: string;
}

/** @param corrects the one that is written anew */
export const followUpValues = (view: FollowUps, corrects: FollowUp | null): FollowUpValues => ({
  followUpId: newId(),
  heldOn: corrects?.heldOn ?? view.today,
  tookPart: corrects?.tookPart ?? '',
  ownView: corrects?.ownView ?? '',
  ownViewWhyNot: corrects?.ownViewWhyNot ?? '',
  childView: corrects?.childView ?? '',
  childViewWhyNot: corrects?.childViewWhyNot ?? '',
  goals: view.goals.map(({ goalId, body }) => {
    const said = corrects?.goals.find((g) => g.goalId === goalId);
    return { goalId, body, attainment: said?.attainment ?? '', why: said?.why ?? '' };
  }),
  outcome: corrects?.outcome ?? '',
  outcomeReason: corrects?.outcomeReason ?? '',
  nextOn: corrects?.nextOn ?? view.latestNextOn,
  correctionReason: '',
});

const isEmpty = (text: string): boolean => text.trim() === '';

export function checkFollowUp(values: FollowUpValues, view: FollowUps, isCorrection: boolean) {
  const held = readDayWithin(values.heldOn, { max: view.today });
  const next = readDayWithin(values.nextOn, { min: view.today });
  return collectErrors([
    ['correctionReason', isCorrection && isEmpty(values.correctionReason) && words.whyMissing],
    ['heldOn', !held.ok && held.message],
    ['ownView', isEmpty(values.ownView) && isEmpty(values.ownViewWhyNot) && words.viewMissing],
    [
      'childView',
      view.aboutChild && isEmpty(values.childView) && isEmpty(values.childViewWhyNot) && words.viewMissing,
    ],
    ...values.goals.flatMap(
      ({ attainment, why }, i) =>
        [
          [`goals.${i}.attainment`, attainment === '' && words.attainmentMissing],
          [`goals.${i}.why`, attainment !== '' && attainment !== 'met' && isEmpty(why) && words.whyMissing],
        ] as const,
    ),
    ['outcome', values.outcome === '' && words.outcomeMissing],
    [
      'outcomeReason',
      values.outcome !== '' &&
        values.outcome !== 'go_on' &&
        isEmpty(values.outcomeReason) &&
        words.outcomeReasonMissing,
    ],
    ['nextOn', values.outcome !== 'end' && !next.ok && next.message],
  ]);
}

/** @param values that `checkFollowUp` has found nothing wrong with */
export function toCommand(
  { heldOn, nextOn, goals, outcome, correctionReason, ...said }: FollowUpValues,
  { caseId, commissionId, today }: FollowUps,
  corrects: FollowUp | null,
): RecordFollowUp {
  const held = readDayWithin(heldOn, { max: today });
  const next = readDayWithin(nextOn, {});
  return {
    caseId,
    commissionId,
    ...said,
    heldOn: held.ok ? held.day : '',
    goals: goals.flatMap(({ goalId, attainment, why }) =>
      attainment === '' ? [] : [{ goalId, attainment, why }],
    ),
    outcome: outcome || 'go_on',
    ...(outcome !== 'end' && next.ok && { nextOn: next.day }),
    ...(corrects && { corrects: corrects.followUpId, correctionReason }),
  };
}
