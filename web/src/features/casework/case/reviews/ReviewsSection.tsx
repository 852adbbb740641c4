import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Case, type CaseReviews, type Commitment, caseReviewsQuery } from '../../../../api/index.ts';
import * as reviewWords from '../../../../app/sv/reviews.ts';
import { cx } from '../../../../ui/cx.ts';
import { dayOf } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { CommitmentRow } from './CommitmentRow.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import styles from './Reviews.module.css';
import { SettleDialog } from './SettleDialog.tsx';

const words = reviewWords.reviews;

/** What was said when the case was gone through, and what has been promised in it. */
export function ReviewsSection({ view: { caseId } }: { view: Case }) {
  const { data: view } = useSuspenseQuery(caseReviewsQuery(caseId));
  const [finishing, setFinishing] = useState<Commitment | null>(null);
  const [settling, setSettling] = useState<Commitment | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? view.reviews : view.reviews.slice(0, 1);
  const isEmpty = view.reviews.length === 0 && view.commitments.length === 0;

  return (
    <Section heading={words.section}>
      {isEmpty && <p className="second">{words.sectionNone}</p>}
      {view.commitments.length > 0 && (
        <ul className={styles.list}>
          {view.commitments.map((commitment) => (
            <CommitmentRow
              key={commitment.commitmentId}
              view={view}
              commitment={commitment}
              onFinish={() => setFinishing(commitment)}
              onSettle={() => setSettling(commitment)}
            />
          ))}
        </ul>
      )}
      {shown.map((review) => (
        <Review key={review.reviewId} review={review} />
      ))}
      {view.nextOn !== null && <p className="second">{words.nextOn(view.nextOn)}</p>}
      {!all && view.reviews.length > 1 && (
        <Button type="button" size="xsmall" variant="tertiary" onClick={() => setAll(true)}>
          {words.earlier(view.reviews.length - 1)}
        </Button>
      )}
      {finishing && <FinishDialog view={view} commitment={finishing} onClose={() => setFinishing(null)} />}
      {settling && <SettleDialog view={view} commitment={settling} onClose={() => setSettling(null)} />}
    </Section>
  );
}

function Review({ review }: { review: CaseReviews['reviews'][number] }) {
  return (
    <div className={styles.review}>
      <p className={cx(styles.note)}>{review.note}</p>
      <p className="second">{words.reviewed(dayOf(review.reviewedAt), review.by, review.withWhom)}</p>
    </div>
  );
}
