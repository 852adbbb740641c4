import type { ImplementationPlan } from '../../../../api/plans.ts';
import { reviewOutcome, implementationPlan as words } from '../../../../app/sv/implementation-plan.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Plan.module.css';
import { SignedBy } from './VersionWords.tsx';

/** Each time that the plan has been looked at anew. */
export function ReviewsSection({ plan: { reviews, today, holds } }: { plan: ImplementationPlan }) {
  if (holds === null) return null;
  return (
    <Section heading={words.reviews} countOf={reviews.length}>
      {reviews.length === 0 && <p className={styles.row}>{words.noReviews}</p>}
      {reviews.map((review) => (
        <div key={review.reviewId} className={styles.row}>
          <p>
            <strong className="numeric">{review.reviewedOn}</strong> · {reviewOutcome[review.outcome]}
          </p>
          <p className="as-written">{review.text}</p>
          <p className="second">{words.reviewOf(review.version, review.with)}</p>
          <SignedBy {...review} today={today} />
        </div>
      ))}
    </Section>
  );
}
