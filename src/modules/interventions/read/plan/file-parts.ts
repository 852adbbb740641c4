import type { Context } from '#core/operation';
import { type FilePart, fileCodes, fileWords } from '#modules/casework';
import { planAgreements, planGoals, planReviews, planVersions } from '../../store/plan/plans.ts';

/**
 * The plan of the commission that is performed in an opened case, each version with the agreement on it, and each time that it was looked at. Each goal
 * and each who has agreed is a field, so that one can be masked.
 */
export async function planParts(ctx: Context, commissionId: string): Promise<FilePart[]> {
  const [versions, goals, agreements, reviews] = await Promise.all([
    planVersions(ctx, commissionId),
    planGoals(ctx, commissionId),
    planAgreements(ctx, commissionId),
    planReviews(ctx, commissionId),
  ]);
  return [
    ...versions.toReversed().map((plan): FilePart => {
      const agreement = agreements.find(({ version }) => version === plan.version);
      return {
        partId: `implementation-plan-${plan.version}`,
        kind: 'implementation_plan',
        at: plan.recorded_at.toISOString(),
        fields: [
          ...fileWords({
            planValid: [plan.starts_on, plan.ends_on].filter(Boolean).join('–'),
            planReason: plan.reason,
          }),
          ...goals
            .filter(({ version }) => version === plan.version)
            .map((goal, n) => ({
              field: `goal-${n + 1}`,
              value: [goal.body, goal.own_why, goal.how, goal.who, goal.at_times].filter(Boolean).join('\n'),
              coded: false,
            })),
          ...fileWords({
            planLeft: plan.left_aside.map(({ why }) => why).join('\n'),
            planOthers: plan.others,
            planContact: plan.contact,
            agreedOn: agreement?.agreed_on,
          }),
          ...(agreement?.parties ?? []).map(({ name }, n) => ({
            field: `party-${n + 1}`,
            value: name,
            coded: false,
            ofOne: true as const,
          })),
          ...fileWords({
            withoutPersonWhy: agreement?.without_person_why,
            ownWords: agreement?.own_words,
            noWordsWhy: agreement?.no_words_why,
            by: signature(plan),
          }),
        ],
      };
    }),
    ...reviews.toReversed().map(
      (review): FilePart => ({
        partId: `plan-review-${review.id}`,
        kind: 'plan_review',
        at: review.recorded_at.toISOString(),
        fields: [
          ...fileWords({ eventOn: review.reviewed_on, heldWith: review.held_with }),
          ...fileCodes({ planReview: review.outcome }),
          ...fileWords({ text: review.body, by: signature(review) }),
        ],
      }),
    ),
  ];
}

const signature = (row: { readonly recorded_by: string; readonly recorded_by_function_title: string }) =>
  `${row.recorded_by}, ${row.recorded_by_function_title}`;
